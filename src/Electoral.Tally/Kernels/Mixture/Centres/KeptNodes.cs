namespace Electoral.Tally.Kernels;

/// <summary>The nodes that are kept for a station.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Largest">The largest logarithm.</param>
internal readonly record struct KeptNodes(int First, int Last, double Largest);
