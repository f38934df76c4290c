using System.Collections;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One count of every sheet of a table, from 0 to 2,147,483,647, in the order of the table's rows.</summary>
/// <remarks>
/// <para>Missing is never zero. As a list the column gives null for a missing count, which LINQ's <c>Sum</c> and
/// <c>Average</c> silently leave out: check <see cref="MissingCount"/>, or use <c>Totals</c>. Numbers are copied only
/// if none is missing or a substitute is given.</para>
/// <para>The counts are in one array of 16-bit numbers if all of them fit, otherwise of 32-bit numbers. If no count of
/// the column is missing, either <c>TryGetNarrow</c> or <c>TryGetWide</c> succeeds; if one is missing, neither
/// does.</para>
/// <para>A slice of a table shares the array. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed partial class CountColumn : IReadOnlyList<int?>
{
    private readonly ushort[]? _narrow;
    private readonly int[]? _wide;
    private readonly int _start;
    private readonly RowSet? _missing;

    internal CountColumn(ushort[] narrow, int start, int count, RowSet? missing) =>
        (_narrow, _start, Count, _missing) = (narrow, start, count, missing);

    internal CountColumn(int[] wide, int start, int count, RowSet? missing) =>
        (_wide, _start, Count, _missing) = (wide, start, count, missing);

    /// <summary>The number of rows, including those without a count.</summary>
    public int Count { get; }

    /// <summary>The number of rows that lack the count.</summary>
    public int MissingCount => _missing?.CountIn(_start, Count) ?? 0;

    /// <summary>Whether the counts are stored in 16 bits each.</summary>
    public bool IsNarrow => _narrow is not null;

    /// <summary>The count of <paramref name="row"/>, or null if it is missing: missing is not zero.</summary>
    public int? this[int row] => IsMissing(row) ? null : Stored(row);

    /// <summary>Whether <paramref name="row"/> lacks the count.</summary>
    public bool IsMissing(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return _missing is not null && _missing[_start + row];
    }

    /// <summary>The counts in the order of the rows, null if one is missing.</summary>
    public IEnumerator<int?> GetEnumerator()
    {
        for (int row = 0; row < Count; row++) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A new column, in 16 bits if all counts fit.</summary>
    /// <param name="counts">The counts, 0 where one is missing; taken over, not copied.</param>
    /// <param name="missing">The rows that lack the count, or null.</param>
    internal static CountColumn Of(int[] counts, RowSet? missing) =>
        counts.AsSpan().ContainsAnyExceptInRange(0, ushort.MaxValue)
            ? new(counts, 0, counts.Length, missing)
            : new CountColumn(Array.ConvertAll(counts, count => (ushort)count), 0, counts.Length, missing);

    /// <summary>Whether any row of the column, or of the table that it is a slice of, lacks the count.</summary>
    internal bool MayMiss => _missing is not null;

    /// <summary>Which of the rows from … from + 63 lack the count; bits beyond the column have no meaning.</summary>
    internal ulong MissingBits(int from) => _missing?.Bits(_start + from) ?? 0;

    /// <summary>The first row in from … end - 1 that lacks the count, or -1.</summary>
    internal int NextMissing(int from, int end)
    {
        if (_missing is null) return -1;
        int found = _missing.Next(_start + from, _start + end);
        return found < 0 ? -1 : found - _start;
    }

    internal CountColumn Slice(int start, int count) => _narrow is not null
        ? new(_narrow, _start + start, count, _missing)
        : new(_wide!, _start + start, count, _missing);

    /// <summary>The counts of the rows in <paramref name="order"/>, as a column of its own.</summary>
    internal CountColumn Take(ReadOnlySpan<int> order)
    {
        var missing = TakeMissing(order);
        return _narrow is not null
            ? new(Gather.Take(_narrow.AsSpan(_start, Count), order), 0, order.Length, missing)
            : new CountColumn(Gather.Take(_wide.AsSpan(_start, Count), order), 0, order.Length, missing);
    }

    /// <summary>Which of the rows in <paramref name="order"/> lack the count; null for none.</summary>
    internal RowSet? TakeMissing(ReadOnlySpan<int> order)
    {
        RowSet? missing = null;
        for (int i = 0; _missing is not null && i < order.Length; i++)
        {
            if (_missing[_start + order[i]]) (missing ??= new(order.Length)).Add(i);
        }

        return missing;
    }

    /// <summary>The rows of several columns, one after another.</summary>
    internal static CountColumn Join(IEnumerable<CountColumn> parts)
    {
        var joined = new CountColumnBuilder();
        foreach (var part in parts)
        {
            for (int row = 0; row < part.Count; row++) joined.Add(part[row]);
        }

        return joined.Build();
    }
}
