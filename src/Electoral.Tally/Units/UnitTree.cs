using System.Text;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The reporting units of an election: a root, and below it named levels of any depth.</summary>
/// <remarks>
/// <para>Units of a level are in depth-first order: by the parent's index, then by code (numbers by
/// value before other texts). The units below any unit are therefore one range at each level. The tree
/// ends at the level above the sheet.</para>
/// <para>A code identifies a unit inside its parent only; the whole <see cref="UnitPath"/> identifies it.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitTree>))]
public sealed class UnitTree : IJsonResult<UnitTree>
{
    /// <summary>The name of the root's level.</summary>
    public const string RootLevelName = "all";

    private readonly UnitLevelData[] _data;
    private readonly UnitLevel[] _levels;

    /// <param name="levelNames">The names of the levels below the root, from the top.</param>
    /// <param name="data">The levels' units, the root's first.</param>
    internal UnitTree(IReadOnlyList<string> levelNames, UnitLevelData[] data)
    {
        _data = data;
        _levels = [new(RootLevelName, 0), .. levelNames.Select((name, i) => new UnitLevel(name, i + 1))];
        Levels = Array.AsReadOnly(_levels[1..]);
        for (int depth = 0; depth + 1 < data.Length; depth++) data[depth].ConnectTo(data[depth + 1]);
    }

    /// <summary>The levels below the root, from the top.</summary>
    public IReadOnlyList<UnitLevel> Levels { get; }

    /// <summary>The lowest level: that of the units that hold the sheets.</summary>
    public UnitLevel LowestLevel => _levels[^1];

    /// <summary>The unit that holds all others.</summary>
    public ReportingUnit Root => new(this, 0, 0);

    /// <summary>The level with this name ("all" is the root's), compared without case.</summary>
    /// <exception cref="ArgumentException">The tree has no such level.</exception>
    public UnitLevel Level(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var level in _levels.AsSpan(1))
        {
            if (level.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return level;
        }

        bool isRoot = name.Equals(RootLevelName, StringComparison.OrdinalIgnoreCase);
        return isRoot ? _levels[0] : Throw.NoSuchLevel(name, _levels);
    }

    /// <summary>All units of a level, in the order of the tree.</summary>
    /// <exception cref="ArgumentException">The level does not belong to this tree.</exception>
    public UnitList UnitsAt(UnitLevel level)
    {
        Check(level);
        return new(this, level.Depth, 0, _data[level.Depth].Count);
    }

    /// <inheritdoc cref="UnitsAt(UnitLevel)"/>
    /// <param name="level">The name of the level.</param>
    public UnitList UnitsAt(string level) => UnitsAt(Level(level));

    /// <summary>The unit at <paramref name="path"/>, or null if the tree has none.</summary>
    public ReportingUnit? Find(UnitPath path)
    {
        if (path.Depth >= _levels.Length) return null;
        int unit = 0;
        for (int depth = 1; depth <= path.Depth; depth++)
        {
            var first = _data[depth - 1].FirstChild;
            unit = Search(_data[depth].Codes, first[unit], first[unit + 1], Encoding.UTF8.GetBytes(path[depth - 1]));
            if (unit < 0) return null;
        }

        return new(this, path.Depth, unit);
    }

    /// <summary>The levels and their numbers of units.</summary>
    public override string ToString() =>
        string.Join(", ", _levels.Select(level => VisibleText.Line($"{level.Name} {_data[level.Depth].Count}")));

    internal UnitLevel LevelAt(int depth) => _levels[depth];

    internal void Check(UnitLevel level)
    {
        bool inside = level.Depth >= 0 && level.Depth < _levels.Length;
        if (!inside || _levels[level.Depth] != level) Throw.ForeignLevel(level, _levels);
    }

    internal UnitLevelData Data(int depth) => _data[depth];

    /// <summary>
    /// The units at <paramref name="depth"/> that are below <paramref name="unit"/>, or <paramref name="unit"/> itself.
    /// </summary>
    internal (int First, int End) RangeBelow(ReportingUnit unit, int depth)
    {
        int first = unit.Index, end = unit.Index + 1;
        for (int at = unit.Depth; at < depth; at++)
        {
            int[] firstChild = _data[at].FirstChild;
            (first, end) = (firstChild[first], firstChild[end]);
        }

        return (first, end);
    }

    internal UnitList Descendants(ReportingUnit unit, int depth, int wanted)
    {
        if (depth != wanted) return default;
        var (first, end) = RangeBelow(unit, depth);
        return new(this, depth, first, end - first);
    }

    private static int Search(TextArray codes, int first, int end, ReadOnlySpan<byte> code)
    {
        while (first < end)
        {
            int middle = (first + end) >>> 1;
            int order = CodeOrder.Compare(codes[middle], code);
            if (order == 0) return middle;
            if (order < 0) first = middle + 1;
            else end = middle;
        }

        return -1;
    }

    static void IJsonResult<UnitTree>.Describe(JsonForm<UnitTree> form) => form
        .Texts("levels", tree => tree.Levels.Select(level => level.Name))
        .Items("units", tree => tree.Levels.SelectMany(level => tree.UnitsAt(level)));
}
