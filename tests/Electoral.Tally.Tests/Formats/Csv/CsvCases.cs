using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>A file put together from pieces, so that it can shrink to the pieces that matter.</summary>
internal sealed record DrawnFile(string Header, string[] Pieces, CsvCase Options)
{
    public CsvCase Case => Options with { Bytes = Encoding.Latin1.GetBytes(Header + string.Concat(Pieces)) };

    public override string ToString() => Case.ToString();
}

/// <summary>Random files that look like CSV: sound rows, rows of odd fields, and mere heaps of marks.</summary>
internal static class CsvCases
{
    private static readonly CsvLayout Plain = new()
    {
        Delimiter = ',',
        Levels = [CsvLayouts.Level("state", "S", "N"), CsvLayouts.Level("table", "T")],
        Selections = ["A", "B"],
    };

    private static readonly CsvLayout[] Layouts =
    [
        Plain,
        Plain with { Quote = null },
        Plain with { Quote = '\'', GroupSeparator = '.' },
        Plain with { Header = false, Levels = [CsvLayouts.Level("table", "#1")], Selections = ["#3"] },
        Plain with { Levels = [CsvLayouts.Level("state", ["S", "N"]), CsvLayouts.Level("town", "N", unique: true),
        Plain.Levels[1]] },
        Plain with { Levels = [Plain.Levels[1]], Key = ["S", new() { Column = "N", TrimZeros = true }], Image = "N" },
        Plain with { Selections = ["B"], Extra = [new("x", "A")], Missing = ["-", "7"], Stratum = "S" },
        Plain with { Filter = [KeyValuePair.Create("S", "1")], FormulaGuard = true, SkipLines = 1 },
        Plain with { Filter = [new("S", "1"), new("S", "é")], Exclude = [new("N", "2"), new("N", ""), new("T", "7")] },
        Plain with { Exclude = [new("T", "a,b"), new("S", "")] },
        Plain with { Selections = [new() { Columns = ["A", "B"], Id = "AB" }], Missing = ["-"] },
        Plain with { Selections = ["A", new() { Columns = ["B"], Missing = ["", "0"] }], Registered = ["N", "#3"],
            Levels = [CsvLayouts.Level("table", "S")] },
        Plain with { Levels = [CsvLayouts.Level("state", Cut("S", 2, null)), CsvLayouts.Level("table", Cut("T", 1, 1))],
            Key = ["T", Cut("N", 1, 2)] },
        Plain with { Levels = [new() { Name = "state", Code = ["S"], Label = "N", FillDown = true }, Plain.Levels[1]],
            Filter = [new("S", "1"), new("S", "2"), new("S", "a"), new("S", "é")] },
        Plain with { Levels = [new() { Name = "kind", Section = true }, new() { Name = "state", Code = ["S"],
            FillDown = true }, Plain.Levels[1]] },
        Plain with { EndsBefore = [new("S", "7"), new("N", "a"), new("N", "é"), new("N", "")] },
        Plain with { Status = new() { Column = "N", Counted = ["", "a"], Pending = ["é"] }, Arrival = ["S"] },
    ];

    private static CsvKeyColumn Cut(string column, int from, int? length) =>
        new() { Column = column, From = from, Length = length };

    private static readonly string[] Marks =
        [",", ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "1", "7", "23", "a", " ", "'", "é", "\xC3\xA9",
        "-", ".", "0", "=", "\xFF"];

    private static readonly string[] Fields =
        ["", "1", "2", "01", "7", "12.0", "a", "é", "\xC3\xA9", "\"\"", "\"1\"", "\"a,b\"", "\"a\nb\"", "\"\r\n\"",
        "\"\"\"\"", "a\"", " 1 ", "'=1", "70000", "4294967296", "-1", "1.000", "2018-07-01"];

    private static readonly string[] LineEnds = ["\n", "\n", "\n", "\r\n", "\r", ""];

    public static Arbitrary<DrawnFile> Any { get; } = Arb.From(
        from layout in Gen.Elements(Layouts)
        from pieces in Gen.OneOf(Heap, Table, Table, Table)
        from header in Gen.Frequency((9, Gen.Constant("S,N,T,A,B\n")), (1, Gen.Constant("\"S\n\",N,\"T\",A,B\r\n")))
        from longest in Gen.Elements(1 << 20, 1 << 20, 1 << 20, 12, 3)
        from policy in Gen.Elements(Enum.GetValues<DuplicatePolicy>())
        select new DrawnFile(
            (layout.SkipLines > 0 ? "\"\n" : "") + header, pieces, new CsvCase(
                [], layout)
            { MaxRecordLength = longest, Duplicates = policy }),
        Smaller);

    private static Gen<string[]> Heap =>
        from count in Gen.Choose(0, 40)
        from marks in Gen.Elements(Marks).ArrayOf(count)
        select marks;

    private static Gen<string[]> Table =>
        from count in Gen.Choose(0, 10)
        from rows in Row.ArrayOf(count)
        select rows.SelectMany(row => row).ToArray();

    private static Gen<string[]> Row =>
        from width in Gen.Frequency((12, Gen.Constant(5)), (1, Gen.Choose(0, 7)))
        from fields in Gen.CollectToArray(Enumerable.Range(0, width), Field)
        from end in Gen.Elements(LineEnds)
        select fields.SelectMany((text, i) => i == 0 ? [text] : new[] { ",", text }).Append(end).ToArray();

    /// <summary>Anything in the first columns, mostly counts in the last ones.</summary>
    private static Gen<string> Field(int column) => column < 3
        ? Gen.OneOf(Gen.Elements(Fields), Gen.Choose(1, 12).Select(code => $"{code}"))
        : Gen.Frequency(
            (15, Gen.Elements("0", "1", "23", "\"456\"", "70000", "12.0", "", "9")), (1, Gen.Elements(Fields)));

    /// <summary>The file with a half, a quarter … of its pieces left out.</summary>
    public static IEnumerable<DrawnFile> Smaller(DrawnFile file)
    {
        int count = file.Pieces.Length;
        for (int size = (count + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (int start = 0; start < count; start += size)
            {
                yield return file with { Pieces = [.. file.Pieces.Take(start), .. file.Pieces.Skip(start + size)] };
            }
        }
    }
}
