using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>The assessment of a margin, against the totals that it begins with.</summary>
public class MarginBenchmarks : SheetBenchmarks
{
    private SheetFrame _roll = null!;

    [Benchmark(Baseline = true)]
    public Totals Totals() => Sheets.Totals();

    [Benchmark]
    public MarginAssessment Assess() => Sheets.AssessMargin(_roll);

    protected override void Prepare() =>
        _roll = SheetFrame.OfTotals(Sheets.Count * 5 / 4, Sheets.Totals().Registered!.Value * 5 / 4);
}
