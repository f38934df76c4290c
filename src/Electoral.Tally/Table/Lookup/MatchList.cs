using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Collects matches in order: lists the first ones, counts all, and takes none twice.</summary>
internal sealed class MatchList(TallyTable table, UnitNumbers units, NameIndex names, int most)
{
    private readonly List<LookupMatch> _matches = [];
    private readonly HashSet<int> _rows = [], _units = [];
    private readonly List<(int Start, int End)> _ranges = [];

    public int Total { get; private set; }

    public void AddRows(MatchReason reason, IEnumerable<int> rows)
    {
        foreach (int row in rows)
        {
            if (_rows.Add(row) && Total++ < most) _matches.Add(new(table, reason, row));
        }
    }

    /// <summary>Adds rows, of which there may be many; none are added after them.</summary>
    /// <param name="reason">Why they match.</param>
    /// <param name="rows">The rows, ascending.</param>
    public void AddLastRows(MatchReason reason, ReadOnlySpan<int> rows)
    {
        int taken = 0;
        foreach (int row in _rows)
        {
            if (rows.BinarySearch(row) >= 0) taken++;
        }

        Total += rows.Length - taken;
        for (int i = 0; i < rows.Length && _matches.Count < most; i++)
        {
            if (!_rows.Contains(rows[i])) _matches.Add(new(table, reason, rows[i]));
        }
    }

    public void AddUnits(MatchReason reason, IEnumerable<int> numbers)
    {
        foreach (int unit in numbers)
        {
            if (_units.Add(unit) && Total++ < most) _matches.Add(new(table, reason, units[unit]));
        }
    }

    /// <summary>
    /// Adds the units at positions in the order of names; which must differ from those of other calls.
    /// </summary>
    public void AddNames(MatchReason reason, (int Start, int End) positions, int edits = 0)
    {
        Total += positions.End - positions.Start - _units.Count(unit => IsIn(positions, names.PositionOf(unit)));
        _ranges.Add(positions);
        for (int position = positions.Start; position < positions.End && _matches.Count < most; position++)
        {
            AddAt(position, reason, edits);
        }
    }

    /// <summary>Adds the units at positions in the order of names.</summary>
    public void AddNames(MatchReason reason, RowSet positions, int edits = 0)
    {
        int added = positions.Count;
        foreach (var (start, end) in _ranges) added -= positions.CountIn(start, end - start);
        foreach (int unit in _units)
        {
            int position = names.PositionOf(unit);
            if (position >= 0 && positions[position] && !_ranges.Exists(range => IsIn(range, position))) added--;
        }

        Total += added;
        int next = 0;
        while (_matches.Count < most && (next = positions.Next(next, positions.Rows)) >= 0)
        {
            int taken = _ranges.FindIndex(range => IsIn(range, next));
            if (taken < 0) AddAt(next, reason, edits);
            next = taken < 0 ? next + 1 : _ranges[taken].End;
        }
    }

    public LookupResult ToResult(string text) => new(table, text, [.. _matches], Total);

    private static bool IsIn((int Start, int End) range, int position) =>
        range.Start <= position && position < range.End;

    private void AddAt(int position, MatchReason reason, int edits)
    {
        int unit = names.UnitAt(position);
        if (!_units.Contains(unit)) _matches.Add(new(table, reason, units[unit], edits));
    }
}
