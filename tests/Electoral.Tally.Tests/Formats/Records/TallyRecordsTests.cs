using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Formats.Records;

public sealed class TallyRecordsTests
{
    private static readonly Contest Contest = new(new("A"), new("B"));
    private static readonly string[] Levels = ["state", "table"];

    private sealed record Station(string State, string Name, string Number, string A, int B);

    [Fact]
    public async Task Objects_become_sheets_refusals_and_blanks()
    {
        Station[] stations =
        [
            new("1", "North", "1", "150", 100), new("1", "North", "2", "n/a", 100), new("", "", "", "", 0),
            new("2", "South", "1", "5", -4), new("2", "South", "2", "5", 4), new("1", "North", "1", "150", 100),
        ];
        var sheets = TallyRecords.Read(stations, Contest, Levels, Map, name: "feed");
        Assert.Equal("6 rows: 2 accepted, 3 rejected, 1 blank", sheets.Reading.ToString());
        Assert.Equal(
            [
                (2L, RejectReason.NotANumber, "A", "n/a"), (4L, RejectReason.Negative, "B", "-4"),
                (6L, RejectReason.Duplicate, "key", "1/1"),
            ],
            sheets.Reading.Rejects.Select(reject => (reject.Row, reject.Reason, reject.Field, reject.Found)));
        Assert.Equal(["North", "South"], sheets.Units.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal([1L, 5L], sheets.Select(row => row.Provenance.Row));
        var awaited = await TallyRecords.ReadAsync(
            Later(stations), Contest, Levels, Map, name: "feed", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(sheets.Sheets().Select(Text), awaited.Sheets().Select(Text));
        Assert.Equal(sheets.Reading.Rejects, awaited.Reading.Rejects);
    }

    [Fact]
    public async Task A_table_comes_back_as_it_went()
    {
        var table = TallyCsv.ReadText(
            "unit:state,name:state,sheet:table,key,registered,ballots_cast,valid,blank,invalid,votes:A,votes:B,"
            + "extra:issued,stratum,status,arrived,image\n"
            + "1,North,1,k1,400,301,300,1,0,200,100,410,x,counted,2024-07-28T21:00:00,https://a.example/1\n"
            + "1,North,2,k2,,,,,,7,,,y,pending,,\n2,South,1,k3,1,1,1,0,0,1,0,1,x,annulled,2024-07-28T22:00:00,\n");
        var levels = table.Units.Levels.Select(level => level.Name).Append(table.SheetLevel).ToArray();
        var again = TallyRecords.Read(table, table.Contest, levels, SheetRecord.OfRow, name: "text", extra: ["issued"]);
        Assert.Equal(TallyCsvText(table), TallyCsvText(again));
        var sheets = await TallyRecords.ReadSheetsAsync(
            table.Sheets().ToAsyncEnumerable(), table.Contest, levels, extra: ["issued"],
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(table.Sheets().Select(Text), sheets.Sheets().Select(Text));
        Assert.Equal(table.Totals().ToString(), sheets.Totals().ToString());
    }

    [Fact]
    public void Sheets_that_do_not_fit_are_refused_and_say_what_was_expected()
    {
        TallySheet good = new() { Unit = new("1"), Code = "1", Votes = [1, 2] };
        TallySheet[] sheets =
        [
            good, good with { Unit = new("1", "2") }, good with { Votes = [1] }, good with { Status = (SheetStatus)9 },
            good with { Registered = -1 }, good with { BallotsCast = -2 }, good with { Valid = -3 },
            good with { Blank = -4 }, good with { Invalid = -5 }, good with { Votes = [0, -6] },
            good with { Extra = new Dictionary<string, int?> { ["issued"] = -7 } },
        ];
        var reading = TallyRecords.ReadSheets(sheets, Contest, Levels, extra: ["issued"]).Reading;
        Assert.Equal((1, 10), (reading.Accepted, reading.Rejected));
        Assert.Equal(
            [
                "unit 2: 1 code of units", "votes 1: 2 counts of votes", "status 9: a status of the layout",
                "Registered -1: 0 or more", "BallotsCast -2: 0 or more", "Valid -3: 0 or more", "Blank -4: 0 or more",
                "Invalid -5: 0 or more", "B -6: 0 or more", "issued -7: 0 or more",
            ],
            reading.Rejects.Select(reject => $"{reject.Field} {reject.Found}: {reject.Expected}"));
        Assert.Throws<TallyReadException>(
            () => TallyRecords.ReadSheets(sheets, Contest, Levels, new() { Strict = true }, extra: ["issued"]));
    }

    [Fact]
    public void What_csv_reports_of_names_and_codes_is_reported_here()
    {
        const string csv = "s,n,t,A,B\n1,North,1,1,1\n 1,North,2,1,1\n1,Norte,3\u00A0,1,1\n1,,4,1,1\n1,Nord,5,1,1\n";
        var layout = CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "s", "label": "n"}, {"name": "table", "code": "t"}],
             "selections": ["A", "B"]}
            """);
        var expected = TallyCsv.ReadText(csv, layout).Reading;
        var records = csv.Split('\n')[1..^1].Select(line => line.Split(','));
        var found = TallyRecords.Read(records, Contest, Levels, fields => SheetRecord.Of(
            new() { Unit = new(fields[0]), Code = fields[2], Votes = [1, 1] }, fields[1]), name: "text").Reading;
        Assert.Equal(expected.LabelConflicts, found.LabelConflicts);
        Assert.Equal((2, 2), (found.LabelConflictRows, found.FoldedCodes));
        Assert.Equal(expected.LabelConflictRows, found.LabelConflictRows);
        Assert.Equal(expected.FoldedCodes, found.FoldedCodes);
        Assert.Equal(expected.Warnings.Select(Spoken), found.Warnings.Select(Spoken));
    }

    [Fact]
    public void Rows_that_are_sums_are_warned_of()
    {
        var random = new Random(1);
        List<TallySheet> sheets =
            [.. Enumerable.Range(1, 30).Select(i => Sheet(i % 3, $"{i}", random.Next(90, 400), random.Next(90, 400)))];
        Assert.Empty(TallyRecords.ReadSheets(sheets, Contest, Levels).Reading.Warnings);
        int Sum(int selection) => sheets.Sum(sheet => sheet.Votes[selection]!.Value);
        sheets.Insert(4, Sheet(9, "Total", Sum(0), Sum(1)));
        var warning = Assert.Single(TallyRecords.ReadSheets(sheets, Contest, Levels).Reading.Warnings);
        Assert.Equal("sums-of-rows", warning.Code);
        Assert.Contains("counted as sheets: 5 (1 in all)", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains("5 (1 en total)", Spoken(warning), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_source_without_end_can_be_cancelled_and_tells_how_far_it_has_come(bool isAsync)
    {
        using var stop = new CancellationTokenSource();
        var told = new List<long>();
        var options = new ReadOptions { Progress = new Told(progress => told.Add(progress.RecordsRead)) };
        IEnumerable<int> endless = Enumerable.InfiniteSequence(0, 1);
        SheetRecord Map(int i)
        {
            if (i == 10_000) stop.Cancel();
            return Sheet(1, $"{i}", 1, 1);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => _ = isAsync
            ? await TallyRecords.ReadAsync(Later(endless), Contest, Levels, Map, options, cancellation: stop.Token)
            : TallyRecords.Read(endless, Contest, Levels, Map, options, cancellation: stop.Token));
        Assert.Equal([4_096, 8_192], told);
    }

    private static SheetRecord Map(Station station) =>
        station.State.Length == 0 ? SheetRecord.Blank
        : !int.TryParse(station.A, out int a)
            ? SheetRecord.Rejected(RejectReason.NotANumber, "A", station.A, "a whole number")
        : SheetRecord.Of(
            new() { Unit = new(station.State), Code = station.Number, Votes = [a, station.B] }, station.Name);

    private static TallySheet Sheet(int state, string code, int a, int b) =>
        new() { Unit = new($"{state}"), Code = code, Votes = [a, b] };

    private static string Text(TallySheet sheet) =>
        $"{sheet} {sheet.Key} {sheet.Registered} {sheet.Valid} {string.Join(' ', sheet.Votes)} {sheet.Status} "
        + $"{sheet.Stratum} {sheet.Provenance.ImageAddress} {sheet.Provenance.Arrived:O}";

    private static string Spoken(ReportStatement statement) =>
        $"{statement} {statement.ToString(null, ReportLanguage.Spanish)}";

    private static string TallyCsvText(TallyTable table)
    {
        using var text = new StringWriter();
        TallyCsv.WriteText(table, text);
        return text.ToString();
    }

    private static async IAsyncEnumerable<T> Later<T>(
        IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return item;
        }
    }

    private sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }
}
