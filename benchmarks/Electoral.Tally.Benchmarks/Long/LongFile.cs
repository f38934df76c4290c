using System.Text;
using Electoral.Tally.Layouts;

namespace Electoral.Tally.Benchmarks;

/// <summary>The sheets of the peers' generator as a file with a record for each sheet and candidate.</summary>
internal static class LongFile
{
    private const int Candidates = 10;

    /// <summary>Told, as the peers are told the types of the columns.</summary>
    public static CsvLayout Layout { get; } = new()
    {
        Delimiter = ',',
        Levels = [.. PeerFile.Levels.Append("table").Select(CsvLevel.FromString)],
        Registered = "registered",
        Selections = [],
        Long = new() { Selection = ["candidate"], Votes = "votes" },
    };

    /// <summary>Writes the long file of a wide one.</summary>
    public static void Write(string wide, string path)
    {
        using var sheets = new StreamReader(wide);
        using var records = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        string[] header = sheets.ReadLine()!.Split(',');
        records.WriteLine("state,municipality,parish,centre,table,registered,candidate,votes");
        while (sheets.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            string sheet = string.Join(',', fields[..6]);
            for (int i = fields.Length - Candidates; i < fields.Length; i++)
            {
                records.WriteLine($"{sheet},{header[i]},{fields[i]}");
            }
        }
    }
}
