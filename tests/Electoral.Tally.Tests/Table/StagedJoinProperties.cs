using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>Sources staged apart and joined against one source that has it all.</summary>
public class StagedJoinProperties
{
    [Property(MaxTest = 300)]
    public Property Sources_joined_make_the_table_of_all_their_sheets() => Prop.ForAll(
        Elections.With(Traits.Consistent).ToArbitrary(),
        Gen.Choose(1, 3).ToArbitrary(),
        (drawn, parts) =>
        {
            // Sources read by one layout have the same columns; here those that every part is sure to have.
            var election = drawn with { Sheets = [.. drawn.Sheets.Select(WithoutTexts)] };
            var chunks = election.Sheets.Chunk(Math.Max(1, (election.Sheets.Count + parts - 1) / parts)).ToArray();
            if (chunks.Length == 0) return;
            var builder = Builder(election);
            var join = new StagedJoin([.. election.Levels.SkipLast(1)], new bool[election.Levels.Count - 1]);
            foreach (var chunk in chunks)
            {
                var staged = Builder(election with { Sheets = chunk }).Stage();
                join.Add(staged.Units, staged.Columns, chunk.Length);
            }

            var joined = builder.Build(join.Build(codesAscend: false) with { Duplicates = election.Duplicates });
            TableComparer.AssertSame(builder.Build(), joined, TableAspects.Source);
            Assert.Empty(join.NameConflicts);
            Assert.Equal(chunks.Select((_, i) => chunks.Take(i).Sum(chunk => (long)chunk.Length)), join.FirstRecords);
        });

    [Fact]
    public void The_first_name_stays_and_an_absent_one_is_none()
    {
        var join = new StagedJoin(["state"], [false]);
        foreach (string name in new[] { "", "Kept", "Kept", "Other" })
        {
            var builder = new TallyTable.Builder(new(), ["state", "table"]);
            builder.Add(new() { Unit = new("1"), Code = name, Votes = [] });
            builder.NameUnit(new("1"), name);
            var staged = builder.Stage();
            join.Add(staged.Units, staged.Columns, 1);
        }

        var joined = new TallyTable.Builder(new(), ["state", "table"]).Build(join.Build(codesAscend: false));
        Assert.Equal("Kept", joined.Units.UnitsAt("state")[0].Name);
        Assert.Equal([new(new("1"), "Kept", "Other", 1)], join.NameConflicts);
    }

    private static TallySheet WithoutTexts(TallySheet sheet) =>
        sheet with { Key = null, Provenance = sheet.Provenance with { ImageAddress = null } };

    private static TallyTable.Builder Builder(Election election)
    {
        var builder = new TallyTable.Builder(election.Contest, election.Levels, election.Extra)
        {
            Duplicates = election.Duplicates,
        };
        foreach (var sheet in election.Sheets) builder.Add(sheet);
        foreach (var (unit, name) in election.UnitNames) builder.NameUnit(unit, name);
        return builder;
    }
}
