namespace Electoral.Tally;

/// <summary>A sheet that meets a key of the frame only if it is written otherwise.</summary>
/// <param name="Sheet">Its key.</param>
/// <param name="Frame">The key that it meets.</param>
internal readonly record struct KeyJoinExample(string Sheet, string Frame);
