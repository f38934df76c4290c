using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

public class CandidatesProperties
{
    [Property]
    public void A_candidates_votes_are_those_of_all_lines_and_missing_where_one_is(TallyTable table) =>
        Assert.All(table.Contest.Candidates, candidate =>
        {
            var votes = table.VotesByCandidate(candidate.Id);
            int?[] expected = [.. table.Select(row => Sum(candidate.Selections.Select(row.VotesAt)))];
            Assert.Equal(expected, votes);
            var stored = new int[votes.Count];
            votes.CopyTo(stored, missing: -1);
            Assert.Equal(expected.Select(count => count ?? -1), stored);
        });

    [Property]
    public Property Every_selection_belongs_to_one_candidate() => Prop.ForAll(
        Contests.Any.ToArbitrary(),
        contest => Assert.Equal(
            Enumerable.Range(0, contest.Selections.Count),
            contest.Candidates.SelectMany(candidate => candidate.Selections).Order()));

    private static int? Sum(IEnumerable<int?> lines) => lines.Aggregate((int?)0, (sum, line) => sum + line);
}
