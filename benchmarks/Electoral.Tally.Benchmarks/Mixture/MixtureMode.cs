using System.Diagnostics;
using Electoral.Tally.Kernels;
using Electoral.Tally.Simulation;

namespace Electoral.Tally.Benchmarks;

internal sealed class MixtureMode : IMode
{
    public string Name => "mixture";

    public int Run(string[] arguments)
    {
        int rows = int.Parse(arguments[0]), threads = int.Parse(arguments[1]);
        var clean = new SyntheticElection
        {
            StationsPerCentre = 2.5,
            Levels = [new("state", 24), new("municipality", Math.Max(24, rows / 90)), new("centre", (int)(rows / 2.5))],
        }.Generate();
        var table = arguments.Length > 2 && arguments[2] == "clean" ? clean : clean
            .Plant(new(IrregularityKind.IncrementalStuffing) { Share = 0.05 }).Table
            .Plant(new(IrregularityKind.ExtremeStuffing) { Share = 0.01 }).Table;
        var counts = new StationCounts(table);
        var usable = UsableStations.Of(counts.Registered()!, counts.Ballots()!, counts.Votes(0));
        var work = new Workload(threads, 2048, 0, CancellationToken.None);
        Console.WriteLine($"{usable.Rows.Length} usable, W {usable.Votes.Sum(w => (long)w)}");
        for (int run = 0; run < 3; run++)
        {
            long start = Stopwatch.GetTimestamp();
            var nodes = MixtureNodes.For(usable.Totals);
            var kernels = StationKernels.Of(nodes, usable.Votes, usable.Totals, work);
            Console.WriteLine($"kernels {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
            int[] groups = new int[usable.Rows.Length];
            var model = new Counting(new StationModel(kernels, usable.Votes, groups, 1, null, work));
            var fit = StationFit.Of(
                model, StationFit.StartOf(usable.Votes, usable.Totals, groups, 1), 1e-6, CancellationToken.None);
            Console.WriteLine($"S {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {model.Steps} steps, D {fit.Gain}");
            var at = fit.Full.At;
            start = Stopwatch.GetTimestamp();
            var first = new List<int>();
            var order = new List<int>();
            int depth = table.Units.Levels.Count;
            for (int i = 0; i < usable.Rows.Length;)
            {
                int end = i + 1;
                int unit = table.UnitOf(counts.Rows[usable.Rows[i]]).Index;
                while (end < usable.Rows.Length && table.UnitOf(counts.Rows[usable.Rows[end]]).Index == unit) end++;
                if (end - i > 1)
                {
                    first.Add(order.Count);
                    for (; i < end; i++) order.Add(i);
                }

                i = end;
            }

            first.Add(order.Count);
            int[] votes = [.. order.Select(i => usable.Votes[i])], totals = [.. order.Select(i => usable.Totals[i])];
            var tables = new CentreTables([.. first], votes, totals, nodes);
            Console.WriteLine($"prepared {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
            start = Stopwatch.GetTimestamp();
            var kernel = CentreKernels.Of(tables, 0.003, work);
            Console.WriteLine($"C kernels {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms {kernel.Lanes.Average(l => l.Nodes)} nodes {kernel.Lanes.Count(l => l.HasExtreme)} far of {kernel.Lanes.Length}");
            start = Stopwatch.GetTimestamp();
            var cm = new CentreModel(kernel, null, work);
            for (int i = 0; i < 5; i++) cm.Step(new([0.8, 0.1, 0.03, 0.07], 4, 1, []));
            Console.WriteLine($"C step {Stopwatch.GetElapsedTime(start).TotalMilliseconds / 5:0.0} ms");
            start = Stopwatch.GetTimestamp();
            var cfit = CentreFit.Of(tables, 1e-6, work);
            Console.WriteLine($"C {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms D {cfit.Gain} rho {cfit.Full.Rho} {string.Join(' ', cfit.Full.End.At.Shares)} b {cfit.Full.End.At.Decay}");
        }

        return 0;
    }

    private sealed class Counting(IMixtureModel model) : IMixtureModel
    {
        public int Steps;
        public MixtureStep Step(MixtureParameters at) { Steps++; return model.Step(at); }
    }
}
