namespace Electoral.Tally.Tests.Margins.Coverage;

public sealed class KeyJoinTests
{
    private static readonly Contest Contest = new(new("A"), new("B"));

    [Fact]
    public void Every_sheet_is_counted_once_by_the_least_that_must_change()
    {
        var roll = Table(
            [
                ("01", "1"), ("01", "2"), ("2", "North A"), ("03", "x 1"), ("4", "7"), ("4", "07"), ("5", "8"),
                ("6", "1"),
            ]);
        var sheets = Table(
            [("01", "1"), ("1", "2"), ("2", "northa"), ("3", "X1"), ("4", "007"), ("5", "8"), ("5", "08"), ("9", "9")]);
        var join = sheets.AssessJoin(SheetFrame.OfStations(roll));
        Assert.Equal(
            (2, 1, 1, 1, 2, 1),
            (join.Matched, join.WithoutZeros, join.WithoutBlanks, join.WithoutBoth, join.Ambiguous, join.Unmatched));
        Assert.Equal((8, 8, 2), (join.Sheets, join.FrameKeys, join.FrameKeysMatched));
        Assert.Equal("9/9", Assert.Single(join.FirstUnmatched).ToString());
        string text = join.ToString();
        Assert.Contains("1/2", text, StringComparison.Ordinal);
        Assert.Contains("trimZeros", text, StringComparison.Ordinal);
        Assert.Contains("2 actas coincidirían", join.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sheets_that_would_meet_one_station_are_ambiguous()
    {
        var join = Table([("1", "07"), ("1", "007")]).AssessJoin(SheetFrame.OfStations(Table([("1", "7")])));
        Assert.Equal((0, 0, 2, 0), (join.Matched, join.WithoutZeros, join.Ambiguous, join.Unmatched));
    }

    [Fact]
    public void Keys_are_compared_where_both_sides_have_some()
    {
        var roll = Table([("1", "1"), ("1", "2"), ("1", "3")], (state, code) => $"K0{code}/{code}");
        var sheets = Table([("9", "1"), ("8", "2")], (state, code) => code == "1" ? "K01/1" : $"k0{code}/0{code}");
        var join = SheetFrame.OfStations(roll).AssessJoin(sheets);
        Assert.Equal(
            (1, 0, 0, 1, 0),
            (join.Matched, join.WithoutZeros, join.WithoutBlanks, join.WithoutBoth, join.Unmatched));
    }

    [Fact]
    public void Units_are_compared_where_the_frame_lists_units()
    {
        var frame = SheetFrame.OfUnits(["state"], [new(new("01"), 5, 100), new(new("2"), 5, 100)]);
        var join = Table([("1", "1"), ("2", "1"), ("2", "2"), ("7", "1")]).AssessJoin(frame);
        Assert.Equal((2, 1, 1, 2), (join.Matched, join.WithoutZeros, join.Unmatched, join.FrameKeys));
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var sheets = Table([("1", "1")]);
        Assert.Throws<ArgumentException>(() => sheets.AssessJoin(SheetFrame.OfTotals(5, 100)));
        var deeper = new TallyTable.Builder(Contest, ["state", "centre", "table"]);
        deeper.Add(new() { Unit = new("1", "1"), Code = "1", Votes = [1, 1] });
        Assert.Throws<ArgumentException>(() => sheets.AssessJoin(SheetFrame.OfStations(deeper.Build())));
    }

    [Property(MaxTest = 50)]
    public void The_kinds_add_up_and_those_that_meet_are_those_of_coverage(int seed)
    {
        var random = new Random(seed);
        (string, string)[] Codes(int count) =>
        [
            .. Enumerable.Range(0, count).Select(_ => (Code(random), Code(random))).Distinct(),
        ];
        var (roll, sheets) = (Table(Codes(30)), Table(Codes(40)));
        var frame = SheetFrame.OfStations(roll);
        var join = sheets.AssessJoin(frame);
        Assert.Equal(
            sheets.Count,
            join.Matched + join.WithoutZeros + join.WithoutBlanks + join.WithoutBoth + join.Ambiguous + join.Unmatched);
        Assert.Equal(sheets.AssessCoverage(frame).OutsideFrame.Count, sheets.Count - join.Matched);
    }

    [Fact]
    public void Stations_without_any_count_have_not_reported()
    {
        var all = TallyCsv.ReadText(
            "s,t,registered,valid,blank,A,B\n1,1,400,300,1,180,120\n1,2,380,,,,\n1,3,300,,2,,\n"
            + "1,4,9,0,0,0,0\n2,1,90,,,,\n",
            CsvLayout.Parse("""
                {"levels": ["s", "t"], "registered": "registered", "valid": "valid", "blank": "blank",
                 "selections": ["A", "B"]}
                """));
        var sheets = all.ReportedOnly();
        Assert.Equal(["1/1", "1/3", "1/4"], sheets.Select(row => row.ToString()));
        Assert.Empty(sheets.Reading.Warnings);
        var whole = sheets.AssessCoverage(SheetFrame.OfStations(all)).Whole;
        Assert.Equal((5L, 2L, 470L), (whole.Stations, whole.Missing, whole.RegisteredMissing));
        Assert.Equal(3, all.ReportedOnly().Slice(all.Units.Find(new("1"))!.Value).Count);
    }

    private static string Code(Random random) =>
        ((string[])["1", "01", "001", "a", "A", " a b", "AB", "0", "00", "2"])[random.Next(10)];

    private static TallyTable Table((string State, string Code)[] codes, Func<string, string, string>? key = null)
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"]);
        foreach (var (state, code) in codes)
        {
            builder.Add(new() { Unit = new(state), Code = code, Key = key?.Invoke(state, code), Votes = [1, 1] });
        }

        return builder.Build();
    }
}
