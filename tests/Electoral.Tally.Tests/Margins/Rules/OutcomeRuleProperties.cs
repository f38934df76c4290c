using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Rules;

/// <summary>Rules against every content of the missing stations of tiny elections.</summary>
public sealed class OutcomeRuleProperties
{
    private const string Nobody = "nobody", Tie = "tie";

    [Fact]
    public void Plurality_is_decided_exactly_where_every_content_has_one_winner() => Holds(
        OutcomeRule.Plurality, (votes, _, _) => votes.Max() > 0, orElse: Tie);

    [Fact]
    public void So_is_the_majority_of_valid_votes() => Holds(
        OutcomeRule.AbsoluteMajority(), (votes, valid, _) => 2 * votes.Max() > valid);

    [Fact]
    public void So_is_the_majority_of_ballots() => Holds(
        OutcomeRule.AbsoluteMajority(ShareOf.BallotsCast), (votes, _, ballots) =>
            2 * votes.Max() > ballots, isWhole: true);

    [Fact]
    public void So_are_two_rounds_with_half_or_forty_and_ten() => Holds(
        OutcomeRule.FiftyOrFortyWithTen,
        (votes, valid, _) => 2 * votes.Max() > valid || (votes.Max() >= 0.4m * valid && Lead(votes) >= 0.1m * valid));

    [Fact]
    public void So_are_two_rounds_with_forty_five_or_forty_and_ten() => Holds(
        OutcomeRule.FortyFiveOrFortyWithTen,
        (votes, valid, _) =>
            votes.Max() > 0.45m * valid || (votes.Max() >= 0.4m * valid && Lead(votes) > 0.1m * valid));

    [Fact]
    public void So_are_two_rounds_with_a_share_that_two_can_reach() => Holds(
        OutcomeRule.TwoRound(FirstRoundWin.AtLeast(0.3m)), (votes, valid, _) => votes.Max() >= 0.3m * valid);

    private static int Lead(int[] votes) => votes.Max() - votes.OrderDescending().Skip(1).FirstOrDefault();

    private static void Holds(
        OutcomeRule rule, Func<int[], int, int, bool> isWon, string orElse = Nobody, bool isWhole = false) =>
        Properties.Hold(Prop.ForAll(
            TinyElection.Arbitrary(isWhole),
            election =>
            {
                var assessment = election.Table.AssessMargin(election.Frame, election.Options with { Rule = rule });
                var every = new EveryContent(election);
                string[] outcomes = [.. every.Results.Select(Outcome).Distinct()];
                bool isDecided = every.IsBounded && outcomes.Length == 1 && outcomes[0] != Tie;
                var finding = assessment.Verdict.Finding;
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
            }), cases: 300);
}
