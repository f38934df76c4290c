using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Rules;

/// <summary>Rules against every content of the missing stations of tiny elections.</summary>
public sealed class OutcomeRuleProperties
{
    private const string Nobody = "nobody", Tie = "tie";

    [Property]
    public Property Plurality_is_decided_exactly_where_every_content_has_one_winner() => Holds(
        OutcomeRule.Plurality, (votes, _, _) => votes.Max() > 0, orElse: Tie);

    [Property]
    public Property So_is_the_majority_of_valid_votes() => Holds(
        OutcomeRule.AbsoluteMajority(), (votes, valid, _) => 2 * votes.Max() > valid);

    [Property]
    public Property So_is_the_majority_of_ballots() => Holds(
        OutcomeRule.AbsoluteMajority(ShareOf.BallotsCast), (votes, _, ballots) =>
            2 * votes.Max() > ballots, isWhole: true);

    [Property]
    public Property So_are_two_rounds_with_half_or_forty_and_ten() => Holds(
        OutcomeRule.FiftyOrFortyWithTen,
        (votes, valid, _) => 2 * votes.Max() > valid || (votes.Max() >= 0.4m * valid && Lead(votes) >= 0.1m * valid));

    [Property]
    public Property So_are_two_rounds_with_forty_five_or_forty_and_ten() => Holds(
        OutcomeRule.FortyFiveOrFortyWithTen,
        (votes, valid, _) =>
            votes.Max() > 0.45m * valid || (votes.Max() >= 0.4m * valid && Lead(votes) > 0.1m * valid));

    [Property]
    public Property So_are_two_rounds_with_a_share_that_two_can_reach() => Holds(
        OutcomeRule.TwoRound(FirstRoundWin.AtLeast(0.3m)), (votes, valid, _) => votes.Max() >= 0.3m * valid);

    [Property]
    public void Both_finalists_are_named_exactly_where_every_content_has_the_same_two(TinyElection election)
    {
        var options = election.Options with { Rule = OutcomeRule.TwoRoundMajority };
        var verdict = election.Table.AssessMargin(election.Frame, options).Verdict;
        var finding = verdict.Conditional ?? verdict.Finding;
        if (finding.Outcome != OutcomeKind.SecondRound || election.Contest.Candidates.Count < 2) return;
        string?[] pairs = [.. new EveryContent(election).Results.Select(FirstTwo).Distinct()];
        string? expected = pairs.Length == 1 ? pairs[0] : null;
        string?[] named = [.. finding.Finalists.Select(candidate => candidate.Id).Order()];
        Assert.Equal(expected, named.Length == 0 ? null : string.Join('+', named));

        string? FirstTwo(int[] result)
        {
            int[] order = [.. Enumerable.Range(0, result.Length - 2).OrderByDescending(index => result[index])];
            bool isTied = order.Length > 2 && result[order[1]] == result[order[2]];
            return isTied ? null : string.Join(
                '+', order.Take(2).Select(index => election.Contest.Candidates[index].Id).Order());
        }
    }

    private static int Lead(int[] votes) => votes.Max() - votes.OrderDescending().Skip(1).FirstOrDefault();

    private static Property Holds(
        OutcomeRule rule, Func<int[], int, int, bool> isWon, string orElse = Nobody, bool isWhole = false) =>
        Prop.ForAll(
            TinyElection.Arbitrary(isWhole),
            election =>
            {
                var assessment = election.Table.AssessMargin(election.Frame, election.Options with { Rule = rule });
                var every = new EveryContent(election);
                string[] outcomes = [.. every.Results.Select(Outcome).Distinct()];
                bool isDecided = every.IsBounded && outcomes.Length == 1 && outcomes[0] != Tie;
                // Every content that the premises allow, which these sheets may contradict.
                var finding = assessment.Verdict.Conditional ?? assessment.Verdict.Finding;
                Assert.Equal(isDecided ? Decision.Decided : Decision.NotDecided, finding.Decision);
                if (isDecided) Assert.Equal(outcomes[0], finding.Winner?.Id ?? Nobody);
                Assert.NotEmpty(finding.Reasons);

                string Outcome(int[] result)
                {
                    int[] votes = result[..^2];
                    if (votes.Max() == 0 || !isWon(votes, every.Valid(result), every.Ballots(result))) return orElse;
                    int winner = Array.IndexOf(votes, votes.Max());
                    return votes.Length > 1 && Lead(votes) == 0 ? Tie : election.Contest.Candidates[winner].Id;
                }
            });
}
