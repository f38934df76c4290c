namespace Electoral.Tally.Tests.Table;

/// <summary>Sheets of one key and different status: who speaks is decided before any policy is asked.</summary>
public sealed class DuplicateStatusTests
{
    private const int Another = 99;

    private const SheetStatus Counted = SheetStatus.Counted, Pending = SheetStatus.Pending,
        Annulled = SheetStatus.Annulled;

    public static TheoryData<SheetStatus[], DuplicatePolicy, int[]> Cases => new()
    {
        { [Annulled, Counted], DuplicatePolicy.KeepFirst, [1] },
        { [Counted, Annulled], DuplicatePolicy.KeepLast, [0] },
        { [Annulled, Counted, Pending], DuplicatePolicy.RejectAll, [1] },
        { [Annulled, Pending], DuplicatePolicy.KeepFirst, [1] },
        { [Pending, Annulled], DuplicatePolicy.KeepLast, [0] },
        { [Annulled, Pending, Annulled], DuplicatePolicy.RejectAll, [1] },
        { [Annulled, Counted, Counted], DuplicatePolicy.KeepFirst, [1] },
        { [Counted, Counted, Pending], DuplicatePolicy.KeepLast, [1] },
        { [Counted, Annulled, Counted], DuplicatePolicy.RejectAll, [] },
        { [Annulled, Annulled], DuplicatePolicy.KeepFirst, [0] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_best_status_stays_and_the_policy_decides_among_equals(
        SheetStatus[] statuses, DuplicatePolicy policy, int[] kept)
    {
        foreach (bool keys in (bool[])[false, true])
        {
            var table = Built(statuses, policy, keys);
            Assert.Equal(kept, table.Select(row => row["A"] ?? -1).Order());
            Assert.Equal(statuses.Length - kept.Length, table.Reading.Rejected);
            Assert.Equal(statuses.Length, table.Reading.Rows);
        }

        foreach (string key in (string[])["", "K", "S,T", "T"])
        {
            var read = Read(statuses, policy, key);
            Assert.Equal([.. kept, Another], read.Select(row => row["A"] ?? -1).Order());
        }
    }

    [Fact]
    public void Joined_tables_ask_the_status_first()
    {
        var first = Built([Annulled], DuplicatePolicy.KeepFirst, keys: false);
        var second = Built([Counted], DuplicatePolicy.KeepFirst, keys: false);
        foreach (TallyTable[] order in (TallyTable[][])[[first, second], [second, first]])
        {
            var joined = TallyTable.Concat(order, DuplicatePolicy.KeepLast);
            Assert.Equal((1, 0), (joined.Totals().Sheets, joined.Totals().Annulled));
            var reject = Assert.Single(joined.Reading.Rejects);
            Assert.Contains("is counted, this one is annulled", reject.Expected, StringComparison.Ordinal);
            Assert.Single(joined.Reading.Warnings);
        }
    }

    [Fact]
    public void An_annulled_sheet_names_no_parent_that_a_counted_one_contradicts()
    {
        var layout = CsvLayout.Parse(
            """
            {"levels": [{"name": "state", "code": "S"}, {"name": "centre", "code": "C", "unique": true},
                        {"name": "table", "code": "T"}], "selections": ["A"],
             "status": {"column": "X", "counted": ["c"], "annulled": ["a"]}}
            """);
        var table = TallyCsv.ReadText("S,C,T,A,X\n9,7,1,5,a\n1,7,1,10,c\n1,7,2,20,c\n", layout);
        Assert.Equal(30, table.Totals().VotesOf("A"));
        Assert.Equal(RejectReason.TwoParents, Assert.Single(table.Reading.Rejects).Reason);
    }

    [Fact]
    public void Reports_name_both_statuses_in_spanish_too()
    {
        var reject = Assert.Single(Read([Annulled, Counted], DuplicatePolicy.KeepFirst, "").Reading.Rejects);
        Assert.Contains("counted", reject.Expected, StringComparison.Ordinal);
        string spanish = reject.Explained!.ToString(null, ReportLanguage.Spanish);
        Assert.Contains("está contada, esta está anulada", spanish, StringComparison.Ordinal);
    }

    private static TallyTable Built(SheetStatus[] statuses, DuplicatePolicy policy, bool keys)
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "table"]) { Duplicates = policy };
        for (int i = 0; i < statuses.Length; i++)
        {
            builder.Add(new()
            {
                Unit = new("1"),
                Code = keys ? $"{i}" : "7",
                Key = keys ? "K" : null,
                Votes = [i],
                Status = statuses[i],
            });
        }

        return builder.Build();
    }

    private static TallyTable Read(SheetStatus[] statuses, DuplicatePolicy policy, string key)
    {
        // A file of which nothing is left is refused: another sheet is beside it.
        string rows = string.Concat(statuses.Select((status, i) => $"1,7,k,{i},{status}\n"))
            + $"2,8,other,{Another},Counted\n";
        var layout = CsvLayout.Parse(
            """
            {"levels": [{"name": "state", "code": "S"}, {"name": "table", "code": "T"}], "selections": ["A"],
             "status": {"column": "X", "counted": ["Counted"], "annulled": ["Annulled"], "pending": ["Pending"]}}
            """) with
        {
            Key = [.. key.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(CsvKeyColumn.FromString)],
        };
        return TallyCsv.ReadText("S,T,K,A,X\n" + rows, layout, new() { Duplicates = policy, MayAcceptNothing = true });
    }
}
