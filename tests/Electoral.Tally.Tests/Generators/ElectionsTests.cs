using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>The generators draw every kind of election that properties rely on.</summary>
public class ElectionsTests
{
    private static readonly Election[] Drawn = Sample(Elections.Drawn, 300);

    [Fact]
    public void Every_kind_of_election_is_drawn()
    {
        Occurs(election => election.Sheets.Count == 0);
        Occurs(election => election.Sheets.Count > 60);
        Occurs(election => election.Levels.Count == 1);
        Occurs(election => election.Levels.Count == 4);
        Occurs(election => election.UnitNames.Count > 0);
        Occurs(election => election.Contest.Candidates.Count < election.Contest.Selections.Count);
        Occurs(election => election.Sheets.DistinctBy(Election.KeyOf).Count() < election.Sheets.Count);
        Assert.All(Enum.GetValues<DuplicatePolicy>(), policy => Occurs(election => election.Duplicates == policy));
    }

    [Fact]
    public void Every_kind_of_sheet_is_drawn()
    {
        SomeSheet(sheet => sheet.Code == "");
        SomeSheet(sheet => sheet.Unit.Codes.Contains(""));
        SomeSheet(sheet => sheet.Valid > ushort.MaxValue);
        SomeSheet(sheet => sheet.Votes.Contains(null));
        SomeSheet(sheet => sheet.Votes.Contains(0));
        SomeSheet(sheet => sheet.Key is not null);
        SomeSheet(sheet => sheet.Stratum is not null);
        SomeSheet(sheet => sheet.Extra?.Values.Contains(null) == true);
        SomeSheet(sheet => sheet.Provenance is { Source: "b.csv", Row: > 0 });
        SomeSheet(sheet => sheet.Provenance is { ImageAddress: not null, Arrived: not null });
        Assert.All(Enum.GetValues<SheetStatus>(), status => SomeSheet(sheet => sheet.Status == status));
    }

    [Fact]
    public void Consistent_sheets_add_up() => Assert.All(Sample(Elections.DrawnConsistent, 100), election =>
        Assert.All(election.Sheets, sheet =>
        {
            int? valid = sheet.Votes.Sum() + (election.Contest.BlankIsValid ? sheet.Blank : 0);
            Assert.Equal(valid, sheet.Valid);
            Assert.Equal(sheet.Votes.Sum() + sheet.Blank + sheet.Invalid, sheet.BallotsCast);
            Assert.NotNull(sheet.BallotsCast);
        }));

    [Fact]
    public void Tables_are_slices_and_filters_too()
    {
        var tables = Sample(Tables.Any, 100);
        Assert.Contains(tables, table => table.Scope.Depth > 0 && table.Count > 0);
        Assert.Contains(tables, table => table.First > 0);
        Assert.Contains(tables, table => table.Count < table.Reading.Accepted && table.Scope.Depth == 0);
    }

    private static T[] Sample<T>(Gen<T> gen, int count) => [.. gen.Sample(50, new Rnd(20_240_728, 1), count)];

    private static void Occurs(Func<Election, bool> kind) => Assert.Contains(Drawn, election => kind(election));

    private static void SomeSheet(Func<TallySheet, bool> kind) => Occurs(election => election.Sheets.Any(kind));
}
