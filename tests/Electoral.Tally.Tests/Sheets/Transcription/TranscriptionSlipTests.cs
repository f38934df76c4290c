using Electoral.Tally.Validation;

namespace Electoral.Tally.Tests.Sheets.Transcription;

/// <summary>The slip between two records of a sheet.</summary>
public class TranscriptionSlipTests
{
    [Theory]
    [InlineData("10 123 5", "10 173 5", TranscriptionPattern.OneDigit)]
    [InlineData("10 123 5", "10 132 5", TranscriptionPattern.TransposedDigits)]
    [InlineData("10 123 5", "10 1230 5", TranscriptionPattern.FactorOfTen)]
    [InlineData("10 123 5", "10 12 5", null)]
    [InlineData("10 123 5", "123 10 5", TranscriptionPattern.SwappedCounts)]
    [InlineData("10 123 5", "5 123 10", TranscriptionPattern.SwappedCounts)]
    [InlineData("0 10 123 5", "10 123 0 5", TranscriptionPattern.ShiftedColumns)]
    [InlineData("0 5 5 3", "5 5 3 0", TranscriptionPattern.ShiftedColumns)]
    [InlineData("0 5 0 3", "5 0 3 0", null)]
    [InlineData("7 0 10 123", "7 10 123 4", null)]
    [InlineData("10 123 5", "11 123 6", null)]
    [InlineData("10 123 5", "10 123 5", null)]
    public void It_is_named_from_either_side(string written, string meant, TranscriptionPattern? pattern)
    {
        Assert.Equal(pattern, TranscriptionSlip.Between(Counts(written), Counts(meant)));
        Assert.Equal(pattern, TranscriptionSlip.Between(Counts(meant), Counts(written)));
    }

    private static long[] Counts(string text) => Array.ConvertAll(text.Split(' '), long.Parse);
}
