namespace Electoral.Tally.Kernels;

/// <summary>What 64 bytes hold, a bit a byte.</summary>
internal struct QuotedWord
{
    /// <summary>Separators outside quotes, and those of them that end a line.</summary>
    public ulong Separators, Ends;

    /// <summary>Separators with a quoted field before them, and those with a CR before them that is not the field's.
    /// </summary>
    public ulong QuotedEnds, ReturnEnds;
}
