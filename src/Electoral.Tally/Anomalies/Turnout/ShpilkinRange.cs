using System.Globalization;

namespace Electoral.Tally;

/// <summary>The estimates of <see cref="ShpilkinEstimate"/> over many choices of clean bins.</summary>
/// <remarks>
/// <para>Clean bins are [low, high) for lows from the turnout below which a tenth of the voters lives to that of the
/// fourth tenth, and highs up to that of the seventh tenth, five bins at least. A range that holds 0 says that the
/// answer is one of choice.</para>
/// <para>Not evidence of anything by itself, as <see cref="ShpilkinEstimate"/> says. Equality is by reference.
/// Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class ShpilkinRange
{
    private const int FewestBins = 5;

    private ShpilkinRange(IReadOnlyList<ShpilkinEstimate> estimates) => Estimates = estimates;

    /// <summary>One estimate for each choice, by the first clean bin, then by the end.</summary>
    public IReadOnlyList<ShpilkinEstimate> Estimates { get; }

    /// <summary>The smallest and the largest number of anomalous votes, signed.</summary>
    public (double Low, double High) Anomalous =>
        (Estimates.Min(one => one.AnomalousSigned), Estimates.Max(one => one.AnomalousSigned));

    /// <summary>The middle one of the numbers of anomalous votes.</summary>
    public double MedianAnomalous => Quantiles.Median([.. Estimates.Select(one => one.AnomalousSigned)]);

    /// <summary>The smallest and the largest corrected share.</summary>
    public (double Low, double High) ShareCorrected =>
        (Estimates.Min(one => one.ShareCorrected), Estimates.Max(one => one.ShareCorrected));

    /// <summary>The range of the estimates.</summary>
    /// <param name="registered">Registered voters of each station, above 0.</param>
    /// <param name="ballots">Ballots cast.</param>
    /// <param name="leader">The leader's votes.</param>
    /// <param name="others">The votes of all others.</param>
    /// <returns>Null where no choice of clean bins has votes of others.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a station has no voters or
    /// a negative count.</exception>
    public static ShpilkinRange? Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> leader, ReadOnlySpan<int> others)
    {
        if (registered.IsEmpty) return null;
        var bins = TurnoutBins.Of(registered, ballots, leader, others);
        int first = bins.Quantile(0.1), middle = bins.Quantile(0.4), last = bins.Quantile(0.7) + 1;
        var estimates = new List<ShpilkinEstimate>();
        for (int low = first; low <= middle; low++)
        {
            for (int high = low + FewestBins; high <= last; high++)
            {
                if (bins.Estimate(low, high) is { } estimate) estimates.Add(estimate);
            }
        }

        return estimates.Count == 0 ? null : new(estimates);
    }

    /// <summary>The range of votes, in one line; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Anomalous.Low:N0} to {Anomalous.High:N0} votes over {Estimates.Count:N0} choices of clean bins");
}
