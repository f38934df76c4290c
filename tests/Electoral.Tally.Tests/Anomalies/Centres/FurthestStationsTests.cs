using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Centres;

public sealed class FurthestStationsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(700)]
    [InlineData(5_000)]
    public void They_are_those_with_the_smallest_tails_of_all(int most)
    {
        for (ulong seed = 1; seed <= 8; seed++)
        {
            var (compared, fit) = Drawn(seed);
            var expected = Enumerable.Range(0, compared.Rest.Length).Where(i => compared.Rest[i].IsUsable)
                .Select(i => (Station: i, Log: fit.Without.LogTail(compared.Rest[i].Score, compared.Rest[i].Gamma)))
                .OrderBy(one => one.Log).ThenBy(one => one.Station).Take(most).ToArray();
            var found = FurthestStations.Of(compared, fit, most).ToArray();
            Assert.Equal(expected.Select(one => one.Station), found.Select(one => one.Station));
            Assert.Equal(expected.Select(one => one.Log), found.Select(one => one.PValue.LogValue));
        }
    }

    // Stations of very unlike sizes, pairs among them, whose tails do not follow their scores.
    private static (CentreComparer Compared, SpreadFit Fit) Drawn(ulong seed)
    {
        var random = new CounterRandom(seed, 0, 0);
        List<int> first = [0], votes = [], totals = [];
        for (int centre = 0; centre < 300; centre++)
        {
            double share = 0.2 + 0.6 * random.NextDouble();
            for (int station = 0; station < 2 + centre % 4; station++)
            {
                int total = (int)Math.Pow(10, 1 + 3 * random.NextDouble());
                double own = Math.Clamp(share + 0.1 * (random.NextDouble() - 0.5), 0, 1);
                totals.Add(total);
                votes.Add((int)(total * own));
            }

            first.Add(votes.Count);
        }

        var stations = new CentreStations([.. first], [.. votes], [.. totals]);
        ulong[] keys = [.. Enumerable.Range(0, stations.Count).Select(i => (ulong)i)];
        var compared = new CentreComparer(stations, keys, seed, 1, CancellationToken.None);
        return (compared, OddStations.Of(compared, 1, CancellationToken.None)!.Fit);
    }
}
