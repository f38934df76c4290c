using BenchmarkDotNet.Attributes;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Benchmarks;

/// <summary>A hundred bootstrap replicates of the lead, as users ask for them, against drawing one by one.</summary>
public class BootstrapBenchmarks : SheetBenchmarks
{
    private const int Replicates = 100;

    private readonly BootstrapOptions _options = new() { Replicates = Replicates };
    private int[][] _margins = [];
    private StratifiedSample _sample = null!;
    private LinearCount _lead = null!;

    [Benchmark(Baseline = true)]
    public long[] OneByOne()
    {
        var totals = new long[Replicates];
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            for (int index = 0; index < _margins.Length; index++)
            {
                var random = new CounterRandom(1, replicate, (ulong)index);
                int[] margins = _margins[index];
                for (int i = 1; i < margins.Length; i++) totals[replicate] += margins[random.NextInt32(margins.Length)];
            }
        }

        return totals;
    }

    [Benchmark]
    public BootstrapEstimate BootstrapTotal() => _sample.BootstrapTotal(_lead, _options);

    [Benchmark]
    public BootstrapEstimate BootstrapRatio() => _sample.BootstrapRatio(_lead, LinearCount.Valid, _options);

    protected override void Prepare()
    {
        _margins = [.. Sheets.Units.UnitsAt("state").Select(state => Margins(Sheets.Slice(state)))];
        _sample = PeerFile.Sample(Sheets, Environment.ProcessorCount);
        var selections = Sheets.Contest.Selections;
        _lead = LinearCount.Votes(selections[0].Id) - LinearCount.Votes(selections[1].Id);
    }

    private static int[] Margins(TallyTable sheets)
    {
        var margins = new int[sheets.Count];
        for (int row = 0; row < margins.Length; row++)
        {
            margins[row] = sheets.Votes[0][row]!.Value - sheets.Votes[1][row]!.Value;
        }
        return margins;
    }
}
