using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>p-values of standard normal scores, as tails at any distance.</summary>
internal static class NormalTails
{
    /// <summary>2Φ(−|z|), by the normal limit.</summary>
    public static PValue TwoSided(double z)
    {
        double log = Math.Min(0, NormalDistribution.LogSurvival(Math.Abs(z)) + Math.Log(2));
        return PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.TwoSided);
    }

    /// <summary>Φ(−z), by the normal limit.</summary>
    public static PValue Upper(double z) =>
        PValue.FromLog(NormalDistribution.LogSurvival(z), PValueMethod.Asymptotic, PValueSides.OneSided);
}
