using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Digits of all selections, against a plain loop that divides.</summary>
public class DigitBenchmarks : SheetBenchmarks
{
    [Benchmark(Baseline = true)]
    public long[] PlainLastDigits()
    {
        var found = new long[10];
        foreach (var votes in Sheets.Votes)
        {
            for (int row = 0; row < votes.Count; row++)
            {
                int count = votes[row]!.Value;
                if (count >= 10) found[count % 10]++;
            }
        }

        return found;
    }

    [Benchmark]
    public DigitCounts LastDigits() => DigitCounts.Of(Sheets, DigitPlace.Last);

    [Benchmark]
    public DigitCounts SecondDigits() => DigitCounts.Of(Sheets, DigitPlace.Second);

    [Benchmark]
    public DigitCounts FirstDigits() => DigitCounts.Of(Sheets, DigitPlace.First);

    [Benchmark]
    public DigitCounts LastTwoDigits() => DigitCounts.Of(Sheets, DigitPlace.LastTwo);
}
