using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Claims;

/// <summary>A few stations, some of them collected, and a claim: small enough to try every case.</summary>
public sealed record ClaimedElection(int[][] Collected, int[] Missing, int[] Registered, int[] Claimed, int Covered)
{
    public static Arbitrary<ClaimedElection> Arbitrary => Arb.From(
        from sheets in Gen.Choose(1, 4)
        from missing in Gen.Choose(0, 2)
        from collected in Gen.Choose(0, 4).ArrayOf(2).ArrayOf(sheets)
        from capacities in Gen.Choose(1, 3).ArrayOf(missing)
        from spare in Gen.Choose(0, 3).ArrayOf(sheets)
        from claimed in Gen.Choose(0, 12).ArrayOf(2)
        from covered in Gen.Choose(0, sheets + missing)
        select new ClaimedElection(
            collected, capacities, [.. collected.Select((votes, i) => votes.Sum() + spare[i])], claimed, covered));

    public int Stations => Collected.Length + Missing.Length;

    public int RegisteredInAll => Registered.Sum() + Missing.Sum();

    public Claim Claim(long? stations = null, long? registered = null) => new("claim")
    {
        ["a"] = Claimed[0],
        ["b"] = Claimed[1],
        Stations = stations,
        RegisteredTotal = registered,
    };

    public TallyTable Table(bool reversed = false)
    {
        var builder = new TallyTable.Builder(new(new Selection("a"), new Selection("b")), ["station"]);
        var indexes = Enumerable.Range(0, Collected.Length);
        foreach (int i in reversed ? indexes.Reverse() : indexes)
        {
            int?[] votes = [Collected[i][0], Collected[i][1]];
            builder.Add(new() { Code = $"{i}", Registered = Registered[i], Votes = votes });
        }

        return builder.Build();
    }

    /// <summary>All stations with their registered voters.</summary>
    public SheetFrame Frame()
    {
        var builder = new TallyTable.Builder(new(), ["station"]);
        int[] all = [.. Registered, .. Missing];
        for (int i = 0; i < all.Length; i++) builder.Add(new() { Code = $"{i}", Registered = all[i], Votes = [] });
        return SheetFrame.OfStations(builder.Build());
    }

    /// <summary>
    /// Every result of every set of stations for which a condition holds on its size and registered voters.
    /// </summary>
    public HashSet<(int A, int B)> Results(Func<int, int, bool> isCovered)
    {
        var results = new HashSet<(int, int)>();
        for (int set = 0; set < 1 << Stations; set++)
        {
            int[] members = [.. Enumerable.Range(0, Stations).Where(station => (set >> station & 1) == 1)];
            int registered = members.Sum(i => i < Collected.Length ? Registered[i] : Missing[i - Collected.Length]);
            if (!isCovered(members.Length, registered)) continue;
            IEnumerable<(int A, int B)> sums = [(0, 0)];
            foreach (int i in members)
            {
                (int A, int B)[] contents = [.. ContentsOf(i)];
                sums = [.. sums.SelectMany(_ => contents, (sum, own) => (sum.A + own.A, sum.B + own.B)).Distinct()];
            }

            results.UnionWith(sums);
        }

        return results;
    }

    public override string ToString() =>
        $"collected {string.Join(' ', Collected.Select(votes => $"{votes[0]}:{votes[1]}"))}; "
        + $"of {string.Join(',', Registered)}; missing {string.Join(',', Missing)}; claimed "
        + $"{Claimed[0]}:{Claimed[1]} by {Covered}";

    private IEnumerable<(int A, int B)> ContentsOf(int station)
    {
        if (station < Collected.Length) return [(Collected[station][0], Collected[station][1])];
        int most = Missing[station - Collected.Length];
        return from a in Enumerable.Range(0, most + 1) from b in Enumerable.Range(0, most - a + 1) select (a, b);
    }
}
