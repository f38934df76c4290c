using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Electoral.Tally.Benchmarks;

/// <summary>Reading a CSV file, against <c>ReadLines</c> and <c>Split</c>.</summary>
[MemoryDiagnoser]
public class CsvBenchmarks
{
    private string _file = "";

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        TallyCsv.Write(BenchmarkSheets.Of(Rows), _file);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileNameWithoutExtension(_file) + "*"))
        {
            File.Delete(file);
        }
    }

    [Benchmark(Baseline = true)]
    public long LinesAndSplit() => File.ReadLines(_file).Skip(1).Sum(
        line => long.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture));

    [Benchmark]
    public StreamedTotals Totals() => TallyCsv.Totals(_file);

    [Benchmark]
    public TallyTable Read() => TallyCsv.Read(_file);
}
