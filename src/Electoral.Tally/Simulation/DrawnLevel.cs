using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of one level of a synthetic election, in the order of the tree.</summary>
internal sealed class DrawnLevel(DrawnNames names, int[] parents, ulong[] keys, int[] tops, int splits)
{
    public int Count => keys.Length;

    public DrawnNames Names => names;

    /// <summary>The index of each unit's parent in the level above.</summary>
    public int[] Parents => parents;

    /// <summary>The names of the units' random streams.</summary>
    public ulong[] Keys => keys;

    /// <summary>The index of the top-level unit that contains each unit, or is that unit.</summary>
    public int[] Tops => tops;

    /// <summary>The relative size of each unit.</summary>
    public double[] Weights { get; } = new double[keys.Length];

    public double[] Turnout { get; } = new double[keys.Length];

    private readonly double[] _splits = new double[keys.Length * splits];

    /// <summary>What <see cref="SelectionSplits.Parts"/> are in a unit.</summary>
    public Span<double> SplitsOf(int unit) => _splits.AsSpan(unit * splits, splits);

    public static DrawnLevel Root(double turnout, double[] splits)
    {
        var root = new DrawnLevel(DrawnNames.Root, [0], [UnitPathKey.Root], [0], splits.Length);
        root.Weights[0] = 1;
        root.Turnout[0] = turnout;
        splits.CopyTo(root.SplitsOf(0));
        return root;
    }

    /// <summary>The units of <paramref name="level"/> below these.</summary>
    public DrawnLevel Below(SyntheticLevel level, bool isTop, Streams streams, Workload work)
    {
        int[] children = Apportionment.Spread(level.Units, Weights);
        var parentOf = new int[level.Units];
        var keyOf = new ulong[level.Units];
        var topOf = new int[level.Units];
        var below = new DrawnNames.Builder(level, names);
        Span<byte> buffer = stackalloc byte[16];
        for (int parent = 0, unit = 0; parent < children.Length; parent++)
        {
            for (int number = 1; number <= children[parent]; number++, unit++)
            {
                parentOf[unit] = parent;
                keyOf[unit] = UnitPathKey.Child(keys[parent], DrawnNames.Code(number, buffer));
                topOf[unit] = isTop ? unit : tops[parent];
                below.Add(parent, number);
            }
        }

        var drawn = new DrawnLevel(below.Build(), parentOf, keyOf, topOf, splits);
        work.ForRanges(drawn.Count, (first, end) =>
        {
            for (int unit = first; unit < end; unit++) DrawUnit(drawn, unit, level, streams, children);
        });
        return drawn;
    }

    private void DrawUnit(DrawnLevel drawn, int unit, SyntheticLevel level, Streams streams, int[] children)
    {
        int parent = drawn.Parents[unit];
        ulong key = drawn.Keys[unit];
        var size = streams.Of(key, Purpose.Size);
        double shape = 1 / (level.SizeVariation * level.SizeVariation);
        double weight = double.IsInfinity(shape) ? 1 : size.NextGamma(shape) / shape;
        drawn.Weights[unit] = weight * Weights[parent] / children[parent];

        var turnout = streams.Of(key, Purpose.Turnout);
        drawn.Turnout[unit] = DispersedProportions.Next(ref turnout, Turnout[parent], level.TurnoutDispersion);

        var shares = streams.Of(key, Purpose.Shares);
        for (int i = 0; i < splits; i++)
        {
            drawn.SplitsOf(unit)[i] = DispersedProportions.Next(ref shares, SplitsOf(parent)[i], level.ShareDispersion);
        }
    }
}
