using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Digits of all selections, against a plain loop that divides.</summary>
[MemoryDiagnoser]
public class DigitBenchmarks
{
    private TallyTable _sheets = null!;

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _sheets = BenchmarkSheets.Of(Rows);

    [Benchmark(Baseline = true)]
    public long[] PlainLastDigits()
    {
        var found = new long[10];
        foreach (var votes in _sheets.Votes)
        {
            for (int row = 0; row < votes.Count; row++)
            {
                int count = votes[row];
                if (count >= 10) found[count % 10]++;
            }
        }

        return found;
    }

    [Benchmark]
    public DigitCounts LastDigits() => DigitCounts.Of(_sheets, DigitPlace.Last);

    [Benchmark]
    public DigitCounts SecondDigits() => DigitCounts.Of(_sheets, DigitPlace.Second);

    [Benchmark]
    public DigitCounts FirstDigits() => DigitCounts.Of(_sheets, DigitPlace.First);

    [Benchmark]
    public DigitCounts LastTwoDigits() => DigitCounts.Of(_sheets, DigitPlace.LastTwo);
}
