using static Electoral.Tally.Tests.Audits.Comparison.ComparedSheets;

namespace Electoral.Tally.Tests.Audits.Linking;

/// <summary>Which sheet of one source is which of another, and what is not guessed.</summary>
public class SheetLinkingTests
{
    private static readonly TallyTable First = Of("007/1: 100 80 2", "007/2: 55 60 1", "010/1: 9 8 7");

    [Fact]
    public void Codes_link_where_all_levels_agree()
    {
        var other = Of("007/2: 55 60 1", "7/1: 100 80 2");
        Assert.Equal(1, First.CompareWith(other).Matched);
        var deeper = new TallyTable.Builder(ThreeCandidates, ["country", "unit", "station"]);
        deeper.Add(Sheet("007/1: 100 80 2") with { Unit = new("VE", "007") });
        var refusal = Assert.Throws<ArgumentException>(() => First.CompareWith(deeper.Build()));
        Assert.Contains("has 2 levels (unit > station), the second 3 (country > unit > station)", refusal.Message,
            StringComparison.Ordinal);
        var found = First.CompareWith(
            deeper.Build(),
            new() { Linking = SheetLinking.ByKey(row => $"{row.Unit.Code}-{row.Code}") });
        Assert.Equal((1, 1), (found.Matched, found.Identical));
        Assert.Null(found.At("unit")[0].OnlySecond);
    }

    [Fact]
    public void Own_keys_link_whatever_the_levels()
    {
        TallyTable Keyed(string[] levels, UnitPath unit, params string[] keys)
        {
            var builder = new TallyTable.Builder(ThreeCandidates, levels);
            foreach (var (index, key) in keys.Index())
            {
                builder.Add(Sheet($"1/{index}: {index} 2 3") with { Unit = unit, Key = key });
            }

            return builder.Build();
        }

        var found = Keyed(["a", "s"], new("1"), "k1", "k2", "k3").CompareWith(
            Keyed(["a", "b", "s"], new("1", "2"), "k1", "k2", "k9"));
        Assert.Equal((2, 2), (found.Matched, found.Identical));
        Assert.Equal(("k3", "k9"), (found.OnlyFirst[0].Sheet.Key, found.OnlySecond[0].Sheet.Key));
    }

    [Fact]
    public void A_built_key_links_what_is_written_otherwise()
    {
        var other = Of("7/1: 100 80 2", "7/2: 55 60 1", "10/1: 9 8 7");
        var trimmed = SheetLinking.ByKey(row => $"{row.Unit.Code.TrimStart('0')}/{row.Code}");
        Assert.Equal(3, First.CompareWith(other, new() { Linking = trimmed }).Identical);
        var two = SheetLinking.ByKey(row => $"{row.Unit.Code}/{row.Code}", row => $"{row.Unit.Code:000}/{row.Code}");
        Assert.Equal(0, First.CompareWith(other, new() { Linking = two }).Matched);
        two = SheetLinking.ByKey(row => row.ToString(), row => $"{row.Unit.Code.PadLeft(3, '0')}/{row.Code}");
        Assert.Equal(3, First.CompareWith(other, new() { Linking = two }).Identical);
    }

    [Fact]
    public void A_key_that_comes_twice_links_nothing_and_is_said_so()
    {
        // Both tables 1 have the key 1: the only one of the second source is not given to either.
        var found = First.CompareWith(
            Of("5/1: 100 80 2", "5/2: 55 60 1", "6/2: 0 0 1", "6/3: 1 1 1", "7/3: 1 1 1"),
            new() { Linking = SheetLinking.ByKey(row => row.Code) });
        Assert.Equal(0, found.Matched);
        Assert.Equal(Enumerable.Repeat(UnlinkedReason.RepeatedKey, 3), found.OnlyFirst.Select(sheet => sheet.Reason));
        Assert.Equal(Enumerable.Repeat(UnlinkedReason.RepeatedKey, 5), found.OnlySecond.Select(sheet => sheet.Reason));
        Assert.Contains("3 of the first and 5 of the second", found.ToString().ReplaceLineEndings(" "),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_come_twice_link_nothing_either()
    {
        var twice = new TallyTable.Builder(ThreeCandidates, ["unit", "station"]);
        twice.Add(Sheet("007/1: 100 80 2") with { Key = "a" });
        twice.Add(Sheet("007/1: 100 80 3") with { Key = "b" });
        twice.Add(Sheet("010/1: 9 8 7") with { Key = "c" });
        twice.Add(Sheet("011/1: 9 8 7") with { Key = "d" });
        twice.Add(Sheet("011/1: 9 8 8") with { Key = "e" });
        var found = First.CompareWith(twice.Build());
        Assert.Equal((1, 1), (found.Matched, found.Identical));
        Assert.Equal(
            [UnlinkedReason.RepeatedKey, UnlinkedReason.NoCounterpart], found.OnlyFirst.Select(sheet => sheet.Reason));
        Assert.Equal(Enumerable.Repeat(UnlinkedReason.RepeatedKey, 4), found.OnlySecond.Select(sheet => sheet.Reason));
        var turned = twice.Build().CompareWith(First);
        Assert.Equal(found.OnlySecond.Select(sheet => sheet.Reason), turned.OnlyFirst.Select(sheet => sheet.Reason));
        Assert.Equal(found.OnlyFirst.Select(sheet => sheet.Reason), turned.OnlySecond.Select(sheet => sheet.Reason));
    }

    [Fact]
    public void A_sheet_without_a_key_stands_alone()
    {
        var linking = SheetLinking.ByKey(row => row.Code == "2" ? null : row.ToString());
        var found = First.CompareWith(First, new() { Linking = linking });
        Assert.Equal(2, found.Identical);
        Assert.Equal(UnlinkedReason.NoKey, Assert.Single(found.OnlyFirst).Reason);
        Assert.Equal("007/2: it has no key", Assert.Single(found.OnlySecond).ToString());
    }

    [Fact]
    public void Stations_numbered_otherwise_are_linked_by_what_is_on_them()
    {
        var first = Of("1/1: 100 80 2", "1/2: 155 160 10", "1/3: 210 90 7", "2/1: 5 4 3");
        var second = Of("1/a: 210 90 7", "1/b: 155 160 11", "1/c: 100 80 2", "2/1: 100 80 2");
        var found = first.CompareWith(second, new() { Linking = SheetLinking.ByBestMatch() });
        Assert.Equal((3, 2), (found.Matched, found.Identical));
        Assert.Equal("1/b", Assert.Single(found.Differences).Second.ToString());
        // Nothing of it is on the sheet that is left over there.
        Assert.Equal(UnlinkedReason.NoCounterpart, Assert.Single(found.OnlyFirst).Reason);
        var byCentre = SheetLinking.ByBestMatch(row => row.Unit.Code == "1" ? "x" : "", row => "x");
        found = first.CompareWith(second, new() { Linking = byCentre });
        // Two sheets of the second source are like the first of the first one.
        Assert.Equal(2, found.Matched);
        Assert.Equal([UnlinkedReason.Ambiguous, UnlinkedReason.NoKey], found.OnlyFirst.Select(sheet => sheet.Reason));
        Assert.Equal(
            [UnlinkedReason.Ambiguous, UnlinkedReason.Ambiguous], found.OnlySecond.Select(sheet => sheet.Reason));
    }

    [Fact]
    public void Equal_sheets_of_a_centre_are_ambiguous()
    {
        var first = Of("1/1: 100 80 2", "1/2: 100 80 2", "1/3: 0 0 0");
        var second = Of("1/8: 100 80 2", "1/9: 100 80 2", "1/7: 0 0 0");
        var found = first.CompareWith(second, new() { Linking = SheetLinking.ByBestMatch() });
        Assert.Equal(0, found.Matched);
        Assert.Equal(
            [UnlinkedReason.Ambiguous, UnlinkedReason.Ambiguous, UnlinkedReason.NoCounterpart],
            found.OnlyFirst.Select(sheet => sheet.Reason));
    }

    [Fact]
    public void The_best_match_completes_another_way()
    {
        var first = Of("1/1: 100 80 2", "1/2: 155 160 10", "1/3: 30 20 10");
        var second = Of("1/1: 99 80 2", "1/7: 155 160 10", "1/8: 1 1 1");
        var found = first.CompareWith(second, new() { Linking = SheetLinking.ById.ThenByBestMatch() });
        Assert.Equal((2, 1, 1), (found.Matched, found.Identical, found.OnlyFirst.Count));
        Assert.Contains("their keys or codes, then the best match", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SheetLinking.ByBestMatch(leastAgreement: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SheetLinking.ById.ThenByBestMatch(leastAgreement: 1.1m));
        string[] many = [.. Enumerable.Range(1, 2_001).Select(code => $"1/{code}: 1 2 3")];
        var refusal = Assert.Throws<ArgumentException>(
            () => Of(many).CompareWith(Of("1/x: 1 2 3"), new() { Linking = SheetLinking.ByBestMatch() }));
        Assert.Contains("2001 sheets", refusal.Message, StringComparison.Ordinal);
    }
}
