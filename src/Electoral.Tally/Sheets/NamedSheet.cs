namespace Electoral.Tally;

/// <summary>A sheet with the names of its units from the top, which it does not keep itself.</summary>
internal readonly record struct NamedSheet(TallySheet Sheet, IReadOnlyList<string?>? Names);
