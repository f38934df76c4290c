using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The formulas of <see cref="CombinationMethod"/>, on natural logarithms throughout.</summary>
internal static class Combinations
{
    /// <summary>ln(1 − 2⁻⁵³), the largest logarithm that methods with a transform of 1 − p take.</summary>
    public const double LargestLog = -1.1102230246251565e-16;

    // Below this logarithm 1 − p rounds to 1 by a wide margin, and first-order formulas are exact to the last digit.
    private const double Tiny = -40;

    // Logarithms of doubles that keep all their digits.
    private const double SmallestLog = -700;

    /// <summary>Statistic (null if a double cannot represent it), degrees of freedom, ln p, and how p follows
    /// from the formula.</summary>
    internal readonly record struct Answer(
        double? Statistic, int? DegreesOfFreedom, double LogValue, PValueMethod How);

    /// <summary>Whether a p-value of 1 has no finite transform.</summary>
    public static bool NeedsComplement(CombinationMethod method) => method is CombinationMethod.Pearson
        or CombinationMethod.Stouffer or CombinationMethod.MudholkarGeorge or CombinationMethod.Cauchy;

    /// <summary>The answer of a method for one logarithm or more.</summary>
    public static Answer Combine(double[] logs, CombinationMethod method) => method switch
    {
        CombinationMethod.Fisher => Fisher(logs),
        CombinationMethod.Pearson => Pearson(logs),
        CombinationMethod.Tippett => Tippett(logs),
        CombinationMethod.Stouffer => Stouffer(logs),
        CombinationMethod.MudholkarGeorge => MudholkarGeorge(logs),
        CombinationMethod.Cauchy => CauchyCombination.Combine(logs),
        CombinationMethod.HarmonicMean => HarmonicMean(logs),
        CombinationMethod.Simes => Simes(logs),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };

    private static Answer Fisher(double[] logs)
    {
        double statistic = -2 * logs.Sum();
        int degrees = 2 * logs.Length;
        return new(
            statistic, degrees, ChiSquareDistribution.LogSurvival(statistic, degrees), PValueMethod.ClosedForm);
    }

    // The lower tail of −statistic/2 = −Σ ln(1 − p), which is Gamma(n, 1); if every p is tiny, xⁿ/n!.
    private static Answer Pearson(double[] logs)
    {
        double half = -logs.Sum(LogSpace.Complement);
        double logHalf = LogSpace.Sum(
            [.. logs.Select(log => log < Tiny ? log : Math.Log(-LogSpace.Complement(log)))]);
        double logValue = logHalf > SmallestLog
            ? RegularizedGamma.LogLower(logs.Length, Math.Exp(logHalf))
            : logs.Length * logHalf - SpecialFunctions.LogFactorial(logs.Length);
        return new(-2 * half, 2 * logs.Length, logValue, PValueMethod.ClosedForm);
    }

    // 1 − (1 − p)ⁿ.
    private static Answer Tippett(double[] logs)
    {
        double least = logs.Min();
        double logValue = least < Tiny
            ? Math.Min(0, least + Math.Log(logs.Length))
            : LogSpace.Complement(logs.Length * LogSpace.Complement(least));
        return new(Representable(least), null, logValue, PValueMethod.ClosedForm);
    }

    private static Answer Stouffer(double[] logs)
    {
        double statistic = logs.Sum(NormalDistribution.LogSurvivalQuantile) / Math.Sqrt(logs.Length);
        return new(statistic, null, NormalDistribution.LogSurvival(statistic), PValueMethod.ClosedForm);
    }

    private static Answer MudholkarGeorge(double[] logs)
    {
        double n = logs.Length, statistic = logs.Sum(log => LogSpace.Complement(log) - log);
        int degrees = 5 * logs.Length + 4;
        double t = statistic * Math.Sqrt(3 / n) / Math.PI * Math.Sqrt(degrees / (5 * n + 2));
        return new(statistic, degrees, StudentDistribution.LogSurvival(t, degrees), PValueMethod.Asymptotic);
    }

    private static Answer HarmonicMean(double[] logs)
    {
        double logValue = Math.Min(0, Math.Log(logs.Length) - LogSpace.Sum([.. logs.Select(log => -log)]));
        return new(Representable(logValue), null, logValue, PValueMethod.Asymptotic);
    }

    private static Answer Simes(double[] logs)
    {
        double n = logs.Length, least = 0;
        int rank = 0;
        foreach (double log in logs.Order())
        {
            rank++;
            least = Math.Min(least, log + Math.Log(n / rank));
        }

        return new(Representable(least), null, least, PValueMethod.ClosedForm);
    }

    private static double? Representable(double log) => log > SmallestLog ? Math.Exp(log) : null;
}
