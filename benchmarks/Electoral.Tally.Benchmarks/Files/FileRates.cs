using System.Diagnostics;

namespace Electoral.Tally.Benchmarks;

/// <summary>Times reading and adding up of one file against another, in turn: each round does both.</summary>
internal sealed class FileRates(int threads, int warm, int repeat)
{
    private readonly ReadOptions _options = new() { MaxDegreeOfParallelism = threads };

    /// <summary>The medians in MB (10^6 bytes) a second.</summary>
    public Rates Measure(string path, CsvLayout layout, string synthetic, CsvLayout syntheticLayout)
    {
        (string Path, CsvLayout Layout)[] files = [(path, layout), (synthetic, syntheticLayout)];
        var (loads, totals) = (new List<double>[] { [], [] }, new List<double>[] { [], [] });
        for (int round = -warm; round < repeat; round++)
        {
            for (int file = 0; file < files.Length; file++)
            {
                double megabytes = new FileInfo(files[file].Path).Length / 1e6;
                double load = Seconds(() => TallyCsv.Read(files[file].Path, files[file].Layout, _options));
                double total = Seconds(() => TallyCsv.Totals(files[file].Path, files[file].Layout, _options));
                if (round < 0) continue;
                loads[file].Add(megabytes / load);
                totals[file].Add(megabytes / total);
            }
        }

        return new(Median(loads[0]), Median(totals[0]), Median(loads[1]), Median(totals[1]));
    }

    private static double Seconds(Func<object> work)
    {
        GC.Collect(); // What the work before left is not this one's to clear away.
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    /// <summary>MB a second: of the file, and of the synthetic one measured in turn with it.</summary>
    internal readonly record struct Rates(
        double Load, double Totals, double SyntheticLoad, double SyntheticTotals)
    {
        public double LoadRatio => Load / SyntheticLoad;

        public double TotalsRatio => Totals / SyntheticTotals;
    }
}
