using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Centres;

public sealed class OddStationsLevelTests
{
    [Fact]
    public void Stations_whose_dispersion_has_heavy_tails_are_no_odd_stations()
    {
        // Inverse gamma with shape 1.5 and mean 0.007: a log-normal law alone rejects most of these elections.
        const int Elections = 40;
        int found = 0, byScores = 0;
        for (int replicate = 0; replicate < Elections; replicate++)
        {
            var random = new CounterRandom(21, replicate, 1);
            int[] votes = new int[2_000], totals = new int[2_000];
            for (int pair = 0; pair < 1_000; pair++)
            {
                double share = random.NextBeta(6, 5);
                for (int station = 2 * pair; station < 2 * pair + 2; station++)
                {
                    double rho = Math.Clamp(0.007 * 0.5 / random.NextGamma(1.5), 1e-7, 0.3), size = (1 - rho) / rho;
                    totals[station] = 150 + random.NextInt32(350);
                    votes[station] = random.NextBetaBinomial(totals[station], share * size, (1 - share) * size);
                }
            }

            int[] first = [.. Enumerable.Range(0, 1_001).Select(pair => 2 * pair)];
            var odd = OddStations.Of(new CentreStations(first, votes, totals), (ulong)replicate, 1)!;
            if (odd.PValue.Value <= 0.05) found++;
            if (odd.ScoreRatio > 2.7055) byScores++;
            Assert.True(odd.LikelihoodRatio <= Math.Min(odd.LogNormalRatio, odd.InverseGammaRatio));
            Assert.True(odd.LikelihoodRatio <= Math.Min(odd.ScoreRatio, odd.BoundedRatio));
        }

        // Of 40 elections at a level of 5 %, more than 8 depart in fewer than 1 of 1,000 tries.
        Assert.InRange(found, 0, 8);
        Assert.True(byScores > 8, $"{byScores} by a log-normal law alone: these elections would show nothing");
    }
}
