using BenchmarkDotNet.Attributes;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Benchmarks;

/// <summary>A hundred stratified bootstrap replicates of a margin, against drawing one by one.</summary>
public class BootstrapBenchmarks : SheetBenchmarks
{
    private const int Replicates = 100;

    private BootstrapStratum[] _strata = [];
    private int[][] _margins = [];

    [Benchmark(Baseline = true)]
    public long[] OneByOne()
    {
        var totals = new long[Replicates];
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            for (int place = 0; place < _margins.Length; place++)
            {
                var random = new CounterRandom(1, replicate, (ulong)place);
                int[] margins = _margins[place];
                for (int i = 0; i < margins.Length; i++) totals[replicate] += margins[random.NextInt32(margins.Length)];
            }
        }

        return totals;
    }

    [Benchmark]
    public long[] SixteenAtOnce() =>
        StratifiedBootstrap.Totals(_strata, Replicates, seed: 1, Environment.ProcessorCount, default);

    protected override void Prepare()
    {
        _margins = [.. Sheets.Units.UnitsAt("state").Select(state => Margins(Sheets.Slice(state)))];
        _strata = [.. _margins.Select((margins, place) => new BootstrapStratum((ulong)place, margins))];
    }

    private static int[] Margins(TallyTable sheets)
    {
        var margins = new int[sheets.Count];
        for (int row = 0; row < margins.Length; row++) margins[row] = sheets.Votes[0][row] - sheets.Votes[1][row];
        return margins;
    }
}
