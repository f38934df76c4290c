using System.Globalization;

namespace Electoral.Tally;

/// <summary>What the leader would have if the ratio of leader and others in a range of turnout held above it.</summary>
/// <remarks>
/// <para>After Sergei Shpilkin (2009 and later; described in Gehlbach 2012 and Kobak, Shpilkin and Pshenichnikov 2018,
/// Significance 15(4):28). Bins are whole points of turnout, ⌊100·ballots/registered⌋ in integers. ρ is the ratio of
/// the leader's votes to those of others in the clean bins [low, high); <em>anomalous</em> votes are
/// Σ(L − ρO) over bins from high upwards.</para>
/// <para>Not evidence of anything by itself: that the ratio is the same at every turnout is an
/// assumption, which ordinary elections break (<see cref="TurnoutShareAssociation"/>), and the answer
/// hangs on which bins are called clean. There is no null distribution and no p-value. Use
/// <see cref="ShpilkinRange"/> to see how much it moves.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed record ShpilkinEstimate
{
    /// <summary>The first clean bin, a turnout in points.</summary>
    public required int CleanLow { get; init; }

    /// <summary>The first bin above the clean ones.</summary>
    public required int CleanHigh { get; init; }

    /// <summary>ρ, the leader's votes for each vote of the others in the clean bins.</summary>
    public required double Ratio { get; init; }

    /// <summary>Σ(L − ρO) over the bins above, which may be negative.</summary>
    public required double AnomalousSigned { get; init; }

    /// <summary>The same sum over the bins in which it is positive.</summary>
    public required double AnomalousPositivePart { get; init; }

    /// <summary>The leader's votes.</summary>
    public required long LeaderTotal { get; init; }

    /// <summary>The votes of the others.</summary>
    public required long OthersTotal { get; init; }

    /// <summary>The leader's votes less <see cref="AnomalousSigned"/>.</summary>
    public double LeaderCorrected => LeaderTotal - AnomalousSigned;

    /// <summary>The leader's share of the votes.</summary>
    public double ShareOfficial => LeaderTotal / (LeaderTotal + (double)OthersTotal);

    /// <summary>The leader's share after the correction.</summary>
    public double ShareCorrected => LeaderCorrected / (LeaderCorrected + OthersTotal);

    /// <summary>The estimate for one choice of clean bins.</summary>
    /// <param name="registered">Registered voters of each station, above 0.</param>
    /// <param name="ballots">Ballots cast.</param>
    /// <param name="leader">The leader's votes.</param>
    /// <param name="others">The votes of all others.</param>
    /// <param name="cleanLow">The turnout at which the clean bins begin, 0.5 for 50 %; rounded to whole points.</param>
    /// <param name="cleanHigh">The turnout at which they end, itself outside.</param>
    /// <returns>Null where the others have no votes in the clean bins.</returns>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a station has no voters or a negative count, or the turnouts do not ascend.
    /// </exception>
    public static ShpilkinEstimate? Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> leader, ReadOnlySpan<int> others,
        double cleanLow, double cleanHigh)
    {
        if (!(cleanLow >= 0 && cleanLow < cleanHigh && cleanHigh <= 10)) Throw.NoCleanBins(cleanLow, cleanHigh);
        var bins = TurnoutBins.Of(registered, ballots, leader, others);
        return bins.Estimate((int)Math.Round(100 * cleanLow), (int)Math.Round(100 * cleanHigh));
    }

    /// <summary>Votes and shares, in one line; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"clean bins {CleanLow} to {CleanHigh - 1}: ratio {Ratio:0.000}, {AnomalousSigned:N0} votes, share "
        + $"{ShareOfficial:P2} to {ShareCorrected:P2}");
}
