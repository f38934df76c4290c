using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Random tables of counts with given totals of rows and columns.</summary>
/// <remarks>
/// Ballots are dealt station by station: what a station gets of an option is hypergeometric out of the ballots not yet
/// dealt (Patefield 1981, Appl. Stat. 30:91, draws the same distribution).
/// </remarks>
internal static class FixedMargins
{
    private const double Slack = 1e-9;

    public static PValue PValue(CountMargins margins, double pearson, int simulations, ulong seed)
    {
        long extreme = 0;
        for (int replicate = 0; replicate < simulations; replicate++)
        {
            var random = new CounterRandom(seed, replicate, UnitPathKey.Root);
            if (Draw(ref random, margins) >= pearson * (1 - Slack)) extreme++;
        }

        return Electoral.Tally.PValue.MonteCarlo(extreme, simulations, PValueSides.OneSided);
    }

    /// <summary>Pearson's X² of a random table.</summary>
    private static double Draw(ref CounterRandom random, CountMargins margins)
    {
        Span<long> left = margins.Options.Length <= 64
            ? stackalloc long[margins.Options.Length]
            : new long[margins.Options.Length];
        margins.Options.CopyTo(left);
        double pearson = 0;
        for (int station = 0; station < margins.Stations.Length; station++)
        {
            long population = 0, sample = margins.Stations[station];
            foreach (long count in left) population += count;
            for (int option = 0; option < left.Length; option++)
            {
                long drawn = random.NextHypergeometric(population, left[option], sample);
                population -= left[option];
                left[option] -= drawn;
                sample -= drawn;
                double expected = margins.Expected(station, option);
                if (expected > 0) pearson += (drawn - expected) * (drawn - expected) / expected;
            }
        }

        return pearson;
    }
}
