using System.Text;
using System.Text.Json;
using Electoral.Tally.Validation;
using static Electoral.Tally.Tests.Audits.Comparison.ComparedSheets;

namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>Two sources of a few sheets, with every number worked out by hand.</summary>
public class SheetComparisonTests
{
    private static readonly TallyTable First = Of("1/1: 100 80 2", "1/2: 55 60 1", "2/3: 210 90 7", "2/5: 10 12 0");
    private static readonly TallyTable Second = Of("1/1: 100 80 2", "1/2: 60 55 1", "2/3: 190 110 7", "3/4: 33 44 5");

    [Fact]
    public void Sheets_are_accounted_for_and_differences_added_up()
    {
        var found = First.CompareWith(Second);
        Assert.Equal((3, 1, 2), (found.Matched, found.Identical, found.Differing));
        Assert.Equal("2/5", Assert.Single(found.OnlyFirst).Sheet.ToString());
        Assert.Equal("3/4", Assert.Single(found.OnlySecond).Sheet.ToString());
        Assert.Equal(
            [new("A", 3, 2, 0, 0, -15, 25), new("B", 3, 2, 0, 0, 15, 25), new("C", 3, 0, 0, 0, 0, 0)], found.Fields);
        Assert.Equal(found.Fields[0], found["A"]);
        Assert.Throws<ArgumentException>(() => found["valid"]);
        Assert.Equal([-10L, 40L], found.Differences.Select(sheet => sheet.Overstatement));
        Assert.Equal((135, 105, 30), (found.MatchedLeadFirst, found.MatchedLeadSecond, found.Overstatement));
        Assert.Equal((1, 1), (found.SheetsOverstated, found.SheetsUnderstated));
        Assert.Equal(TranscriptionPattern.SwappedCounts, found.Differences[0].Pattern);
        Assert.Null(found.Differences[1].Pattern);
        Assert.Equal([KeyValuePair.Create(TranscriptionPattern.SwappedCounts, 1)], found.Patterns);
        Assert.Equal("2/3: A: 210 → 190; B: 90 → 110", found.Differences[1].ToString());
        Assert.Equal([-20L, 20L], found.Differences[1].Fields.Select(field => field.Difference));
    }

    [Fact]
    public void The_lead_is_taken_apart_into_what_changes_it()
    {
        var (found, effect) = (First.CompareWith(Second), First.CompareWith(Second).Effect);
        Assert.Equal((133, 94), (effect.LeadFirst, effect.LeadSecond));
        Assert.Equal((-2, -11), (effect.LeadOnlyFirst, effect.LeadOnlySecond));
        Assert.Equal(
            effect.LeadSecond,
            effect.LeadFirst - effect.LeadOnlyFirst - found.Overstatement + effect.LeadOnlySecond);
        Assert.Equal(("A", "B"), (found.Leader?.Id, found.RunnerUp?.Id));
        var other = First.CompareWith(Second, new() { Leader = "C", RunnerUp = "A" });
        Assert.Equal(-15, other.Overstatement);
        Assert.Equal("B", First.CompareWith(Second, new() { RunnerUp = "A" }).Leader?.Id);
        Assert.Throws<ArgumentException>(() => First.CompareWith(Second, new() { Leader = "D" }));
        Assert.Throws<ArgumentException>(() => First.CompareWith(Second, new() { Leader = "A", RunnerUp = "A" }));
    }

    [Fact]
    public void Units_are_those_of_both_sources()
    {
        var units = First.CompareWith(Second).At("unit");
        Assert.Equal(["1", "2", "3"], units.Select(unit => unit.Unit.ToString()));
        Assert.Equal(
            [(2, 1, 0), (1, 1, 1), (0, 0, 0)], units.Select(unit => (unit.Matched, unit.Differing, unit.OnlyFirst)));
        Assert.Equal([0, 0, 1], units.Select(unit => unit.OnlySecond));
        Assert.Equal([-10L, 40L, 0L], units.Select(unit => unit.Overstatement));
        Assert.Equal([5L, -20L, 0L], units.Select(unit => unit.Fields[0].Net));
        var whole = Assert.Single(First.CompareWith(Second).At("all"));
        Assert.Equal((3, 2, 1, 1), (whole.Matched, whole.Differing, whole.OnlyFirst, whole.OnlySecond));
        Assert.Throws<ArgumentException>(() => First.CompareWith(Second).At("state"));
    }

    [Fact]
    public void A_missing_count_is_no_zero()
    {
        var found = Of("1/1: 5 - 2", "1/2: 7 3 -").CompareWith(Of("1/1: 5 0 2", "1/2: 7 3 -"));
        Assert.Equal(new("B", 1, 1, 1, 0, 0, 0), found["B"]);
        Assert.Equal(new("C", 1, 0, 0, 0, 0, 0), found["C"]);
        var sheet = Assert.Single(found.Differences);
        Assert.Equal(new FieldDifference("B", null, 0), Assert.Single(sheet.Fields));
        Assert.Null(sheet.Fields[0].Difference);
        Assert.Null(sheet.Overstatement);
        Assert.Null(sheet.Pattern);
    }

    [Fact]
    public void A_sheet_that_counts_in_one_source_alone_differs()
    {
        var annulled = new TallyTable.Builder(ThreeCandidates, ["unit", "station"]);
        annulled.Add(Sheet("1/1: 100 80 2") with { Status = SheetStatus.Annulled });
        var found = First.CompareWith(annulled.Build());
        var sheet = Assert.Single(found.Differences);
        Assert.True(sheet.StatusDiffers);
        Assert.Empty(sheet.Fields);
        Assert.Equal(20, sheet.Overstatement);
        Assert.Equal((20, 0), (found.MatchedLeadFirst, found.MatchedLeadSecond));
        Assert.Contains("counted", found.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            found.Effect.LeadSecond,
            found.Effect.LeadFirst - found.Effect.LeadOnlyFirst - found.Overstatement + found.Effect.LeadOnlySecond);
    }

    [Fact]
    public void A_corrected_sum_belongs_to_its_slip()
    {
        TallyTable Sums(int a, int valid, int ballots)
        {
            var builder = new TallyTable.Builder(ThreeCandidates, ["unit", "station"]);
            builder.Add(Sheet($"1/1: {a} 80 2") with
            {
                Valid = valid,
                Invalid = 3,
                BallotsCast = ballots,
                Registered = 900,
            });
            return builder.Build();
        }

        TranscriptionPattern? Pattern(int a, int valid, int ballots) =>
            Sums(123, 205, 208).CompareWith(Sums(a, valid, ballots)).Differences[0].Pattern;

        Assert.Equal(TranscriptionPattern.TransposedDigits, Pattern(132, 214, 217));
        Assert.Equal(TranscriptionPattern.TransposedDigits, Pattern(132, 205, 208));
        Assert.Equal(TranscriptionPattern.TransposedDigits, Pattern(132, 214, 208));
        Assert.Null(Pattern(132, 215, 217));
        Assert.Equal(TranscriptionPattern.OneDigit, Pattern(123, 206, 208));
    }

    [Fact]
    public void What_each_source_proves_and_what_a_claim_needs_stand_side_by_side()
    {
        var options = new ComparisonOptions
        {
            Frame = SheetFrame.OfTotals(5, registered: 1_000),
            Claim = new("bulletin") { ["A"] = 300, ["B"] = 280 },
        };
        var effect = First.CompareWith(Second, options).Effect;
        Assert.NotNull(effect.MarginFirst);
        Assert.Equal(First.AssessMargin(options.Frame).Verdict.Decision, effect.MarginFirst.Verdict.Decision);
        Assert.Equal(First.CheckClaim(options.Claim, options.Frame).Shortfall, effect.ClaimFirst!.Shortfall);
        Assert.Equal(Second.CheckClaim(options.Claim, options.Frame).Shortfall, effect.ClaimSecond!.Shortfall);
        string text = First.CompareWith(Second, options).ToString();
        Assert.Contains("bulletin, checked against the first", text, StringComparison.Ordinal);
        Assert.Contains("Verdict on the first source", text, StringComparison.Ordinal);
        Assert.Null(First.CompareWith(Second).Effect.MarginFirst);
    }

    [Fact]
    public void Counts_of_one_source_alone_are_named_and_not_compared()
    {
        var builder = new TallyTable.Builder(ThreeCandidates, ["unit", "station"], ["envelopes"]);
        builder.Add(Sheet("1/1: 100 80 2") with
        {
            Valid = 182,
            Extra = new Dictionary<string, int?> { ["envelopes"] = 9 },
        });
        var found = First.CompareWith(builder.Build());
        Assert.Equal(1, found.Identical);
        Assert.Equal(["valid", "envelopes"], found.FieldsOnlySecond);
        Assert.Empty(found.FieldsOnlyFirst);
        Assert.Contains(
            "Only the second source gives: Valid votes and envelopes.", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_HTML_and_JSON_carry_the_numbers_in_both_languages()
    {
        var found = First.CompareWith(Second);
        string english = found.ToString();
        Assert.Matches(@"Sheets in both +3\n", english);
        Assert.Matches(@"change with the second source's counts on sheets in both +-30\n", english);
        Assert.Matches(@"\ntwo counts swapped +1\n", english);
        Assert.Contains("Actas en ambas", found.Describe(ReportLanguage.Spanish).ToString(), StringComparison.Ordinal);
        Assert.Contains("<section", found.ToHtml(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) JsonSerializer.Serialize(json, found);
        using var read = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        int Number(string name) => read.RootElement.GetProperty(name).GetInt32();
        Assert.Equal(
            (3, 1, 1, 1, 2),
            (Number("matched"), Number("onlyFirst"), Number("onlySecond"), Number("identical"), Number("differing")));
        Assert.Equal(30, read.RootElement.GetProperty("lead").GetProperty("overstatement").GetInt32());
        Assert.Equal(1, read.RootElement.GetProperty("patterns").GetProperty("SwappedCounts").GetInt32());
        Assert.Throws<ArgumentOutOfRangeException>(() => found.Describe(limit: -1));
        Assert.DoesNotContain("2/3", found.Describe(limit: 0).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_show_units_and_sheets_where_any_differ()
    {
        var found = First.CompareWith(Second);
        Assert.Contains("Most differ in 2: 40 in absolute terms, 0 net.", found.PlotDifferences("unit")!.Alternative,
            StringComparison.Ordinal);
        Assert.Contains("Sheets that change the lead: 2, by -10 to 40 votes.", found.PlotOverstatement()!.Alternative,
            StringComparison.Ordinal);
        Assert.Contains("<svg", found.PlotOverstatement(ReportLanguage.Spanish)!.ToSvg(), StringComparison.Ordinal);
        Assert.Contains(
            "<svg", found.PlotDifferences("unit", ReportLanguage.Spanish)!.ToSvg(), StringComparison.Ordinal);
        Assert.Null(First.CompareWith(First).PlotOverstatement());
        Assert.Null(First.CompareWith(First).PlotDifferences("unit"));
    }
}
