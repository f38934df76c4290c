using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>A winner and a loser of a ballot-polling audit.</summary>
/// <param name="winner">The index of the winner.</param>
/// <param name="loser">The index of the loser.</param>
/// <param name="winnerVotes">The reported votes of the winner, at least those of the loser.</param>
/// <param name="loserVotes">The reported votes of the loser.</param>
/// <param name="ballots">All ballots.</param>
internal sealed class BravoPair(int winner, int loser, long winnerVotes, long loserVotes, long ballots)
{
    /// <summary>The winner's share of the votes of both.</summary>
    public double WinnerShare { get; } = (double)winnerVotes / (winnerVotes + loserVotes);

    /// <summary>The share of the ballots that are for either.</summary>
    public double Portion { get; } = (double)(winnerVotes + loserVotes) / ballots;

    /// <summary>Whether both have equal votes, or none.</summary>
    public bool IsTie => winnerVotes == loserVotes;

    /// <summary>What a ballot for the winner adds to the evidence.</summary>
    public double LogWinner => Math.Log(2 * WinnerShare);

    /// <summary>The mean of what a ballot adds to the evidence.</summary>
    public double MeanStep => Portion * (WinnerShare * LogWinner + (loserVotes == 0 ? 0 : LoserShare * LogLoser));

    // Not 1 − s, which loses digits if the loser has few votes.
    private double LoserShare => (double)loserVotes / (winnerVotes + loserVotes);

    private double LogLoser => Math.Log(2 * LoserShare);

    public static BravoPair Of(AuditContest contest, AuditAssertion assertion)
    {
        int winner = IndexOf(assertion.Winner!), loser = IndexOf(assertion.Loser!);
        return new(winner, loser, contest.Votes[winner], contest.Votes[loser], contest.BallotsCast);

        int IndexOf(string name)
        {
            int index = 0;
            while (contest.Selections[index] != name) index++;
            return index;
        }
    }

    /// <summary>The logarithm of the risk; may be above 0.</summary>
    public double LogRisk(IReadOnlyList<long> sample)
    {
        if (IsTie) return 0;
        double log = sample[winner] * LogWinner;
        // Reported without a vote but found with one: the report is not exactly right, and this pair has no further
        // evidence.
        return sample[loser] == 0 ? -log : loserVotes == 0 ? 0 : -(log + sample[loser] * LogLoser);
    }

    /// <summary>How many of n votes for either must be the winner's.</summary>
    public double WinnersNeeded(double n, double evidence) =>
        loserVotes == 0 ? Math.Max(n, evidence / LogWinner) : (evidence - n * LogLoser) / (LogWinner - LogLoser);

    /// <summary>How many votes for either are needed to confirm with a probability.</summary>
    public double VotesNeeded(double evidence, double probability)
    {
        if (loserVotes == 0) return Math.Ceiling(evidence / LogWinner);
        double range = LogWinner - LogLoser, s = WinnerShare, d = s * LoserShare;
        double k = NormalDistribution.Quantile(probability);
        double g = LogLoser / range + s, f = -evidence / range;
        double b = 2 * f * g - k * k * d;
        double n = Math.Max(1, Math.Floor((-b + Math.Sqrt(Math.Max(0, b * b - 4 * g * g * f * f))) / (2 * g * g)));
        // Beyond the doubles that represent every whole number, it is a full count anyway.
        if (!(n < 1L << 50)) return n;
        double logProbability = Math.Log(probability);
        while (LogConfirmed((long)n, evidence) < logProbability) n++;
        return n;
    }

    private double LogConfirmed(long n, double evidence)
    {
        double needed = Math.Ceiling(WinnersNeeded(n, evidence));
        return needed > n
            ? double.NegativeInfinity
            : BinomialDistribution.LogAtLeast((long)Math.Max(0, needed), n, WinnerShare);
    }
}
