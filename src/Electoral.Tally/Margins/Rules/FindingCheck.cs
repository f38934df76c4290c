namespace Electoral.Tally;

/// <summary>Checks what a user's rule finds for contradictions, and against contents of the missing stations.</summary>
internal static class FindingCheck
{
    /// <summary>Refuses a finding that does not hold.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="bounds">What it judged.</param>
    /// <param name="finding">What it found.</param>
    /// <param name="find">Asks the rule of other bounds.</param>
    public static void Require(
        OutcomeRule rule, ContestBounds bounds, OutcomeFinding finding, Func<ContestBounds, OutcomeFinding> find)
    {
        if (Objection(bounds, finding) is { } objection) Throw.NoFinding(rule, objection);
        if (finding.Decision != Decision.Decided || bounds.IsComplete) return;
        foreach (var content in bounds.Extremes())
        {
            var other = find(content);
            if (Objection(content, other) is { } wrong) Throw.NoFinding(rule, wrong);
            bool isSame = other.Outcome == finding.Outcome && other.Winner == finding.Winner
                && finding.Finalists.All(other.Finalists.Contains);
            if (!isSame) Throw.NotEveryContent(rule, finding, content, other);
        }
    }

    private static string? Objection(ContestBounds bounds, OutcomeFinding? finding)
    {
        if (finding is null) return "it is null";
        if (finding.Reasons.Count == 0) return "it gives no reason";
        bool isDecided = finding.Decision == Decision.Decided;
        if (isDecided != finding.Outcome is not null) return "an outcome belongs to a decision, and only to one";
        if ((finding.Outcome == OutcomeKind.Winner) != finding.Winner is not null)
        {
            return "a winner belongs to the outcome of that name, and only to it";
        }

        if (finding.Finalists.Count is not (0 or 2)) return "finalists are two or none";
        Candidate?[] named = [finding.Winner, .. finding.Finalists, .. finding.Tied, .. finding.CanWin];
        return named.OfType<Candidate>().FirstOrDefault(one => !bounds.Contest.Candidates.Contains(one)) is { } stranger
            ? $"'{stranger.Id}' is not a candidate of the contest"
            : null;
    }
}
