using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The result by each of two sources: totals, the lead, the verdict, a claim.</summary>
/// <remarks>
/// The lead in the second source is that in the first, less what sheets only in the first give, less
/// <see cref="SheetComparison.Overstatement"/>, plus what sheets only in the second give. Immutable and safe to share
/// between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ComparisonEffect>))]
public sealed class ComparisonEffect : IJsonResult<ComparisonEffect>
{
    internal ComparisonEffect(
        ComparedTables tables, ComparisonOptions options, Totals first, Totals second, CandidatePair? candidates,
        PairSums sums, CancellationToken cancellation)
    {
        (TotalsFirst, TotalsSecond) = (first, second);
        if (candidates is not null)
        {
            LeadFirst = LeadOf(first, candidates);
            LeadSecond = LeadOf(second, candidates);
            LeadOnlyFirst = LeadFirst - sums.LeadInFirst;
            LeadOnlySecond = LeadSecond - sums.LeadInSecond;
        }

        // A subset of the selections says nothing about the result.
        if (!tables.Contest.IsWhole) return;
        if (options.Frame is { } frame)
        {
            var margin = MarginOptions.Default with { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
            MarginFirst = tables.First.AssessMargin(frame, margin, cancellation);
            MarginSecond = tables.Second.AssessMargin(frame, margin, cancellation);
        }

        if (options.Claim is { } claim)
        {
            var whole = options.Frame ?? SheetFrame.OfTotals(stations: null, registered: null);
            ClaimFirst = tables.First.CheckClaim(claim, whole, cancellation: cancellation);
            ClaimSecond = tables.Second.CheckClaim(claim, whole, cancellation: cancellation);
        }
    }

    /// <summary>The totals of the first source.</summary>
    public Totals TotalsFirst { get; }

    /// <summary>The totals of the second source, its votes under the ids of the first.</summary>
    public Totals TotalsSecond { get; }

    /// <summary>The lead of the two candidates in the first source; null if there are not two.</summary>
    public long? LeadFirst { get; }

    /// <summary>Their lead in the second source.</summary>
    public long? LeadSecond { get; }

    /// <summary>What the sheets that only the first source has add to its lead.</summary>
    public long? LeadOnlyFirst { get; }

    /// <summary>What the sheets that only the second source has add to its lead.</summary>
    public long? LeadOnlySecond { get; }

    /// <summary>What the first source proves about the whole; null if no frame is known.</summary>
    public MarginAssessment? MarginFirst { get; }

    /// <summary>What the second source proves about the whole; null if no frame is known.</summary>
    public MarginAssessment? MarginSecond { get; }

    /// <summary>The claim checked against the first source; null if there is none.</summary>
    public ClaimCheck? ClaimFirst { get; }

    /// <summary>The claim checked against the second source; null if there is none.</summary>
    public ClaimCheck? ClaimSecond { get; }

    /// <summary>The leads, in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"lead {LeadFirst} in the first source, {LeadSecond} in the second");

    private static long LeadOf(Totals totals, CandidatePair candidates) =>
        totals.VotesByCandidate(candidates.Leader.Id).Sum - totals.VotesByCandidate(candidates.RunnerUp.Id).Sum;

    static void IJsonResult<ComparisonEffect>.Describe(JsonForm<ComparisonEffect> form) => form
        .Item("totalsFirst", effect => effect.TotalsFirst)
        .Item("totalsSecond", effect => effect.TotalsSecond)
        .Whole("leadFirst", effect => effect.LeadFirst)
        .Whole("leadSecond", effect => effect.LeadSecond)
        .Whole("leadOnlyFirst", effect => effect.LeadOnlyFirst)
        .Whole("leadOnlySecond", effect => effect.LeadOnlySecond)
        .ItemOrNull("marginFirst", effect => effect.MarginFirst)
        .ItemOrNull("marginSecond", effect => effect.MarginSecond)
        .ItemOrNull("claimFirst", effect => effect.ClaimFirst)
        .ItemOrNull("claimSecond", effect => effect.ClaimSecond);
}
