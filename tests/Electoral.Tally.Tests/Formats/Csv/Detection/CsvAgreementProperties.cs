using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Several files without a layout: their order never matters, and no votes fall away.</summary>
public class CsvAgreementProperties
{
    private static readonly string[][] Headers =
    [
        ["state", "table", "registered", "valid", "ANA", "BEN"],
        ["state", "table", "valid", "ANA", "BEN"],
        ["state", "table", "valid", "BEN", "ANA"],
        ["state", "table", "registered", "valid", "ANA", "BEN", "CAT"],
        ["state", "table", "valid", "ANA", "BEN", "CAT", "blank"],
        ["state", "table", "validos", "ANA", "BEN"],
        ["table", "state", "valid", "ANA", "BEN"],
        ["table", "valid", "ANA", "BEN"],
    ];

    [Property(MaxTest = 150)]
    public Property Every_order_gives_the_same_table_or_the_same_refusal() => Prop.ForAll(Arb.From(Files), files =>
    {
        using var folder = new TemporaryFolder();
        string[] paths = [.. files.Select((text, i) => Write(folder, $"file{i}.csv", text))];
        foreach (bool isAllowed in (bool[])[false, true])
        {
            var options = new ReadOptions { AllowMissingColumns = isAllowed };
            string first = Outcome(paths, options);
            Assert.Equal(first, Outcome([.. paths.Reverse()], options));
            Assert.Equal(first, Outcome([.. paths.Skip(1), paths[0]], options));
        }
    });

    [Property(MaxTest = 150)]
    public Property No_votes_of_a_proved_file_fall_away() => Prop.ForAll(Arb.From(Files), files =>
    {
        using var folder = new TemporaryFolder();
        string[] paths = [.. files.Select((text, i) => Write(folder, $"file{i}.csv", text))];
        try
        {
            var table = TallyCsv.ReadFiles(paths, options: new() { AllowMissingColumns = true });
            long expected = paths.Sum(path => Votes(TallyCsv.Read(path)));
            Assert.Equal(expected, Votes(table));
        }
        catch (CsvLayoutException)
        {
            // Refused: nothing is counted wrongly.
        }
    });

    private static Gen<string[]> Files =>
        from count in Gen.Choose(2, 4)
        from files in OneFile.ArrayOf(count)
        select files.Select((make, i) => make(i)).ToArray();

    private static Gen<Func<int, string>> OneFile =>
        from header in Gen.Frequency((5, Gen.Constant(Headers[0])), (3, Gen.Elements(Headers)))
        from rows in Gen.Choose(0, 4)
        from delimiter in Gen.Elements(',', ';')
        from wrong in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        from zeros in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from seed in Gen.Choose(1, 1_000_000)
        select new Func<int, string>(index => Text(header, index, rows, delimiter, wrong, zeros, new Random(seed)));

    private static string Text(
        string[] header, int index, int rows, char delimiter, int wrong, bool zeros, Random random)
    {
        var lines = new List<string> { string.Join(delimiter, header) };
        for (int row = 1; row <= rows; row++)
        {
            int[] votes = [.. Enumerable.Range(0, 3).Select(i => zeros ? 0 : random.Next(100 + i, 900))];
            int valid = votes[0] + votes[1] + (header.Contains("CAT") ? votes[2] : 0);
            lines.Add(string.Join(delimiter, header.Select(column => column switch
            {
                "state" => index + 1,
                "table" => row + (index * 10),
                "registered" => 3000,
                "valid" or "validos" => valid + wrong,
                "ANA" => votes[0],
                "BEN" => votes[1],
                "CAT" => votes[2],
                _ => random.Next(5),
            })));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Outcome(string[] paths, ReadOptions options)
    {
        try
        {
            var table = TallyCsv.ReadFiles(paths, options: options);
            var warnings = table.Reading.Warnings.Select(warning => warning.ToString()).Order(StringComparer.Ordinal);
            return $"{table}|{table.Totals()}|{table.Reading.DetectedLayout}|{string.Join('|', warnings)}|"
                + string.Join('|', table.Sheets().Select(sheet => $"{sheet.Unit}/{sheet.Code}"));
        }
        catch (CsvLayoutException failure)
        {
            return $"{failure.Message}|{failure.LayoutToComplete}";
        }
    }

    private static long Votes(TallyTable table) => table.Votes.Sum(column => column.Sum(votes => (long)(votes ?? 0)));

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
