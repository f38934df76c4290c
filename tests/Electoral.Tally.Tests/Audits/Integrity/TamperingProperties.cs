using System.Globalization;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Audits.Integrity;

/// <summary>One cell of one sheet is changed: whatever cell it is, the root is another and the proof fails.</summary>
public sealed class TamperingProperties
{
    private static readonly Arbitrary<TallyTable> Any = Tables.Any.ToArbitrary();

    private static readonly string[] Header =
    [
        "sc", "sn", "cc", "cn", "t", "key", "reg", "cast", "valid", "blank", "invalid", "A", "B", "issued", "status",
        "stratum", "url", "time",
    ];

    private static readonly CsvLayout Layout = new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["sc"], Label = "sn" },
            new() { Name = "centre", Code = ["cc"], Label = "cn" },
            new() { Name = "table", Code = ["t"] },
        ],
        Key = ["key"],
        Registered = "reg",
        BallotsCast = "cast",
        Valid = "valid",
        Blank = "blank",
        Invalid = "invalid",
        Selections = [new() { Columns = ["A"] }, new() { Columns = ["B"] }],
        Extra = [new("issued", "issued")],
        Status = new() { Column = "status", Counted = ["c"], Annulled = ["x"], Pending = ["p"] },
        Stratum = "stratum",
        Image = "url",
        Arrival = ["time"],
    };

    /// <summary>A row as the table writes it is the record of the row as an object.</summary>
    [Property(MaxTest = 200)]
    public Property Rows_and_objects_have_the_same_records() => Prop.ForAll(Any, table =>
    {
        var tree = table.HashSheets();
        foreach (var row in table)
        {
            var record = CanonicalSheet.Of(row);
            Assert.Equal(record, CanonicalSheet.Parse(record.Text));
            Assert.True(tree.ProveInclusion(row.Index).Verifies(record, tree.Root));
            Assert.True(SheetProof.Parse(tree.ProveSheet(row).ToJson()).Verifies(tree.Root));
        }
    });

    [Fact]
    public void Any_cell_of_any_sheet_changes_the_root()
    {
        string[][] rows = [.. Enumerable.Range(0, 7).Select(Row)];
        var table = Read(rows);
        Assert.Equal((7, 0), (table.Count, (int)table.Reading.Rejected));
        var tree = table.HashSheets();
        for (int row = 0; row < rows.Length; row++)
        {
            int index = table.Single(one => one.Provenance.Row == row + 1).Index;
            var proof = tree.ProveInclusion(index);
            Assert.True(proof.Verifies(CanonicalSheet.Of(table[index]), tree.Root));
            foreach (var (column, name) in Header.Index())
            {
                foreach (string value in Others(name, rows[row][column]))
                {
                    var other = Read(Changed(rows, row, column, value));
                    Assert.Equal(rows.Length, other.Count);
                    Assert.True(tree.Root != other.HashSheets().Root, $"{name}: {rows[row][column]} → {value}");
                    var sheet = other.Single(one => one.Provenance.Row == row + 1);
                    Assert.False(proof.Verifies(CanonicalSheet.Of(sheet), tree.Root));
                }
            }
        }
    }

    [Fact]
    public void The_names_of_selections_are_behind_the_root()
    {
        string[][] rows = [.. Enumerable.Range(0, 7).Select(Row)];
        CsvLayout Named(string first, string second) => Layout with
        {
            Selections = [new() { Columns = ["A"], Name = first }, new() { Columns = ["B"], Name = second }],
        };
        Assert.NotEqual(
            Read(rows, Named("Ana", "Ben")).HashSheets().Root, Read(rows, Named("Ben", "Ana")).HashSheets().Root);
    }

    /// <summary>The rows with another cell; a unit has one name, which is changed wherever it is written.</summary>
    private static string[][] Changed(string[][] rows, int row, int column, string value)
    {
        string[][] changed = [.. rows.Select(cells => cells.ToArray())];
        foreach (string[] cells in changed)
        {
            bool isChanged = Header[column] is "sn" or "cn" && cells[column] == rows[row][column];
            if (isChanged) cells[column] = value;
        }

        changed[row][column] = value;
        return changed;
    }

    private static string[] Row(int row) =>
    [
        $"{row % 2}", $"State {row % 2}", $"{row % 3}", $"Centre {row % 2}/{row % 3}", $"{row}", $"K{row}",
        $"{400 + row}", $"{300 + row}", $"{290 + row}", $"{4 + row}", $"{6 + row}", $"{150 + row}", $"{140 - row}",
        $"{500 + row}", row == 2 ? "x" : row == 3 ? "p" : "c", $"s{row % 2}", $"https://example.org/{row}.jpg",
        $"2024-07-28 2{row % 4}:00:00",
    ];

    /// <summary>What a cell may be changed to.</summary>
    private static string[] Others(string column, string value) => column switch
    {
        "status" => [value == "x" ? "p" : "x"],
        "time" => ["2024-07-29 00:00:01", ""],
        "sc" or "cc" => [value + "7", "0" + value],
        "t" or "key" or "sn" or "cn" => [value + "0"],
        "stratum" or "url" => [value + "0", ""],
        _ => [$"{int.Parse(value, CultureInfo.InvariantCulture) + 1}", ""],
    };

    private static TallyTable Read(string[][] rows, CsvLayout? layout = null) => TallyCsv.ReadText(
        string.Join('\n', new[] { Header }.Concat(rows).Select(cells => string.Join(',', cells))), layout ?? Layout);
}
