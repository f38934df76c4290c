using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv.Pivot;

/// <summary>Random long and grouped files: few sheets and selections, so that records meet, and odd ones between.
/// </summary>
internal static class CsvPivotCases
{
    private static readonly CsvLayout Plain = new()
    {
        Delimiter = ',',
        Encoding = "utf-8",
        Levels = [CsvLayouts.Level("state", "S", "N"), CsvLayouts.Level("table", "T")],
        Selections = [],
        Long = new() { Selection = ["C"], Votes = "V" },
    };

    /// <summary>Layouts of long files with the header S,N,T,C,K,V,R.</summary>
    public static IReadOnlyList<CsvLayout> LongLayouts { get; } =
    [
        Plain,
        Plain with { Registered = "R", Long = Plain.Long! with { Name = ["K"], Party = "N" } },
        Plain with { Long = Plain.Long! with { Repeated = RepeatedVotes.Add, Absent = AbsentVotes.Zero } },
        Plain with
        {
            Levels = [Plain.Levels[1]],
            Long = Plain.Long! with
            {
                Selection = ["C", "K"],
                Counts = new() { Blank = [new("C", "B")], Invalid = [new("C", "7"), new("K", "x"), new("K", "")] },
            },
        },
        Plain with
        {
            Filter = [new("K", "x"), new("N", "a"), new("N", "1"), new("N", "")],
            Long = Plain.Long! with
            {
                Counts = new() { Registered = [new("K", "r")], Extra = [new("more", [new("K", "m"), new("C", "A")])] },
                Absent = AbsentVotes.Zero,
            },
        },
        Plain with { Selections = ["A", new() { Id = "B", Name = "Ben" }], Extra = [new("x", "R")] },
        Plain with { Selections = ["A"], Others = "B", Exclude = [new("K", "m")] },
        Plain with { Selections = ["B"], Others = "REST", Long = Plain.Long! with { Repeated = RepeatedVotes.Add } },
        Plain with { Status = new() { Column = "K", Counted = ["", "x"], Annulled = ["m"] }, Stratum = "N" },
        Plain with { Key = ["N"], Image = "K", Encoding = "windows-1252" },
        Plain with
        {
            Levels = [CsvLayouts.Level("state", ["S", "N"]), Plain.Levels[1]],
            Missing = ["-", "7"],
            Arrival = ["K"],
        },
    ];

    private static readonly CsvGroups Named = new() { Selection = ["C{n}"], Votes = "V{n}" };

    private static readonly CsvLayout Sheets = Plain with { Levels = [Plain.Levels[1]], Long = null };

    /// <summary>Layouts of grouped files with the header S,T,R,C1,V1,C2,V2,C3,V3, or without a header.</summary>
    public static IReadOnlyList<CsvLayout> GroupLayouts { get; } =
    [
        Sheets with
        {
            Levels = [CsvLayouts.Level("state", "S"), Plain.Levels[1]],
            Registered = "R",
            Groups = Named,
        },
        Sheets with { Groups = Named with { Name = ["C{n}"], Party = "V{n}", Repeated = RepeatedVotes.Add } },
        Sheets with { Selections = ["A"], Others = "REST", Groups = Named with { Absent = AbsentVotes.Zero } },
        Sheets with { Groups = new() { Start = "C1", Width = 2, Selection = ["#1"], Votes = "#2" } },
        Sheets with
        {
            Header = false,
            Levels = [CsvLayouts.Level("state", "#1"), CsvLayouts.Level("table", "#2")],
            Registered = "#3",
            Groups = new() { Start = "#4", Width = 2, Selection = ["#1"], Votes = "#2" },
        },
    ];

    private static readonly string[] Odd =
        ["", "\"A\"", "\"1\"", "-1", "x", "\"a\nb\"", "a\"", "\xC3\xA9", "\xC2\xA0", "2147483647", "1.0"];

    private static readonly string[] LineEnds = ["\n", "\n", "\n", "\n", "\r\n"];

    /// <summary>Long files.</summary>
    public static Arbitrary<DrawnFile> Long { get; } = Files(
        LongLayouts, "S,N,T,C,K,V,R\n",
        [
            ["1", "2"], ["a", "a", "a", "", "1"], ["1", "2", "3", " 1", "x"], ["A", "B", "C", "A ", "7", ""],
            ["x", "", "r", "m", "x"], ["1", "23", "70000", "", "0", "4"], ["5", "5", "5", "", "6"],
        ]);

    /// <summary>Grouped files.</summary>
    public static Arbitrary<DrawnFile> Grouped { get; } = Files(
        GroupLayouts, "S,T,R,C1,V1,C2,V2,C3,V3\n",
        [
            ["1", "2"], ["1", "2", "3", "4", "5", "6"], ["5", ""], ["A", "B", ""], ["1", "2", ""], ["B", "C", "", ""],
            ["3", "", ""], ["D", "", "", ""], ["4", "", ""],
        ]);

    private static Arbitrary<DrawnFile> Files(
        IReadOnlyList<CsvLayout> layouts, string header, string[][] fields) => Arb.From(
        from layout in Gen.Elements<CsvLayout>(layouts)
        from count in Gen.Choose(0, 25)
        from rows in Row(fields).ArrayOf(count)
        from longest in Gen.Elements(1 << 20, 1 << 20, 1 << 20, 1 << 20, 16)
        from policy in Gen.Elements(Enum.GetValues<DuplicatePolicy>())
        from lanes in Gen.Elements(CsvCase.EachLanes)
        select new DrawnFile(
            layout.Header ? header : "", [.. rows.SelectMany(row => row)],
            new CsvCase([], layout) { MaxRecordLength = longest, Duplicates = policy, Lanes = lanes }),
        CsvCases.Smaller);

    private static Gen<string[]> Row(string[][] fields) =>
        from width in Gen.Frequency((30, Gen.Constant(fields.Length)), (2, Gen.Choose(1, fields.Length + 1)))
        from texts in Gen.CollectToArray(Enumerable.Range(0, width), column => Field(fields, column))
        from end in Gen.Elements(LineEnds)
        select texts.SelectMany((text, i) => i == 0 ? [text] : new[] { ",", text }).Append(end).ToArray();

    private static Gen<string> Field(string[][] fields, int column) => Gen.Frequency(
        (80, Gen.Elements(fields[Math.Min(column, fields.Length - 1)])),
        (1, Gen.Elements(Odd)));
}
