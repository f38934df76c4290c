namespace Electoral.Tally.Validation;

/// <summary>Which slip turns the counts of one record of a sheet into those of another.</summary>
/// <remarks>The slip is symmetric: it does not show which record is right.</remarks>
internal static class TranscriptionSlip
{
    /// <summary>
    /// The one slip that explains every difference; null if there is none, or if it would take more than one.
    /// </summary>
    /// <param name="written">The counts of one record, in the order of its columns.</param>
    /// <param name="meant">Those of the other record; the same number of counts.</param>
    public static TranscriptionPattern? Between(ReadOnlySpan<long> written, ReadOnlySpan<long> meant)
    {
        int first = -1, last = -1, different = 0;
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] == meant[i]) continue;
            if (first < 0) first = i;
            last = i;
            different++;
        }

        if (different == 0) return null;
        if (different == 1) return DigitSlip.Of(written[first], meant[first]);
        if (different == 2 && written[first] == meant[last] && written[last] == meant[first])
        {
            return TranscriptionPattern.SwappedCounts;
        }

        var left = written[first..(last + 1)];
        var right = meant[first..(last + 1)];
        return IsShift(left, right) || IsShift(right, left) ? TranscriptionPattern.ShiftedColumns : null;
    }

    /// <summary>
    /// Whether one run of counts is the other shifted by one column, into an empty one and leaving its first one empty.
    /// </summary>
    /// <remarks>At least two counts must move, all above zero: a zero that moves leaves no trace.</remarks>
    private static bool IsShift(ReadOnlySpan<long> run, ReadOnlySpan<long> moved) =>
        run.Length > 2 && run[^1] == 0 && moved[0] == 0
        && !run[..^1].Contains(0) && run[..^1].SequenceEqual(moved[1..]);
}
