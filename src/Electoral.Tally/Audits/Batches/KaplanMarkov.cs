using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>
/// The risk of Kaplan and Markov for batches drawn with replacement in proportion to their error bounds.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: the reported outcome is wrong, so that the errors of all batches, whose bounds add up to U
/// margins, add up to the margin or more. Then a drawn batch has a mean taint of at least 1/U, and the risk is ∏ (1 −
/// 1/U)/(1 − t) over the draws, repeats counted, at most 1. Assumption: every draw is random with chances in proportion
/// to the bounds; no drawn batch is exchanged. For sheets that somebody chose, no risk can be stated.</para>
/// <para>Stark (2009), CAST: canvass audits by sampling and testing, and Efficient post-election audits of multiple
/// contests.</para>
/// </remarks>
public static class KaplanMarkov
{
    /// <summary>The risk after draws.</summary>
    /// <param name="totalBound">U, the error bounds of all batches in units of the margin; above 0.</param>
    /// <param name="taints">
    /// The taint of each draw: the error as a share of its bound, at most 1; negative if the error hurt the winner.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The bound or a taint is out of its range.</exception>
    public static AuditRisk Risk(double totalBound, params ReadOnlySpan<double> taints)
    {
        CheckBound(totalBound);
        double log = taints.IsEmpty ? 0 : taints.Length * LogStep(totalBound);
        for (int draw = 0; draw < taints.Length; draw++)
        {
            double taint = taints[draw];
            if (!(taint <= 1)) Throw.TaintOutOfRange(draw + 1, taint);
            if (taint == 1) return totalBound < 1 ? AuditRisk.Zero : AuditRisk.One;
            log -= LogSpace.OnePlus(-taint);
        }

        // Bounds below one margin: no wrong outcome is possible, whatever was drawn.
        return totalBound < 1 ? AuditRisk.Zero : AuditRisk.FromLog(log);
    }

    /// <summary>How many draws without any error bring a risk down to the limit.</summary>
    /// <param name="totalBound">U, above 0.</param>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <param name="risk">The risk now, above 0 and at most 1.</param>
    /// <returns>⌈ln(limit/risk)/ln(1 − 1/U)⌉, or 0 if the limit is met.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static long SampleSize(double totalBound, double riskLimit, double risk = 1)
    {
        CheckBound(totalBound);
        RiskLimits.Check(riskLimit);
        if (!(risk is > 0 and <= 1)) Throw.ParameterOutOfRange(risk, nameof(risk), "a risk above 0 and at most 1");
        return Size(totalBound, Math.Log(riskLimit), Math.Log(risk));
    }

    /// <summary>The same, from logarithms.</summary>
    internal static long Size(double totalBound, double logLimit, double logRisk)
    {
        if (logRisk <= logLimit || totalBound < 1) return 0;
        double size = Math.Ceiling((logLimit - logRisk) / LogStep(totalBound));
        return size < 1 ? 1 : size >= long.MaxValue ? long.MaxValue : (long)size;
    }

    // ln(1 − 1/U): minus infinity if the bounds add up to exactly one margin.
    private static double LogStep(double totalBound) =>
        totalBound <= 1 ? double.NegativeInfinity : LogSpace.OnePlus(-1 / totalBound);

    private static void CheckBound(double totalBound)
    {
        if (!(totalBound > 0)) Throw.ParameterOutOfRange(totalBound, nameof(totalBound), "a number above 0");
    }
}
