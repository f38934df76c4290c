namespace Electoral.Tally;

/// <summary>The form of a code as it goes into a table; the same span where it has it.</summary>
internal delegate ReadOnlySpan<byte> CodeFormer(ReadOnlySpan<byte> written);
