using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Totals and roll-ups of a table, against a plain loop over its columns.</summary>
public class AggregationBenchmarks : SheetBenchmarks
{
    [Benchmark(Baseline = true)]
    public long PlainLoop()
    {
        long sum = 0;
        foreach (var votes in Sheets.Votes)
        {
            for (int row = 0; row < votes.Count; row++) sum += votes[row]!.Value;
        }

        return sum;
    }

    [Benchmark]
    public Totals Totals() => Sheets.Totals();

    [Benchmark]
    public RollUp RollUpByState() => Sheets.RollUp("state");

    [Benchmark]
    public IReadOnlyList<RollUp> RollUpOfAllLevels() => Sheets.RollUpAll();
}
