using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Claims;

public sealed class ClaimCheckProperties
{
    [Property]
    public void A_claim_of_all_stations_is_feasible_exactly_if_some_content_gives_it(ClaimedElection election)
    {
        var check = election.Table().CheckClaim(election.Claim(), election.Frame());
        bool isPossible = Holds(election, election.Results((size, _) => size == election.Stations));
        Assert.Equal(isPossible ? ClaimVerdict.Feasible : ClaimVerdict.Impossible, check.Verdict);
    }

    [Property]
    public void The_bounds_of_a_claim_of_some_stations_are_reached_and_never_passed(ClaimedElection election)
    {
        var check = election.Table().CheckClaim(
            election.Claim(stations: election.Covered), election.Frame(), new() { Margin = new("a", "b") });
        var results = election.Results((size, _) => size == election.Covered);
        Assert.Equal(RangeOf(results.Select(result => result.A)), check.Counts[0].Possible);
        Assert.Equal(RangeOf(results.Select(result => result.B)), check.Counts[1].Possible);
        Assert.Equal(RangeOf(results.Select(result => result.A - result.B)), check.Margin!.Possible);
        Assert.Equal(RangeOf(results.Select(result => result.A + result.B)), check.Valid.Possible);
        if (Holds(election, results)) Assert.NotEqual(ClaimVerdict.Impossible, check.Verdict);
    }

    [Property]
    public void What_is_known_of_the_missing_only_in_total_never_excludes_what_is_possible(ClaimedElection election)
    {
        var frame = SheetFrame.OfTotals(election.Stations, election.RegisteredInAll);
        var claim = election.Claim(stations: election.Covered);
        var check = election.Table().CheckClaim(claim, frame, new() { Margin = new("a", "b") });
        AreInside(election.Results((size, _) => size == election.Covered), check);
        if (Holds(election, election.Results((size, _) => size == election.Covered)))
        {
            Assert.NotEqual(ClaimVerdict.Impossible, check.Verdict);
        }
    }

    [Property]
    public void A_claim_of_some_registered_voters_is_bounded_safely(ClaimedElection election)
    {
        foreach (int registered in Enumerable.Range(0, election.RegisteredInAll))
        {
            var results = election.Results((_, voters) => voters == registered);
            SheetFrame[] frames = [election.Frame(), SheetFrame.OfTotals(election.Stations, election.RegisteredInAll)];
            foreach (var frame in frames)
            {
                var claim = election.Claim(registered: registered);
                var check = election.Table().CheckClaim(claim, frame, new() { Margin = new("a", "b") });
                AreInside(results, check);
                if (Holds(election, results)) Assert.NotEqual(ClaimVerdict.Impossible, check.Verdict);
            }
        }
    }

    [Property]
    public void As_many_sheets_as_said_must_be_false_and_no_fewer(ClaimedElection election)
    {
        foreach (long? stations in new long?[] { null, election.Covered })
        {
            var check = election.Table().CheckClaim(election.Claim(stations), election.Frame());
            for (int candidate = 0; candidate < 2; candidate++)
            {
                int fewest = FewestFalse(election, candidate, (int?)stations);
                Assert.Equal(fewest, check.Counts[candidate].FewestFalseSheets);
            }
        }
    }

    [Property]
    public void The_answer_depends_on_no_order_and_no_number_of_threads(ClaimedElection election)
    {
        var claim = election.Claim(stations: election.Covered);
        string expected = election.Table().CheckClaim(claim, election.Frame()).ToString();
        foreach (int threads in new[] { 1, 2, 7 })
        {
            var options = new ClaimOptions { MaxDegreeOfParallelism = threads };
            var check = election.Table(reversed: true).CheckClaim(claim, election.Frame(), options);
            Assert.Equal(expected, check.ToString());
        }
    }

    private static bool Holds(ClaimedElection election, HashSet<(int A, int B)> results) =>
        results.Contains((election.Claimed[0], election.Claimed[1]));

    private static CountRange RangeOf(IEnumerable<int> values) => new(values.Min(), values.Max());

    private static void AreInside(IEnumerable<(int A, int B)> results, ClaimCheck check)
    {
        foreach (var (a, b) in results)
        {
            Assert.True(check.Counts[0].Possible.Contains(a), $"{a} is outside {check.Counts[0].Possible}");
            Assert.True(check.Counts[1].Possible.Contains(b), $"{b} is outside {check.Counts[1].Possible}");
            Assert.True(check.Margin!.Possible.Contains(a - b), $"{a - b} is outside {check.Margin.Possible}");
            Assert.True(check.Valid.Possible.Contains(a + b), $"{a + b} is outside {check.Valid.Possible}");
        }
    }

    /// <summary>The fewest sheets that, holding nothing for a candidate, let the claim be met from above.</summary>
    private static int FewestFalse(ClaimedElection election, int candidate, int? covered)
    {
        int sheets = election.Collected.Length;
        return Enumerable.Range(0, 1 << sheets)
            .Where(set => Least(election, candidate, covered ?? election.Stations, set) <= election.Claimed[candidate])
            .Min(set => int.PopCount(set));
    }

    private static int Least(ClaimedElection election, int candidate, int covered, int falseSheets)
    {
        int inside = Math.Max(0, covered - election.Missing.Length);
        var votes = election.Collected.Select((sheet, i) => (falseSheets >> i & 1) == 1 ? 0 : sheet[candidate]);
        return votes.Order().Take(inside).Sum();
    }
}
