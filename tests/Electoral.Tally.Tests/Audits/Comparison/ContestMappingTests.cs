using static Electoral.Tally.Tests.Audits.Comparison.ComparedSheets;

namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>Selections in another order, under other ids, or not there.</summary>
public class ContestMappingTests
{
    private static readonly TallyTable First = Of("1/1: 100 80 2", "1/2: 55 60 1");

    [Fact]
    public void Selections_are_the_same_by_their_ids_in_any_order()
    {
        var other = Of(new Contest(new("C"), new("A"), new("B")), "1/1: 2 100 80", "1/2: 1 55 60");
        Assert.Equal((2, 2), (First.CompareWith(other).Matched, First.CompareWith(other).Identical));
        Assert.Equal(100, First.CompareWith(other).Second[0]["A"]);
    }

    [Fact]
    public void A_map_says_what_the_second_source_calls_otherwise()
    {
        var other = Of(new Contest(new("x"), new("A"), new("B")), "1/1: 2 100 80", "1/2: 1 55 61");
        var map = new Dictionary<string, string> { ["x"] = "C" };
        var found = First.CompareWith(other, new() { SelectionMap = map });
        Assert.Equal(new FieldDifference("B", 60, 61), Assert.Single(Assert.Single(found.Differences).Fields));
        // What has the id of another selection may be mapped as well.
        var crossed = Of("1/1: 80 100 2", "1/2: 60 55 1");
        map = new() { ["A"] = "B", ["B"] = "A" };
        Assert.Equal(2, First.CompareWith(crossed, new() { SelectionMap = map }).Identical);
    }

    [Fact]
    public void Other_contests_are_refused_with_what_differs()
    {
        Refused("only the first has C; only the second has D", Of(
            new Contest(new("A"), new("B"), new("D")), "1/1: 1 2 3"));
        Refused("only the first has none; only the second has D", Of(
            new Contest(new("A"), new("B"), new("C"), new("D")), "1/1: 1 2 3 4"));
        Refused("blank votes", Of(new Contest(new("A"), new("B"), new("C")) { BlankIsValid = true }, "1/1: 1 2 3"));
        Refused("votes a voter has", Of(new Contest(new("A"), new("B"), new("C")) { VotesAllowed = 2 }, "1/1: 1 2 3"));
        Refused("no selection 'X'", First, new() { ["X"] = "A" });
        Refused("no selection 'X'", First, new() { ["A"] = "X" });
        Refused("mapped to 'A'", First, new() { ["A"] = "A", ["B"] = "A" });
        var only = new ComparisonOptions { SharedSelectionsOnly = true };
        Assert.Contains("in common", Assert.Throws<ArgumentException>(
            () => First.CompareWith(Of(new Contest(new Selection("D")), "1/1: 1"), only)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Those_that_both_have_can_be_compared_alone()
    {
        var other = Of(new Contest(new("D"), new("B"), new("A")), "1/1: 2 80 90", "1/2: 1 60 55");
        var found = First.CompareWith(
            other, new() { SharedSelectionsOnly = true, Frame = SheetFrame.OfTotals(3, 900) });
        Assert.Equal(["A", "B"], found.Fields.Select(field => field.Field));
        Assert.Equal(10, found.Overstatement);
        Assert.Equal(2, found.Effect.TotalsFirst.Votes.Count);
        // Of a part of the selections nothing follows for the result.
        Assert.Null(found.Effect.MarginFirst);
        Assert.Contains("Left out: C and D.", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_of_the_contest_is_noted()
    {
        TallyTable Named(string name) => Of(new Contest(new("A"), new("B"), new("C")) { Name = name }, "1/1: 1 2 3");
        Assert.Contains(
            "has another name for the contest: Senate.", Named("House").CompareWith(Named("Senate")).ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "otherwise", Named("House").CompareWith(Named("House")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_candidate_are_one_lead()
    {
        var contest = new Contest(new("a1") { Candidate = "A" }, new("a2") { Candidate = "A" }, new("B"));
        var found = Of(contest, "1/1: 10 20 5").CompareWith(Of(contest, "1/1: 20 10 4"));
        Assert.Equal(-1, found.Overstatement);
        Assert.Equal((25, 26), (found.Effect.LeadFirst, found.Effect.LeadSecond));
    }

    private static void Refused(string why, TallyTable other, Dictionary<string, string>? map = null)
    {
        var options = new ComparisonOptions { SelectionMap = map ?? [] };
        var refusal = Assert.Throws<ArgumentException>(() => First.CompareWith(other, options));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }
}
