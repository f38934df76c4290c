using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>The assessment of a margin, against the totals that it begins with.</summary>
[MemoryDiagnoser]
public class MarginBenchmarks
{
    private TallyTable _sheets = null!;
    private SheetFrame _roll = null!;

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sheets = BenchmarkSheets.Of(Rows);
        _roll = SheetFrame.OfTotals(_sheets.Count * 5 / 4, _sheets.Totals().Registered!.Value * 5 / 4);
    }

    [Benchmark(Baseline = true)]
    public Totals Totals() => _sheets.Totals();

    [Benchmark]
    public MarginAssessment Assess() => _sheets.AssessMargin(_roll);
}
