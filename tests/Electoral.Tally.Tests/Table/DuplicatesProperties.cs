using Electoral.Tally.Tests.Generators;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

public class DuplicatesProperties
{
    [Property]
    public void Every_sheet_is_in_the_table_or_among_the_rejects(Election election)
    {
        var slow = new SlowTable(election);
        var reading = election.Table().Reading;
        Assert.Equal(election.Sheets.Count, reading.Rows);
        Assert.Equal(slow.Sheets.Count, reading.Accepted);
        Assert.Equal(slow.Duplicates, reading.Rejected);
        Assert.Equal(slow.Duplicates, reading.RejectsByReason.GetValueOrDefault(RejectReason.Duplicate));
        Assert.Equal(0, reading.Blank + reading.Filtered);
    }

    [Property]
    public void Rejects_are_named_in_the_order_of_the_source(Election election)
    {
        var kept = new SlowTable(election).Kept.Select(row => row.Index).ToHashSet();
        var lost = election.Sheets.Index().Where(row => !kept.Contains(row.Index)).ToArray();
        var rejects = election.Table().Reading.Rejects;
        var sources = rejects.Select(reject => (reject.Source, reject.Row));
        Assert.Equal(lost.Select(row => SourceOf(row.Index, row.Item)), sources);
        Assert.All(rejects, reject => Assert.Equal((RejectReason.Duplicate, "key"), (reject.Reason, reject.Field)));
    }

    /// <summary>Where the source does not number its records it is the index among the sheets added.</summary>
    private static (string Source, long Row) SourceOf(int index, TallySheet sheet) => sheet.Provenance.Row > 0
        ? (sheet.Provenance.Source ?? "", sheet.Provenance.Row)
        : ("", index + 1);
}
