using Electoral.Tally.Validation;
using static Electoral.Tally.Tests.Validation.SmallTable;

namespace Electoral.Tally.Tests.Validation;

/// <summary>A slip is named where it alone explains a sheet, and nothing is named where two would.</summary>
public class CorrectionTests
{
    [Fact]
    public void One_digit_is_named() => Named(
        Sheet("1", a: 260, b: 40, valid: 200, ballots: 203, registered: 500), TranscriptionPattern.OneDigit,
        new CountChange("A", 260, 160));

    [Fact]
    public void A_difference_of_a_few_ballots_is_no_slip_unless_two_sums_tell_of_it()
    {
        // One digit would do it, but a ballot that was counted twice explains it as well.
        Assert.Null(CorrectionSuggestion.Of(Of(Sheet("1", a: 65, b: 40, valid: 100, ballots: 103))[0]));
        // The valid votes agree neither with the selections nor with the ballots.
        Named(
            Sheet("1", a: 60, b: 41, valid: 103, ballots: 104), TranscriptionPattern.OneDigit,
            new CountChange("valid", 103, 101));
    }

    [Fact]
    public void Transposed_digits_are_named() => Named(
        Sheet("1", a: 213, b: 40, valid: 163, ballots: 166, registered: 500), TranscriptionPattern.TransposedDigits,
        new CountChange("A", 213, 123));

    [Fact]
    public void A_zero_too_many_is_named() => Named(
        Sheet("1", a: 600, b: 41, valid: 101, ballots: 104), TranscriptionPattern.FactorOfTen,
        new CountChange("A", 600, 60));

    [Fact]
    public void Swapped_counts_are_named() => Named(
        Sheet("1", a: 60, b: 141, valid: 204, invalid: 201, ballots: 3 + 201, registered: 500) with
        {
            Valid = 3,
            Invalid = 201,
        },
        TranscriptionPattern.SwappedCounts, new CountChange("valid", 3, 201), new CountChange("invalid", 201, 3));

    [Fact]
    public void Shifted_columns_are_named()
    {
        // What is moved out at the end is lost; here the first column is empty and the last one is not.
        var sheet = Sheet("1") with { Votes = [0, 60], Valid = 47, Invalid = 107, BallotsCast = 110 };
        Assert.Null(CorrectionSuggestion.Of(Of(sheet)[0]));
        var shifted = Sheet("1") with { Votes = [62, 47], Valid = 109, Invalid = 7, Blank = 0, BallotsCast = 116 };
        Assert.Null(CorrectionSuggestion.Of(Of(shifted)[0]));
        var moved = Sheet("1") with { Votes = [0, 62], Valid = 47, Invalid = 109, BallotsCast = 109 };
        var suggestion = CorrectionSuggestion.Of(Of(moved)[0]);
        Assert.Equal(TranscriptionPattern.ShiftedColumns, suggestion?.Pattern);
    }

    [Fact]
    public void Nothing_is_named_where_two_slips_explain_the_sheet_or_none_does()
    {
        // 80 + 41 is not 101, and nothing says which of the three is wrong.
        Assert.Null(CorrectionSuggestion.Of(Of(
            Sheet("1", a: 80, b: 41, valid: 101) with { BallotsCast = null })[0]));
        Assert.Null(CorrectionSuggestion.Of(Of(Sheet("1"))[0]));
        Assert.Null(CorrectionSuggestion.Of(Of(Sheet("1", a: 77, b: 99, valid: 12, ballots: 3))[0]));
    }

    private static void Named(TallySheet sheet, TranscriptionPattern pattern, params CountChange[] changes)
    {
        var suggestion = CorrectionSuggestion.Of(Of(sheet)[0]);
        Assert.Equal(pattern, suggestion?.Pattern);
        Assert.Equal(changes, suggestion!.Changes);
    }
}
