using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How often tables simulated without added ballots gain as much in likelihood as the table itself.</summary>
internal static class MixturePValue
{
    /// <param name="gain">D of the table.</param>
    /// <param name="simulations">The number of simulated tables; 0 for χ² with two degrees of freedom.</param>
    /// <param name="work">How they are spread over threads.</param>
    /// <param name="progress">Receives the share that is done.</param>
    /// <param name="from">The share before the first.</param>
    /// <param name="simulated">D of one simulated table.</param>
    public static PValue Of(
        double gain, int simulations, Workload work, IProgress<double>? progress, double from,
        Func<int, double> simulated)
    {
        if (simulations == 0) return PValue.FromLog(-gain / 2, PValueMethod.Asymptotic, PValueSides.OneSided);
        if (gain == 0) return PValue.MonteCarlo(simulations, simulations, PValueSides.OneSided);
        int[] reaches = new int[simulations];
        MixtureLoop.For(work, simulations, progress, from, 1, replicate =>
            reaches[replicate] = simulated(replicate) >= gain ? 1 : 0);
        return PValue.MonteCarlo(reaches.Sum(), simulations, PValueSides.OneSided);
    }
}
