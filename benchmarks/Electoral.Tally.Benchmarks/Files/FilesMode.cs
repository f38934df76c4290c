using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>files DATA --synthetic FILE.csv [--layouts docs/samples/layouts] [--rows 1000000] [--threads 2] [--repeat 5]</c>:
/// repeats each published election of the folder to about so many rows and compares the bytes a second with those of
/// the file that the peers' generator wrote.
/// </summary>
internal sealed class FilesMode : IMode
{
    private const string Usage =
        "usage: files DATA --synthetic FILE.csv [--layouts docs/samples/layouts] [--rows 1000000] [--threads 2] "
        + "[--repeat 5]";

    public string Name => "files";

    public int Run(string[] arguments)
    {
        if (arguments is not [var data, ..] || data.StartsWith('-')
            || Option(arguments, "--synthetic", "") is not { Length: > 0 } synthetic)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        string layouts = Option(arguments, "--layouts", Path.Combine("docs", "samples", "layouts"));
        int rows = Number(arguments, "--rows", 1_000_000), repeat = Number(arguments, "--repeat", 5);
        var rates = new FileRates(Number(arguments, "--threads", 2), warm: 2, repeat);
        var lines = new StringBuilder("| file | rows | MB | load, MB/s | ratio | totals, MB/s | ratio |\n")
            .Append("|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var file in RealFile.All.Where(file => File.Exists(Path.Combine(data, file.Path))))
        {
            var layout = CsvLayout.Load(Path.Combine(layouts, file.Layout));
            var (count, bytes, found) = Measure(file.Bytes(data), layout, rows, rates, synthetic, PeerFile.Layout);
            Console.WriteLine(JsonSerializer.Serialize(
                new { name = file.Name, rows = count, bytes, rates = found }));
            lines.Append(CultureInfo.InvariantCulture, $"| {file.Name} | {count:N0} | {bytes / 1e6:F1} ")
                .Append(CultureInfo.InvariantCulture, $"| {found.Load:F0} | {found.LoadRatio:F2} ")
                .Append(CultureInfo.InvariantCulture, $"| {found.Totals:F0} | {found.TotalsRatio:F2} |\n");
        }

        Console.Write(lines);
        return 0;
    }

    /// <summary>Repeats a file, looks whether it adds up, and measures it.</summary>
    public static (long Rows, long Bytes, FileRates.Rates Rates) Measure(
        byte[] text, CsvLayout layout, int rows, FileRates rates, string synthetic, CsvLayout syntheticLayout)
    {
        var folder = Directory.CreateTempSubdirectory("tally-files");
        try
        {
            var repeated = new RepeatedFile(text, layout);
            int repetitions = Math.Max(1, (int)Math.Round((double)rows / repeated.Records));
            string path = Path.Combine(folder.FullName, "repeated.csv");
            repeated.Write(path, repetitions);
            using var once = new MemoryStream(text);
            long[] expected = [.. Sums(TallyCsv.ReadStream(once, layout).Totals()).Select(sum => sum * repetitions)];
            CheckSums(expected, TallyCsv.Read(path, repeated.Layout).Totals());
            CheckSums(expected, TallyCsv.Totals(path, repeated.Layout).Totals);
            return (
                expected[0], new FileInfo(path).Length,
                rates.Measure(path, repeated.Layout, synthetic, syntheticLayout));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The sheets, then all counts that the file has.</summary>
    private static long[] Sums(Totals totals) =>
    [
        totals.Sheets,
        .. Enum.GetValues<CountField>().Select(field => totals.Field(field)?.Sum ?? 0),
        .. totals.Votes.Select(votes => votes.Sum),
    ];

    private static void CheckSums(long[] expected, Totals totals)
    {
        if (Sums(totals).SequenceEqual(expected)) return;
        throw new InvalidOperationException(
            $"expected the sums {string.Join(' ', expected)}, found {string.Join(' ', Sums(totals))}");
    }

    private static string Option(string[] arguments, string name, string otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 || index + 1 == arguments.Length ? otherwise : arguments[index + 1];
    }

    private static int Number(string[] arguments, string name, int otherwise) => int.Parse(
        Option(arguments, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
