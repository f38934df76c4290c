using System.Collections;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The totals of those units of one level that have at least one sheet of a table.</summary>
/// <remarks>
/// <para>In the order of the tree until ordered otherwise. The sums are in columns; the records are made on
/// demand.</para>
/// <para>Immutable and safe to share between threads: ordering and filtering give another roll-up.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<RollUp>))]
public sealed partial class RollUp : IReadOnlyList<UnitTotals>, IFormattable, IJsonResult<RollUp>
{
    private readonly TallyTable _table;
    private readonly LevelSums _sums;

    private int[]? _indexes;

    internal RollUp(TallyTable table, LevelSums sums) => (_table, _sums) = (table, sums);

    private RollUp(TallyTable table, LevelSums sums, int[] indexes) =>
        (_table, _sums, _indexes) = (table, sums, indexes);

    /// <summary>The contest.</summary>
    public Contest Contest => _table.Contest;

    /// <summary>The level of the units.</summary>
    public UnitLevel Level => _table.Units.LevelAt(_sums.Units.Depth);

    /// <summary>The number of units.</summary>
    public int Count => Indexes.Length;

    /// <summary>The unit at an index in the list, from 0, and its totals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public UnitTotals this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(Indexes[index]);
        }
    }

    /// <summary>The unit with a code, and its totals: <c>states["1"]</c>, or <c>centres["1/101/3"]</c>.</summary>
    /// <param name="path">
    /// The codes from the root down with "/" between them; a "/" or "\" inside a code has a "\" before it. "" is the
    /// root, or the unit without a code.
    /// </param>
    /// <exception cref="KeyNotFoundException">
    /// The list has no such unit: the message names some that it has. <see cref="Find"/> gives null instead.
    /// </exception>
    public UnitTotals this[string path]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(path);
            // A path of only empty codes cannot be written in any other way.
            UnitPath codes = path.Length > 0 || Level.Depth == 0 ? UnitPath.Root : new("");
            bool isPath = path.Length == 0 || UnitPath.TryParse(path, out codes);
            return (isPath ? Find(codes) : null) ?? throw Throw.NotInRollUp(path, this);
        }
    }

    /// <summary>The totals of the unit at <paramref name="path"/>, or null if the list has no such unit.</summary>
    public UnitTotals? Find(UnitPath path)
    {
        if (_table.Units.Find(path) is not ReportingUnit unit || unit.Depth != Level.Depth) return null;
        int index = unit.Index - _sums.Units.First;
        return Array.IndexOf(Indexes, index) < 0 ? null : At(index);
    }

    /// <summary>The units and their totals, one after another.</summary>
    public IEnumerator<UnitTotals> GetEnumerator()
    {
        foreach (int index in Indexes) yield return At(index);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal UnitTree Tree => _table.Units;

    // The listed units, as indexes in the sums. Two threads that ask first find the same.
    private int[] Indexes => _indexes ??= _sums.Units.WithRows();

    private UnitTotals At(int index) =>
        new(new(_table.Units, Level.Depth, _sums.Units.First + index), _sums.Totals(index, Contest));

    static void IJsonResult<RollUp>.Describe(JsonForm<RollUp> form) => form
        .Item("contest", rollUp => rollUp.Contest)
        .Include(Summary, rollUp => rollUp);
}
