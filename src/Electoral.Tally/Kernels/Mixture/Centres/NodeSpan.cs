namespace Electoral.Tally.Kernels;

/// <summary>The nodes from the first that a station of a centre keeps to the last.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct NodeSpan(int First, int Last)
{
    public int Nodes => Last - First + 1;

    /// <summary>Whether an extreme move can lead from one node to another.</summary>
    public bool HasExtreme(MixtureNodes nodes) => Nodes > nodes.ExtremeDelay || Last == nodes.Count - 1;

    public NodeSpan With(KeptNodes range) => new(Math.Min(First, range.First), Math.Max(Last, range.Last));
}
