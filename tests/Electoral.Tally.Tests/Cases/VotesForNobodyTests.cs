namespace Electoral.Tally.Tests.Cases;

/// <summary>Columns of counts that are votes for nobody are no selections.</summary>
public class VotesForNobodyTests
{
    [Fact]
    public void Over_and_under_votes_are_invalid_and_blank()
    {
        var table = TallyCsv.Read(CaseFiles.Field("13-over-and-under-votes", "us.csv"));
        Assert.Equal(["ANA", "BEN", "WRITE_IN"], table.Contest.Selections.Select(selection => selection.Id));
        Assert.Equal(new long?[] { 6, 35 }, [table.Totals().Invalid, table.Totals().Blank]);
        var outcome = table.AssessMargin(SheetFrame.OfTotals(3, 1180), new() { Rule = OutcomeRule.AbsoluteMajority() });
        Assert.Contains("ANA", outcome.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody can reach", outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Subtotals_before_the_lists_are_no_candidates()
    {
        var table = TallyCsv.Read(CaseFiles.Reading("subtotals-are-no-candidates.csv"));
        Assert.True(table.Contest.BlankIsValid);
        var totals = table.Totals();
        Assert.Equal(new long?[] { 5320, 109, 89 }, [totals.Valid, totals.Blank, totals.Invalid]);
        Assert.Equal(new long?[] { 8160, 5409 }, [totals.Registered, totals.BallotsCast]);
        long[] votes = [.. table.Contest.Selections.Select(selection => totals.VotesOf(selection.Id)!.Value)];
        Assert.Equal([2360, 2051, 800], votes);
        Assert.StartsWith("LISTA 1", table.Contest.Selections[0].Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_kinds_of_invalid_votes_with_their_sum_are_one_count()
    {
        var table = TallyCsv.Read(CaseFiles.Reading("spanish-singular.csv"));
        Assert.True(table.Contest.BlankIsValid);
        var totals = table.Totals();
        Assert.Equal(new long?[] { 5483, 133, 158 }, [totals.Valid, totals.Blank, totals.Invalid]);
        Assert.Equal(5641, totals.BallotsCast);
        Assert.Equal(["Partido A", "Partido B", "Partido C"], table.Contest.Selections.Select(one => one.Id));
        Assert.Equal(["Votos IMPUGNADOS", "Votos NULOS", "Votos RECURRIDOS"], table.ExtraNames);
    }

    [Fact]
    public void Headers_in_two_languages_are_read_by_either_half()
    {
        var totals = TallyCsv.Read(CaseFiles.Reading("bilingual-headers.csv")).Totals();
        Assert.Equal(new long?[] { 7257, 3062, 28 }, [totals.Registered, totals.BallotsCast, totals.Invalid]);
        Assert.Equal(1519, totals.VotesOf("Ann Alpha"));
    }
}
