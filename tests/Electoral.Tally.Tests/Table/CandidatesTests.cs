namespace Electoral.Tally.Tests.Table;

public class CandidatesTests
{
    private static readonly Contest Contest = new(
        new Selection("A") { Candidate = "X" }, new Selection("B"), new Selection("C") { Candidate = "X" });

    [Theory]
    [InlineData(30_000, true)]
    [InlineData(40_000, false)]
    public void The_sum_is_narrow_where_it_fits(int votes, bool narrow) =>
        Assert.Equal(narrow, Table(votes, 0, votes).VotesByCandidate("X").IsNarrow);

    [Fact]
    public void A_candidate_of_one_line_is_that_line()
    {
        var table = Table(1, 2, 3);
        Assert.Same(table.Votes[1], table.VotesByCandidate("B"));
    }

    [Fact]
    public void Unknown_candidates_are_refused_with_those_that_there_are()
    {
        var failure = Assert.Throws<ArgumentException>(() => Table(1, 2, 3).VotesByCandidate("A"));
        Assert.Contains("'A'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("X, B", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_beyond_31_bits_is_refused() =>
        Assert.Throws<OverflowException>(() => Table(int.MaxValue, 0, 1).VotesByCandidate("X"));

    private static TallyTable Table(params int?[] votes)
    {
        var builder = new TallyTable.Builder(Contest, ["table"]);
        builder.Add(new() { Code = "1", Votes = votes });
        return builder.Build();
    }
}
