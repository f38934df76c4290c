using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Nodes, clean weights, moves, groups of stations and usable ones.</summary>
internal static class MixtureNodeCases
{
    public static Findings Nodes(GoldenCase golden)
    {
        var nodes = MixtureNodes.Of(golden.Double("h"));
        int[] at = golden.Ints("nodes");
        return new()
        {
            ["K"] = nodes.Count,
            ["p"] = at.Select(node => nodes.Rates[node]),
            ["logit"] = at.Select(node => nodes.Logits[node]),
            ["extreme_delay"] = nodes.ExtremeDelay,
            ["extreme_ratio"] = nodes.ExtremeRatio,
        };
    }

    public static Findings Clean(GoldenCase golden)
    {
        var nodes = MixtureNodes.Of(golden.Double("h"));
        double[] weights = WeightsOf(golden, nodes);
        return new()
        {
            ["w"] = golden.Ints("nodes").Select(node => weights[node]),
            ["sum"] = weights.Sum(),
            ["mean_p"] = weights.Zip(nodes.Rates, (w, p) => w * p).Sum(),
        };
    }

    public static Findings Moves(GoldenCase golden)
    {
        var nodes = MixtureNodes.Of(golden.Double("h"));
        double[] weights = WeightsOf(golden, nodes);
        double ratio = NodeMoves.RatioOf(golden.Double("b"), nodes);
        double[] moved = new double[nodes.Count], moments = new double[nodes.Count], far = new double[nodes.Count];
        NodeMoves.Incremental(weights, ratio, moved);
        NodeMoves.Moments(moved, ratio, moments);
        NodeMoves.Extreme(weights, nodes, far);
        int[] at = golden.Ints("nodes");
        return new()
        {
            ["incremental"] = at.Select(node => moved[node]),
            ["moment"] = at.Select(node => moments[node]),
            ["extreme"] = at.Select(node => far[node]),
            ["sum_incremental"] = moved.Sum(),
            ["sum_extreme"] = far.Sum(),
        };
    }

    /// <summary>Units as rows of codes and a number of stations.</summary>
    public static Findings Groups(GoldenCase golden)
    {
        var units = golden.Items("units").Select(unit => unit.EnumerateArray().ToArray()).ToArray();
        int depth = units[0].Length - 1;
        string[][] paths = [.. units.SelectMany(unit => Enumerable.Repeat(
            unit[..depth].Select(code => code.GetString()!).ToArray(), unit[depth].GetInt32()))];
        var levels = new List<int[]>();
        for (int level = depth; level >= 0; level--)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            levels.Add([.. paths.Select(path => NumberOf(numbers, string.Join('/', path[..level])))]);
        }

        int[] groups = GroupPooling.Of(levels, out int count);
        string[] names = [.. paths.Select(path => string.Join('/', path))];
        return new()
        {
            ["groups"] = Enumerable.Range(0, count).Select(
                group => names.Where((_, station) => groups[station] == group).Distinct()),
            ["sizes"] = Enumerable.Range(0, count).Select(group => groups.Count(own => own == group)),
        };
    }

    public static Findings Usable(GoldenCase golden)
    {
        var usable = MixtureData.Of(golden.Input).Usable;
        return new()
        {
            ["usable_rows"] = usable.Rows,
            ["n"] = usable.Totals,
            ["missing"] = usable.Missing,
            ["more_ballots_than_registered"] = usable.BallotsAboveRegistered,
            ["more_votes_than_ballots"] = usable.VotesAboveBallots,
            ["nobody_left"] = usable.NobodyLeft,
        };
    }

    private static double[] WeightsOf(GoldenCase golden, MixtureNodes nodes)
    {
        double[] normal = new double[nodes.Count], weights = new double[nodes.Count];
        CleanWeights.Of(nodes, golden.Double("eta"), golden.Double("sigma"), normal, weights);
        return weights;
    }

    private static int NumberOf(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out int number)) numbers[name] = number = numbers.Count;
        return number;
    }
}
