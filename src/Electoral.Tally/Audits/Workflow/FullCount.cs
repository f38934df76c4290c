namespace Electoral.Tally.Audits;

/// <summary>The outcome when every sheet that can have an error is recorded.</summary>
internal static class FullCount
{
    /// <summary>Whether every assertion holds if everything that cannot be audited counts against it.</summary>
    public static bool Confirms(SheetAuditPlan plan, IEnumerable<SheetError> found)
    {
        var comparison = plan.Comparison;
        long[] left = [.. comparison.Margins];
        var ballots = comparison.Batches.ToDictionary(
            batch => batch.Id, batch => batch.Ballots, StringComparer.Ordinal);
        foreach (var error in found)
        {
            foreach (var (index, assertion) in comparison.Contest.Assertions.Index())
            {
                long counted = error.Counted is { } votes
                    ? assertion.PartOf(votes)
                    : -ballots[error.Key] * assertion.MostLostByBallot;
                left[index] -= assertion.PartOf(error.Reported) - counted;
            }
        }

        return left.All(margin => margin > 0);
    }
}
