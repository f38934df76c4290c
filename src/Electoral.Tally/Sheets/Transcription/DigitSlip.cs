using System.Globalization;

namespace Electoral.Tally.Validation;

/// <summary>Which slip turns one number into another.</summary>
internal static class DigitSlip
{
    /// <summary>The slip that writes <paramref name="written"/> for <paramref name="meant"/>, or null.</summary>
    public static TranscriptionPattern? Of(long written, long meant)
    {
        if (written < 0 || meant < 0 || written == meant) return null;
        // Zero written for zero is not a slip.
        if ((meant > 0 && written == meant * 10) || (written > 0 && meant == written * 10))
        {
            return TranscriptionPattern.FactorOfTen;
        }

        string left = written.ToString(CultureInfo.InvariantCulture);
        string right = meant.ToString(CultureInfo.InvariantCulture);
        if (left.Length != right.Length) return null;
        var different = Enumerable.Range(0, left.Length).Where(i => left[i] != right[i]).ToArray();
        return different switch
        {
            [_] => TranscriptionPattern.OneDigit,
            [var first, var second] when second == first + 1 && left[first] == right[second]
                && left[second] == right[first] => TranscriptionPattern.TransposedDigits,
            _ => null,
        };
    }
}
