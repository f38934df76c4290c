namespace Electoral.Tally.Audits;

/// <summary>The counted sheets of a table as batches, and the ballots of those that are pending.</summary>
internal sealed class ReportedSheets
{
    private ReportedSheets(BatchComparison comparison, int[] rows) => (Comparison, Rows) = (comparison, rows);

    public BatchComparison Comparison { get; }

    /// <summary>The row of each batch.</summary>
    public int[] Rows { get; }

    public static ReportedSheets Of(TallyTable table, SheetAuditOptions options)
    {
        var contest = table.Contest;
        if (contest.VotesAllowed != 1) Throw.NoReportedContest("a ballot can hold several votes");
        if (contest.BlankIsValid && options.Rule is ShareAuditRule)
        {
            Throw.NoReportedContest("blank votes are valid, and a rule about a share of the votes leaves them out");
        }

        var votes = CandidateVotes.Of(table);
        List<int> rows = [];
        List<AuditBatch> batches = [];
        long[] totals = new long[contest.Candidates.Count];
        long pending = options.PendingBallots, bounds = 0, reported = 0;
        foreach (var row in table)
        {
            if (row.Status == SheetStatus.Annulled) continue;
            long bound = BallotsOf(row, options.BallotBound);
            if (row.Status == SheetStatus.Pending)
            {
                pending += bound;
                continue;
            }

            long[] own = votes.On(row);
            long sum = own.Sum();
            // A sheet with more votes than ballots contradicts itself; the bound covers its votes.
            bound = Math.Max(bound, sum);
            bounds += bound;
            reported += Math.Max(sum, row.EffectiveBallots ?? sum);
            for (int i = 0; i < totals.Length; i++) totals[i] += own[i];
            batches.Add(new(row.Key, own, bound));
            rows.Add(row.Index);
        }

        if (batches.Count == 0) Throw.NoReportedContest("it has no counted sheet");
        // Not from the bounds: the registered voters of these stations say nothing about ballots in others.
        long elsewhere = options.BallotsCast is { } all ? Math.Max(0, all - reported - pending) : 0;
        var result = new AuditContest(Names(contest), totals, bounds + pending + elsewhere, options.Rule);
        return new(new(result, batches, pending), [.. rows]);
    }

    private static long BallotsOf(TallyRow row, BallotBound bound)
    {
        long? ballots = bound == BallotBound.Registered ? row.Registered : row.EffectiveBallots;
        if (ballots is null)
        {
            Throw.NoPlanOf(
                row.Key, bound == BallotBound.Registered
                    ? "it has no registered voters, which bound its ballots"
                    : "it has neither ballots cast nor all counts that add up to them; use registered voters");
        }

        return ballots.Value;
    }

    // Names if each belongs to one candidate, otherwise ids.
    private static string[] Names(Contest contest)
    {
        string[] names = [.. contest.Candidates.Select(candidate => candidate.Name)];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? names
            : [.. contest.Candidates.Select(candidate => candidate.Id)];
    }
}
