using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Totals and roll-ups of a table, against a plain loop over its columns.</summary>
[MemoryDiagnoser]
public class AggregationBenchmarks
{
    private TallyTable _sheets = null!;

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _sheets = BenchmarkSheets.Of(Rows);

    [Benchmark(Baseline = true)]
    public long PlainLoop()
    {
        long sum = 0;
        foreach (var votes in _sheets.Votes)
        {
            for (int row = 0; row < votes.Count; row++) sum += votes[row];
        }

        return sum;
    }

    [Benchmark]
    public Totals Totals() => _sheets.Totals();

    [Benchmark]
    public RollUp RollUpByState() => _sheets.RollUp("state");

    [Benchmark]
    public IReadOnlyList<RollUp> RollUpOfAllLevels() => _sheets.RollUpAll();
}
