namespace Electoral.Tally.Kernels;

/// <summary>Sums over the stations of a group, at one point.</summary>
/// <param name="CleanGain">Σ f of clean/f.</param>
/// <param name="IncrementalGain">Σ f of incremental/f.</param>
/// <param name="ExtremeGain">Σ f of extreme/f.</param>
/// <param name="Length">The expected sum of the nodes of incremental moves.</param>
/// <param name="Weight">The expected number of stations that do not come from the floor.</param>
/// <param name="First">The expected sum of their clean logits.</param>
/// <param name="Second">The expected sum of the squares of these.</param>
internal readonly record struct GroupMoments(
    double CleanGain, double IncrementalGain, double ExtremeGain, double Length, double Weight, double First,
    double Second);
