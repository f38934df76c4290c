using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Which unit of a report is composed of which.</summary>
/// <remarks>
/// A unit may be a part of several, such as a precinct of a county and of a district. It is placed under the lowest of
/// them; in a tie, under the first that names it.
/// </remarks>
internal sealed class UnitGraph
{
    private const int Unvisited = 0, Open = -1;

    private readonly UnitData _units;
    private readonly int[] _starts, _parents, _depths, _parent;
    private readonly Stack<int> _open = new();

    /// <exception cref="NistFault">A unit is composed of itself.</exception>
    public UnitGraph(UnitData units)
    {
        _units = units;
        int count = units.Ids.Count;
        (_starts, _parents) = Parents(units, count);
        (_depths, _parent) = (new int[count], new int[count]);
        for (int unit = 0; unit < count; unit++) Visit(unit);
    }

    /// <summary>The number of units, including those that are only named.</summary>
    public int Count => _depths.Length;

    /// <summary>The unit above; -1 for none.</summary>
    public int ParentOf(int unit) => _parent[unit];

    /// <summary>All units that name this one as a part.</summary>
    public ReadOnlySpan<int> ParentsOf(int unit) => _parents.AsSpan(_starts[unit].._starts[unit + 1]);

    /// <summary>The units that a unit is composed of.</summary>
    public ReadOnlySpan<int> PartsOf(int unit)
    {
        var own = _units[unit];
        return _units.Children.Items.Slice(own.FirstChild, own.Children);
    }

    /// <summary>Marks all units above some.</summary>
    public RowSet Above(IEnumerable<int> units) => Spread(units, ParentsOf);

    /// <summary>Marks all units below one, not including the unit itself.</summary>
    public RowSet Below(int unit) => Spread([unit], PartsOf);

    private RowSet Spread(IEnumerable<int> units, Func<int, ReadOnlySpan<int>> next)
    {
        var marked = new RowSet(Count);
        var open = new Stack<int>();
        foreach (int unit in units)
        {
            open.Push(unit);
            while (open.TryPop(out int one))
            {
                foreach (int other in next(one))
                {
                    if (marked[other]) continue;
                    marked.Add(other);
                    open.Push(other);
                }
            }
        }

        return marked;
    }

    /// <summary>The depth of a unit is one more than that of the lowest of its parents.</summary>
    private void Visit(int start)
    {
        if (_depths[start] > 0) return;
        _open.Push(start);
        while (_open.TryPeek(out int unit))
        {
            if (_depths[unit] == Unvisited)
            {
                _depths[unit] = Open;
                foreach (int parent in ParentsOf(unit))
                {
                    if (_depths[parent] == Open)
                    {
                        throw new NistFault(Throw.NistCycle(
                            System.Text.Encoding.UTF8.GetString(_units.Ids[unit])));
                    }

                    if (_depths[parent] == Unvisited) _open.Push(parent);
                }

                continue;
            }

            _open.Pop();
            if (_depths[unit] > 0) continue;
            (_depths[unit], _parent[unit]) = (1, -1);
            foreach (int parent in ParentsOf(unit))
            {
                if (_depths[parent] + 1 <= _depths[unit]) continue;
                (_depths[unit], _parent[unit]) = (_depths[parent] + 1, parent);
            }
        }
    }

    private static (int[] Starts, int[] Parents) Parents(UnitData units, int count)
    {
        int[] starts = new int[count + 1];
        var children = units.Children.Items;
        foreach (int child in children) starts[child + 1]++;
        for (int unit = 0; unit < count; unit++) starts[unit + 1] += starts[unit];
        int[] next = starts[..count], parents = new int[children.Length];
        for (int unit = 0; unit < count; unit++)
        {
            var own = units[unit];
            foreach (int child in children.Slice(own.FirstChild, own.Children)) parents[next[child]++] = unit;
        }

        return (starts, parents);
    }
}
