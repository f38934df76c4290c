namespace Electoral.Tally.Rendering;

/// <summary>Labels and their values, one below the other.</summary>
public sealed class ReportPairs : ReportBlock
{
    /// <summary>Makes a list of pairs.</summary>
    /// <param name="pairs">The pairs in order; copied.</param>
    /// <exception cref="ArgumentException">There are no pairs, or a label is null or blank.</exception>
    public ReportPairs(params ReadOnlySpan<ReportPair> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pairs.Length, nameof(pairs));
        foreach (var pair in pairs)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(pair.Label, nameof(pairs));
        }

        Pairs = Array.AsReadOnly(pairs.ToArray());
    }

    /// <summary>The pairs in order, at least one.</summary>
    public IReadOnlyList<ReportPair> Pairs { get; }
}
