using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Mean, median and deviation of turnout, against sorting.</summary>
[MemoryDiagnoser]
public class QuantileBenchmarks
{
    private TallyTable _sheets = null!;

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _sheets = BenchmarkSheets.Of(Rows);

    [Benchmark(Baseline = true)]
    public double BySorting()
    {
        double[] turnout = new double[_sheets.Count];
        for (int row = 0; row < turnout.Length; row++)
        {
            turnout[row] = (double)_sheets.BallotsCast![row]!.Value / _sheets.Registered![row]!.Value;
        }

        return Quantiles.MedianAbsoluteDeviation(turnout);
    }

    [Benchmark]
    public RatioSummary? ByHistogram() =>
        QuantileHistogram.Of(_sheets, _sheets.BallotsCast!, _sheets.Registered!).Summarize();
}
