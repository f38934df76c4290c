using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Liu and Xie (2020), "Cauchy combination test", J. Amer. Statist. Assoc. 115,
/// on natural logarithms.</summary>
internal static class CauchyCombination
{
    // Below a p-value of 1e-8, cot(πp) = 1/(πp) to the last digit.
    private static readonly double SmallLog = Math.Log(1e-8);
    private static readonly double LogPi = Math.Log(Math.PI);

    /// <summary>The mean of cot(πp), and the upper tail of Cauchy's distribution there.</summary>
    public static Combinations.Answer Combine(double[] logs)
    {
        // Terms of small p-values may overflow a double, so they are also added up as logarithms.
        double mean = logs.Sum(Term) / logs.Length;
        if (double.IsFinite(mean))
        {
            return new(mean, null, LogTail(mean), PValueMethod.Asymptotic);
        }

        double logMean = LogSpace.Sum([.. logs.Select(log => -log - LogPi)]) - Math.Log(logs.Length);
        return new(null, null, -logMean - LogPi, PValueMethod.Asymptotic);
    }

    private static double Term(double log)
    {
        if (log < SmallLog)
        {
            return Math.Exp(-log) / Math.PI;
        }

        double p = Math.Exp(log);
        return p <= 0.5 ? 1 / Math.Tan(Math.PI * p) : -1 / Math.Tan(Math.PI * -LogSpace.ExpMinusOne(log));
    }

    // ½ − arctan(x)/π, using the arctangent of the reciprocal if x is large in absolute value.
    private static double LogTail(double x)
    {
        double reciprocal = Math.Atan(1 / Math.Abs(x)) / Math.PI; // ½ at 0
        return x >= 0 ? Math.Log(reciprocal) : LogSpace.OnePlus(-reciprocal);
    }
}
