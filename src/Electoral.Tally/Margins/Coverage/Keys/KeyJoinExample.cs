namespace Electoral.Tally;

/// <summary>A sheet that matches a key of the frame only if it is written otherwise.</summary>
/// <param name="Sheet">Its key.</param>
/// <param name="Frame">The key that it matches.</param>
internal readonly record struct KeyJoinExample(string Sheet, string Frame);
