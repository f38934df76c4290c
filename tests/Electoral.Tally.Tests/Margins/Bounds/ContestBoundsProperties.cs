using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Bounds;

/// <summary>Bounds against every content of the missing stations of tiny elections.</summary>
public sealed class ContestBoundsProperties
{
    [Property(MaxTest = 300)]
    public void Bounds_are_what_some_content_reaches_and_none_passes(TinyElection election)
    {
        var bounds = election.Table.AssessMargin(election.Frame, election.Options).Bounds;
        var every = new EveryContent(election);
        Assert.Equal(every.IsBounded, bounds.Outstanding.Capacity is not null);
        if (every.IsBounded) Check(bounds, every);
    }

    private static void Check(ContestBounds bounds, EveryContent every)
    {
        int candidates = bounds.Candidates.Count;
        var results = every.Results;
        for (int candidate = 0; candidate < candidates; candidate++)
        {
            var bound = bounds.Candidates[candidate];
            Assert.Equal(results.Min(result => every.Votes(result, candidate)), bound.Votes);
            Assert.Equal(results.Max(result => every.Votes(result, candidate)), bound.VotesMax);
            var shares = results.Where(result => every.Valid(result) > 0)
                .Select(result => every.Votes(result, candidate) / (double)every.Valid(result)).DefaultIfEmpty(
                    double.NaN).ToArray();
            if (bound.ShareMin is double least && bounds.Valid > 0) Assert.Equal(shares.Min(), least, 12);
            if (bound.ShareMax is double most && bounds.Valid > 0) Assert.Equal(shares.Max(), most, 12);
            for (int rival = 0; rival < candidates; rival++)
            {
                if (rival != candidate) CheckPair(bounds, every, candidate, rival);
            }
        }

        int leader = bounds.Order[0];
        Assert.Equal(
            results.All(result => 2 * every.Votes(result, leader) > every.Valid(result)), bounds.MajorityGuaranteed);
    }

    private static void CheckPair(ContestBounds bounds, EveryContent every, int leader, int rival)
    {
        var margin = bounds.Between(bounds.Candidates[leader].Candidate.Id, bounds.Candidates[rival].Candidate.Id);
        int Lead(int[] result) => every.Votes(result, leader) - every.Votes(result, rival);
        Assert.Equal(every.Results.Min(Lead), margin.LeadMin);
        Assert.Equal(every.Results.Max(Lead), margin.LeadMax);
        if (bounds.Valid == 0) return;
        Assert.Equal(
            every.Results.Min(result => Lead(result) / (double)every.Valid(result)), margin.LeadShareMin!.Value, 12);
        Assert.Equal(
            every.Results.Max(result => Lead(result) / (double)every.Valid(result)), margin.LeadShareMax!.Value, 12);
    }
}
