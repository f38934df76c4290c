using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>A filter that leaves out sheets for a count which they lack says so.</summary>
public class FilterWarningTests
{
    private static readonly (string Name, Func<TallyRow, long?> Count)[] Counts =
    [
        ("registered voters", row => row.Registered),
        ("ballots cast, as given", row => row.BallotsCast),
        ("valid votes, as given", row => row.Valid),
        ("blank votes", row => row.Blank),
        ("invalid votes", row => row.Invalid),
        ("votes of a selection", row => row["s0"]),
        ("votes of a selection", row => row.VotesAt(0)),
        ("valid votes, given or derived", row => row.EffectiveValid),
        ("ballots cast, given or derived", row => row.EffectiveBallots),
        ("turnout", row => row.Turnout?.Numerator),
        ("share of a selection", row => row.ShareOf("s0", ShareOf.BallotsCast)?.Numerator),
    ];

    [Property(MaxTest = 250)]
    public void It_counts_the_sheets_that_were_left_out_and_lack_the_count(RandomTable random)
    {
        foreach (var (name, count) in Counts)
        {
            var kept = random.Table.Where(row => count(row) > 100);
            int leftOut = random.Table.Count - kept.Count, lacking = random.Table.Count(row => count(row) is null);
            string expected = FormattableString.Invariant(
                $"A filter used a count ({name}) that is missing on {lacking:N0} of the sheets ")
                + FormattableString.Invariant($"it left out ({leftOut:N0})");
            var found = kept.Reading.Warnings.Select(warning => warning.ToString());
            if (lacking == 0) Assert.Same(random.Table.Reading, kept.Reading);
            else Assert.StartsWith(expected, Assert.Single(found), StringComparison.Ordinal);
            var withNull = random.Table.Where(row => count(row) is null or > 100);
            Assert.Same(random.Table.Reading, withNull.Reading);
        }
    }

    [Fact]
    public void It_goes_with_slices_and_further_filters_and_is_said_in_spanish()
    {
        var table = Table();
        var kept = table.Where(row => row.Valid > 0).Slice(UnitPath.Root).Where(row => row.Registered > 10);
        Assert.Equal(["filter-lacks-count"], kept.Reading.Warnings.Select(warning => warning.Code));
        string spanish = kept.Reading.Warnings[0].ToString(null, ReportLanguage.Spanish);
        Assert.Contains("votos válidos, como se dan", spanish, StringComparison.Ordinal);
        Assert.Contains("3 de las 3", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_as_a_record_asks_for_nothing() =>
        Assert.Empty(Table().Where(row => row.ToSheet().Code == "2").Reading.Warnings);

    [Fact]
    public void Joined_filters_of_one_table_count_its_rejects_once()
    {
        var table = Table();
        Assert.Equal(1, table.Reading.Rejected);
        var joined = TallyTable.Concat([table.Where(row => row.Blank > 3), table.Where(row => row.Valid > 3), table]);
        Assert.Equal(2, joined.Reading.Rejected);
        Assert.Equal(2, joined.Reading.Warnings.Count);
    }

    private static TallyTable Table()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["table"]);
        foreach (string code in (string[])["1", "2", "3", "3"])
        {
            builder.Add(new() { Code = code, Registered = 20, Blank = code == "1" ? 9 : null, Votes = [5] });
        }

        return builder.Build();
    }
}
