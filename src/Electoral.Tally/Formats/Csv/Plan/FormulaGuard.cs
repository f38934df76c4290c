namespace Electoral.Tally;

/// <summary>Keeps a spreadsheet from taking a text for a formula: an apostrophe that a reader removes.</summary>
/// <remarks>
/// A text is guarded if it begins with = + - @, tab or carriage return, or has nothing but apostrophes before one of
/// these: "=1" is written "'=1", and "'=1" is written "''=1". So each text is read back unchanged, and one that only
/// begins with an apostrophe, such as "'s-Hertogenbosch", is never touched.
/// </remarks>
internal static class FormulaGuard
{
    /// <summary>Whether a text is written with one more apostrophe.</summary>
    public static bool IsNeeded(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart((byte)'\'');
        return !rest.IsEmpty && "=+-@\t\r"u8.Contains(rest[0]);
    }

    /// <summary>Whether a text was written with one more apostrophe.</summary>
    public static bool IsOn(ReadOnlySpan<byte> written) => !written.IsEmpty && written[0] == '\'' && IsNeeded(written);
}
