using System.Text;
using Electoral.Tally.Layouts;

namespace Electoral.Tally.Benchmarks;

/// <summary>The smallest form of <see cref="FilesMode"/>: a file of four sheets, repeated to forty.</summary>
internal static class FilesSmoke
{
    private const string Sheets =
        "state,centre,table,a,b\n\"A, north\",1,1,5,6\n\"A, north\",1,2,7,8\n\"say \"\"B\"\"\",1,1,9,10\nC,2,1,3,4";

    private static readonly CsvLayout Layout = new()
    {
        Levels = [.. ((string[])["state", "centre", "table"]).Select(
            level => new CsvLevel { Name = level, Code = [level], Unique = level == "state" })],
        Selections = [new() { Columns = ["a"] }, new() { Columns = ["b"] }],
    };

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("tally-smoke");
        try
        {
            string synthetic = Path.Combine(folder.FullName, "sheets.csv");
            File.WriteAllText(synthetic, Sheets);
            byte[] text = Encoding.UTF8.GetBytes(Sheets);
            var rates = new FileRates(threads: 2, warm: 0, repeat: 1);
            var (rows, _, _) = FilesMode.Measure(text, Layout, rows: 40, rates, synthetic, Layout);
            if (rows != 40) throw new InvalidOperationException($"{rows} rows instead of 40.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
