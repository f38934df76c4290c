namespace Electoral.Tally.Live;

/// <summary>A change that was decided and is not in the count yet.</summary>
/// <param name="Key">What the sheet goes by.</param>
/// <param name="Sheet">The change and what it adds.</param>
internal sealed record LiveChange(string Key, LiveSheet Sheet);
