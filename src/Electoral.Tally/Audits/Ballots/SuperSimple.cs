using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Super-simple: single ballots, drawn with replacement, each compared with its record in the count.</summary>
/// <remarks>
/// <para>Null hypothesis: the reported outcome is wrong, so that overstatements add up to the margin. The risk is (1 −
/// μ/2γ)ⁿ/((1 − 1/2γ)^o₁ (1 − 1/γ)^o₂ (1 + 1/2γ)^u₁ (1 + 1/γ)^u₂), at most 1, for n ballots with o₁ overstatements by
/// one vote, o₂ by two, and u₁ and u₂ understatements. Assumption: every draw is random, each ballot with the same
/// chance, and every ballot has its own record.</para>
/// <para>Stark (2010), Super-simple simultaneous single-ballot risk-limiting audits, EVT/WOTE; Lindeman and Stark
/// (2012), A gentle introduction to risk-limiting audits. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SuperSimple>))]
public sealed class SuperSimple : IJsonResult<SuperSimple>
{
    /// <summary>The usual inflator of the error bound.</summary>
    public const double UsualInflator = 1.03905;

    /// <summary>An audit of a reported result.</summary>
    /// <param name="dilutedMargin">μ: the smallest margin as a share of all ballots, above 0 and at most 1.</param>
    /// <param name="inflator">γ, above 1: the larger, the less one overstatement by two votes weighs.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public SuperSimple(double dilutedMargin, double inflator = UsualInflator)
    {
        if (!(dilutedMargin is > 0 and <= 1))
        {
            Throw.ParameterOutOfRange(dilutedMargin, nameof(dilutedMargin), "a margin above 0 and at most 1");
        }

        bool isInflator = inflator > 1 && double.IsFinite(inflator);
        if (!isInflator) Throw.ParameterOutOfRange(inflator, nameof(inflator), "a number above 1");
        (DilutedMargin, Inflator) = (dilutedMargin, inflator);
    }

    /// <summary>The smallest margin as a share of all ballots: μ.</summary>
    public double DilutedMargin { get; }

    /// <summary>The inflator of the error bound: γ.</summary>
    public double Inflator { get; }

    private double LogStep => LogSpace.OnePlus(-DilutedMargin / (2 * Inflator));

    /// <summary>The risk after draws.</summary>
    /// <param name="ballots">The ballots drawn.</param>
    /// <param name="found">What was found on them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ArgumentException">There are more discrepancies than ballots.</exception>
    public AuditRisk RiskOf(long ballots, BallotDiscrepancies found = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ballots);
        if (found.All > ballots) Throw.BallotsBelowVotes("sample", ballots, found.All);
        return AuditRisk.FromLog(ballots * LogStep - found.LogWeight(Inflator));
    }

    /// <summary>The ballots that are needed in all, if no more discrepancies than these are found.</summary>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <param name="expected">The discrepancies that are found, or expected.</param>
    /// <returns>
    /// ⌈−2γ(ln limit + ln of the weight of the discrepancies)/μ⌉, which is slightly more than needed.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
    public long SampleSize(double riskLimit, BallotDiscrepancies expected = default)
    {
        RiskLimits.Check(riskLimit);
        double size = -2 * Inflator * (Math.Log(riskLimit) + expected.LogWeight(Inflator)) / DilutedMargin;
        return Math.Max(expected.All, size >= long.MaxValue ? long.MaxValue : (long)Math.Ceiling(size));
    }

    static void IJsonResult<SuperSimple>.Describe(JsonForm<SuperSimple> form) => form
        .Number("dilutedMargin", simple => simple.DilutedMargin)
        .Number("inflator", simple => simple.Inflator);
}
