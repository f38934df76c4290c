namespace Electoral.Tally;

/// <summary>Whether a code or a name says that it is of a sum.</summary>
internal delegate bool SumWord(ReadOnlySpan<byte> text);
