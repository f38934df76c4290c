namespace Electoral.Tally.Tests.Margins.Planning;

/// <summary>Detection, allocation and draws.</summary>
public class PlanningTests
{
    [Fact]
    public void Detection_is_exact_on_small_populations()
    {
        // Of 5 stations 2 are bad: 3 of 10 pairs hold none of them.
        Assert.Equal(0.7, Detection.Probability(5, 2, 2), 1e-15);
        Assert.Equal(1, Detection.Probability(5, 2, 4));
        Assert.Equal(0, Detection.Probability(5, 0, 4));
        Assert.Equal(3, Detection.FewestStations(5, 2, 0.9));
        Assert.Equal(5, Detection.FewestStations(5, 1, 0.95));
        for (long n = 1; n <= 300; n += 13)
        {
            long fewest = Detection.FewestStations(300, n, 0.95);
            Assert.True(Detection.Probability(300, n, fewest) >= 0.95);
            Assert.True(Detection.Probability(300, n, fewest - 1) < 0.95);
        }
    }

    [Fact]
    public void Allocations_add_up_and_never_exceed_a_stratum()
    {
        var plan = new SamplePlan(new StratumPlan("a", 10, 5), new StratumPlan("b", 1_000, 0.1), new("c", 500, 0.2));
        for (long n = 0; n <= 1_510; n += 151)
        {
            foreach (var allocation in (SampleAllocation[])[plan.Proportional(n), plan.Neyman(n)])
            {
                Assert.Equal(n, allocation.Stations.Sum());
                Assert.All(plan.Strata.Zip(allocation.Stations), pair =>
                    Assert.InRange(pair.Second, 0, pair.First.Stations));
            }
        }

        Assert.True(plan.Neyman(300).StandardError < plan.Proportional(300).StandardError);
        Assert.Equal(0, plan.Neyman(1_510).StandardError);
    }

    [Fact]
    public void A_draw_depends_on_the_seed_and_the_stratum_alone()
    {
        var stations = new SyntheticElection().Generate();
        string Stratum(TallyRow row) => row.Unit.Path[0];
        var counts = stations.Units.UnitsAt("state").ToDictionary(unit => unit.Code, _ => 5L);
        var drawn = stations.SampleStations(counts, 20_240_728, Stratum);
        Assert.Equal(counts.Sum(pair => pair.Value), drawn.Count);
        Assert.All(drawn.GroupBy(Stratum), stratum => Assert.Equal(5, stratum.Count()));
        string first = counts.Keys.First();
        var alone = stations.SampleStations(new Dictionary<string, long> { [first] = 5 }, 20_240_728, Stratum);
        var same = drawn.AsEnumerable().Where(row => Stratum(row) == first);
        Assert.Equal(same.Select(row => row.Key), alone.Select(row => row.Key));
        var other = stations.SampleStations(counts, 20_240_729, Stratum);
        Assert.NotEqual(drawn.Select(row => row.Key), other.Select(row => row.Key));
        var many = new Dictionary<string, long> { [first] = 9_999 };
        Assert.Throws<ArgumentException>(() => stations.SampleStations(many, 1, Stratum));
    }
}
