namespace Electoral.Tally;

public sealed partial class RollUp
{
    /// <summary>
    /// The units by the votes of a selection, fewest first; units in which no counted sheet gives them come last, ties
    /// keep their order.
    /// </summary>
    /// <param name="selection">The id of the selection.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public RollUp OrderBy(string selection) => ByVotes(selection, sign: 1);

    /// <summary>
    /// The units by the votes of a selection, most first; units in which no counted sheet gives them come last, ties
    /// keep their order.
    /// </summary>
    /// <param name="selection">The id of the selection.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public RollUp OrderByDescending(string selection) => ByVotes(selection, sign: -1);

    /// <summary>
    /// The units by any value, smallest first; units without one (null) come last, ties keep their order.
    /// </summary>
    /// <param name="value">The value of a unit, such as <c>unit => unit.Totals.Turnout</c>; texts are
    /// ordered by code point.</param>
    public RollUp OrderBy(Func<UnitTotals, IComparable?> value) => ByValue(value, sign: 1);

    /// <summary>
    /// The units by any value, largest first; units without one (null) come last, ties keep their order.
    /// </summary>
    /// <param name="value">The value of a unit, such as <c>unit => unit.Totals.Turnout</c>; texts are
    /// ordered by code point.</param>
    public RollUp OrderByDescending(Func<UnitTotals, IComparable?> value) => ByValue(value, sign: -1);

    /// <summary>The units for which <paramref name="predicate"/> holds, in their order.</summary>
    /// <remarks>
    /// In C# a comparison with null is false: <c>unit => unit.Totals.Turnout > 0.9</c> leaves out the units whose
    /// turnout is not known, and so does its opposite, <c>&lt;= 0.9</c>. Ask for <c>is null</c> to have them.
    /// </remarks>
    public RollUp Where(Func<UnitTotals, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new(_table, _sums, Array.FindAll(Indexes, index => predicate(At(index))));
    }

    /// <summary>The first <paramref name="count"/> units, or all if there are fewer.</summary>
    public RollUp Take(int count) => new(_table, _sums, Indexes[..Math.Clamp(count, 0, Count)]);

    private RollUp ByVotes(string selection, int sign)
    {
        int line = Contest.IndexOf(selection);
        int column = _sums.ColumnOf(Cells.Vote(line));
        bool mayMiss = _table.Votes[line].MissingCount > 0;
        var votes = Array.ConvertAll(
            Indexes, index => mayMiss && IsMissing(index, line) ? long.MaxValue : sign * _sums[index, column]);
        var order = RowOrdering.Identity(Count);
        Array.Sort(votes, order);
        // The sort is not stable, so ties are ordered by their index.
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && votes[end] == votes[start]) end++;
            order.AsSpan(start..end).Sort();
        }

        return new(_table, _sums, Array.ConvertAll(order, index => Indexes[index]));
    }

    private bool IsMissing(int index, int line) =>
        At(index).Totals.Votes[line] is { SheetsWith: 0, SheetsWithout: > 0 };

    private RollUp ByValue(Func<UnitTotals, IComparable?> value, int sign)
    {
        ArgumentNullException.ThrowIfNull(value);
        var values = Array.ConvertAll(Indexes, listed => value(At(listed)));
        var comparer = Comparer<IComparable?>.Create((left, right) => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (string a, string b) => sign * Math.Sign(string.CompareOrdinal(a, b)),
            _ => sign * Math.Sign(left.CompareTo(right)),
        });
        int[] order = [.. Enumerable.Range(0, Count).OrderBy(index => values[index], comparer)];
        return new(_table, _sums, Array.ConvertAll(order, index => Indexes[index]));
    }
}
