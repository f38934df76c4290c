using Electoral.Tally.Validation;
using static Electoral.Tally.Tests.Audits.Comparison.ComparedSheets;

namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>Sheets against a source that has totals alone.</summary>
public class TotalsComparisonTests
{
    private static readonly TallyTable Sheets = Of("1/1: 100 80 2", "1/2: 55 60 1", "2/3: 210 90 7", "3/5: 10 12 0");

    [Fact]
    public void Units_are_compared_with_what_is_claimed_for_them()
    {
        var found = Sheets.CompareWithTotals(new Dictionary<UnitPath, Claim>
        {
            [new("1")] = new("town 1") { ["A"] = 155, ["B"] = 140, ["C"] = 3 },
            [new("2")] = new("town 2") { ["A"] = 201, ["B"] = 90, ["C"] = 7 },
            [new("4")] = new("town 4") { ["A"] = 1, ["B"] = 2, ["C"] = 3 },
        });
        Assert.Equal((2, 1), (found.Matched, found.Identical));
        var town = Assert.Single(found.Differences);
        Assert.Equal(new FieldDifference("A", 210, 201), Assert.Single(town.Fields));
        Assert.Equal(9, town.Overstatement);
        found = Sheets.CompareWithTotals(One(new("2"), new("t") { ["A"] = 219, ["B"] = 90, ["C"] = 7 }));
        Assert.Equal(TranscriptionPattern.OneDigit, found.Differences[0].Pattern);
        found = Sheets.CompareWithTotals(One(new("4"), new("t") { ["A"] = 1, ["B"] = 2, ["C"] = 3 }));
        Assert.Equal(["1", "2", "3"], found.OnlyFirst.Select(sheet => sheet.Sheet.Code));
        Assert.Equal("4", Assert.Single(found.OnlySecond).Sheet.Code);
    }

    [Fact]
    public void Claims_may_state_less_and_speak_of_candidates()
    {
        var found = Sheets.CompareWithTotals(One(new("1"), new("t") { ["A"] = 155, ["B"] = 150 }));
        Assert.Equal(["A", "B"], found.Fields.Select(field => field.Field));
        Assert.Equal(10, found.Overstatement);
        var contest = new Contest(new("a1") { Candidate = "Ana" }, new("a2") { Candidate = "Ana" }, new("B"));
        found = Of(contest, "1/1: 100 80 2", "1/2: 55 60 1").CompareWithTotals(
            One(new("1"), new("t") { ["Ana"] = 295, ["B"] = 4 }));
        Assert.Equal([0L, 1L], found.Fields.Select(field => field.Net));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Sheets.CompareWithTotals(new Dictionary<UnitPath, Claim>()));
        Assert.Throws<ArgumentException>(() => Sheets.CompareWithTotals(One(UnitPath.Root, new("t") { ["A"] = 1 })));
        Assert.Throws<ArgumentException>(() => Sheets.CompareWithTotals(One(new("1", "1"), new("t") { ["A"] = 1 })));
        Assert.Contains("'Z'", Assert.Throws<ArgumentException>(
            () => Sheets.CompareWithTotals(One(new("1"), new("t") { ["Z"] = 1 }))).Message, StringComparison.Ordinal);
        Assert.Contains("at most 2147483647", Assert.Throws<ArgumentException>(
            () => Sheets.CompareWithTotals(One(new("1"), new("t") { ["A"] = 3_000_000_000 }))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_are_tables_whose_missing_counts_stay_missing()
    {
        var builder = new TallyTable.Builder(ThreeCandidates, ["state", "unit", "station"], ["envelopes"]);
        void Add(string line, int? envelopes, SheetStatus status = SheetStatus.Counted) => builder.Add(Sheet(line) with
        {
            Unit = new("S", line[..1]),
            Status = status,
            Registered = 500,
            Extra = new Dictionary<string, int?> { ["envelopes"] = envelopes },
        });
        builder.NameUnit(new("S"), "South");
        Add("1/1: 10 20 -", 5);
        Add("1/2: 1 2 3", 6);
        Add("1/3: 100 200 300", 7, SheetStatus.Annulled);
        Add("2/1: 100 200 300", 8, SheetStatus.Pending);
        var sums = builder.Build().AddUpBy("unit");
        var sum = Assert.Single(sums);
        Assert.Equal([11, 22, null], sum.ToSheet().Votes);
        Assert.Equal((1_000, 11, null), (sum.Registered, sums.Extra("envelopes")[0], sums.Valid));
        Assert.Equal("S/1", sum.ToString());
        Assert.Equal("South", sum.Unit.Name);
        Assert.Equal([11, 22, null], Assert.Single(builder.Build().AddUpBy("state")).ToSheet().Votes);
        var byLast = Sheets.AddUpBy("town", row => row.Code == "5" ? null : $"{row["C"] % 2}");
        Assert.Equal(
            [(100, 80, 2), (265, 150, 8)],
            byLast.Select(row => (row["A"]!.Value, row["B"]!.Value, row["C"]!.Value)));
        Assert.Throws<ArgumentException>(() => Sheets.AddUpBy("all"));
        Assert.Throws<ArgumentException>(() => Sheets.AddUpBy("state"));
    }

    private static Dictionary<UnitPath, Claim> One(UnitPath unit, Claim claim) => new() { [unit] = claim };
}
