using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>The families of anomaly tests and all of them together, against the digits of the table.</summary>
public class AnomalyBenchmarks : SheetBenchmarks
{
    [Benchmark(Baseline = true)]
    public DigitCounts LastDigits() => DigitCounts.Of(Sheets, DigitPlace.Last);

    [Benchmark]
    public AnomalyFamily Digits() => Sheets.TestDigits(new() { Descriptions = false });

    [Benchmark]
    public AnomalyFamily Percentages() => Sheets.TestPercentages(new() { Descriptions = false });

    [Benchmark]
    public AnomalyFamily Centres() => Sheets.TestCentres(new() { Descriptions = false });

    [Benchmark]
    public AnomalyFamily Turnout() => Sheets.TestTurnout();

    [Benchmark]
    public AnomalyFamily Shape() => Sheets.TestShape(new() { Descriptions = false });

    [Benchmark]
    public AnomalyReport Battery() => Sheets.TestAnomalies();
}
