using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Benchmarks;

/// <summary>What a bootstrap that draws station by station is made of: 100,000 stations, 24 strata, 1,000 replicates.
/// </summary>
internal sealed class DrawingStages(int threads, TaskClock clock)
{
    private const int Replicates = 1_000, Strata = 24, Stations = 100_000 / Strata;

    public void Run()
    {
        clock.Measure("bootstrap: random numbers alone", () => EachReplicate(Numbers));
        var pairs = new long[Stations];
        for (int station = 0; station < Stations; station++) pairs[station] = PairDraws.Pack(station % 601 - 300, 600);
        clock.Measure("bootstrap: … places drawn and counts loaded", () => EachReplicate((replicate, stratum) =>
        {
            var random = new LaneRandom(1, replicate, (ulong)stratum);
            return PairDraws.Sum(pairs, Stations - 1, ref random).First;
        }));
        var sample = PeerFile.Sample(Sheets(), threads);
        var lead = LinearCount.Votes("A") - LinearCount.Votes("B");
        clock.Measure("bootstrap: … by BootstrapRatio", () => sample.BootstrapRatio(
            lead, LinearCount.Valid, new() { Replicates = Replicates }));
    }

    private static TallyTable Sheets()
    {
        var builder = new TallyTable.Builder(new(new("A"), new("B")), ["state", "table"]);
        for (int sheet = 0; sheet < Strata * Stations; sheet++)
        {
            int station = sheet / Strata, lead = station % 601 - 300;
            builder.Add(new()
            {
                Unit = new($"{sheet % Strata}"),
                Code = $"{station}",
                Valid = 600,
                Votes = [300 + lead / 2, 300 + lead / 2 - lead],
            });
        }

        return builder.Build();
    }

    private void EachReplicate(Func<int, int, long> work)
    {
        var sums = new long[Replicates];
        Parallel.For(0, Replicates, new ParallelOptions { MaxDegreeOfParallelism = threads }, replicate =>
        {
            for (int stratum = 0; stratum < Strata; stratum++) sums[replicate] += work(replicate, stratum);
        });
        GC.KeepAlive(sums);
    }

    private static long Numbers(int replicate, int stratum) => Numbers(new(1, replicate, (ulong)stratum));

    // Apart from the constructor, which fills its lanes in memory: here they stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Numbers(LaneRandom seeded)
    {
        var random = seeded;
        var all = Vector512<uint>.Zero;
        for (int draw = 0; draw < Stations; draw += LaneRandom.Lanes) all ^= random.Next();
        return all[0];
    }
}
