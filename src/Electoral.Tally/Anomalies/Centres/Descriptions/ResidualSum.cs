using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sum of a tail excess, how many comparisons it has, and how many of them lie
/// below the threshold.</summary>
internal readonly record struct ResidualSum(double Sum, long Count, long Below)
{
    /// <param name="scores">The normal scores, not negative.</param>
    /// <param name="shares">The share of each station's centre.</param>
    /// <param name="scale">What their squares are divided by.</param>
    public static ResidualSum Of(double[] scores, double[] shares, ScoreScale scale)
    {
        double sum = 0;
        long below = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double logU = Math.Log(2) + NormalDistribution.LogSurvival(scores[i] / Math.Sqrt(scale.At(shares[i])));
            double excess = Math.Log(TailExcess.Threshold) - logU;
            if (excess <= 0) continue;
            sum += excess;
            below++;
        }

        return new(sum, scores.Length, below);
    }
}
