namespace Electoral.Tally;

/// <summary>The form of a code in a table; the same span if the code already has it.</summary>
internal delegate ReadOnlySpan<byte> CodeFormer(ReadOnlySpan<byte> written);
