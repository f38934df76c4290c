using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>What benchmarks of a table share: a number of rows, and a synthetic table of so many.</summary>
[MemoryDiagnoser]
public abstract class SheetBenchmarks
{
    /// <summary>About how many sheets the table has.</summary>
    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    /// <summary>The table, made once.</summary>
    protected TallyTable Sheets { get; private set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        Sheets = BenchmarkSheets.Of(Rows);
        Prepare();
    }

    /// <summary>What a class needs besides.</summary>
    protected virtual void Prepare()
    {
    }
}
