using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>
/// The risk of an audit that drew within strata: the risks of the strata, combined by Fisher's method.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: the errors of all strata add up to the margin or more. How they are spread over the strata is
/// not known, so the risk is the largest combined p-value of all ways to spread one margin over them; for the risk of
/// Kaplan and Markov the logarithm of a stratum's p-value is concave in its part of the margin, so the largest is found
/// exactly. Risks of strata combined at one fixed spread do not limit the risk. Assumptions: those of
/// <see cref="KaplanMarkov"/> in each stratum; the draws of the strata are independent.</para>
/// <para>Ottoboni, Stark, Lindeman and McBurnett (2018), Risk-limiting audits by stratified union-intersection tests of
/// elections (SUITE). Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<StratifiedRisk>))]
public sealed class StratifiedRisk : IJsonResult<StratifiedRisk>
{
    private StratifiedRisk(AuditStratum[] strata, double[] parts, AuditRisk[] risks, AuditRisk risk)
    {
        (Strata, Parts) = (Array.AsReadOnly(strata), Array.AsReadOnly(parts));
        (Risks, Risk) = (Array.AsReadOnly(risks), risk);
    }

    /// <summary>The strata.</summary>
    public IReadOnlyList<AuditStratum> Strata { get; }

    /// <summary>The part of the margin that each stratum is assumed to overstate when the risk is largest.</summary>
    public IReadOnlyList<double> Parts { get; }

    /// <summary>The risk of each stratum at that part.</summary>
    public IReadOnlyList<AuditRisk> Risks { get; }

    /// <summary>The combined risk.</summary>
    public AuditRisk Risk { get; }

    /// <summary>The risk of a stratified audit.</summary>
    /// <param name="strata">The strata, one or more.</param>
    /// <exception cref="ArgumentException">There is no stratum.</exception>
    public static StratifiedRisk Of(params IEnumerable<AuditStratum> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        AuditStratum[] all = [.. strata];
        if (all.Length == 0) Throw.NoReportedContest("there is no stratum");
        var curves = Array.ConvertAll(all, stratum => new StratumCurve(stratum));
        double[] parts = Spread(curves);
        AuditRisk[] risks = [.. curves.Zip(parts, (curve, part) => curve.RiskAt(part))];
        // If the bounds do not add up to one margin, the outcome cannot be wrong.
        bool isPossible = curves.Sum(curve => curve.Most) >= 1 && !risks.Any(risk => risk.IsZero);
        return new(all, parts, risks, isPossible ? Combined(risks) : AuditRisk.Zero);
    }

    private static AuditRisk Combined(AuditRisk[] risks)
    {
        double statistic = -2 * risks.Sum(risk => risk.LogValue);
        return AuditRisk.FromLog(ChiSquareDistribution.LogSurvival(statistic, 2 * risks.Length));
    }

    /// <summary>The spread of one margin over the strata that leaves the largest sum of logarithms.</summary>
    /// <remarks>
    /// Every stratum first takes the part that keeps its risk at 1. The rest is spread so that a little more error
    /// lowers every logarithm equally; the common slope is found by a search.
    /// </remarks>
    private static double[] Spread(StratumCurve[] curves)
    {
        double free = curves.Sum(curve => curve.Free), most = curves.Sum(curve => curve.Most);
        if (free >= 1) return Array.ConvertAll(curves, curve => curve.Free / free);
        if (most <= 1) return Array.ConvertAll(curves, curve => curve.Most);
        double low = -750, high = 750;
        for (int step = 0; step < 200; step++)
        {
            double middle = (low + high) / 2;
            bool isTooMuch = curves.Sum(curve => curve.PartAt(Math.Exp(middle))) > 1;
            (low, high) = isTooMuch ? (low, middle) : (middle, high);
        }

        return Array.ConvertAll(curves, curve => curve.PartAt(Math.Exp(low)));
    }

    static void IJsonResult<StratifiedRisk>.Describe(JsonForm<StratifiedRisk> form) => form
        .Items("strata", risk => risk.Strata)
        .Numbers("parts", risk => risk.Parts)
        .Items("risks", risk => risk.Risks)
        .Item("risk", risk => risk.Risk);
}
