namespace Electoral.Tally;

/// <summary>Whether a code or a name denotes a sum.</summary>
internal delegate bool SumWord(ReadOnlySpan<byte> text);
