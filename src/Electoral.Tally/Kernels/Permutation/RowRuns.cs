using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>An order of rows as runs: rows that follow one another before as after, to be copied together.</summary>
/// <remarks>
/// Regions that come in another order than that of their codes, and rows that are left out here and there, move whole
/// stretches of rows. Copying those costs a fraction of copying row by row.
/// </remarks>
internal sealed class RowRuns
{
    /// <summary>How long runs have to be on average for copying them to be worth it.</summary>
    private const int LeastLength = 16;

    private readonly int[] _starts;
    private readonly int[] _order;

    private RowRuns(int[] indexes, int[] order) => (_starts, _order) = (indexes, order);

    /// <summary>The number of runs.</summary>
    public int Count => _starts.Length;

    /// <summary>The runs of an order, the row at each position; null where they are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RowRuns? Of(int[] order)
    {
        // Rows are 0 or more, so that the number after one is never below it and 0 is after none.
        unchecked
        {
            var indexes = new List<int>();
            int most = order.Length / LeastLength, next = -1;
            for (int index = 0; index < order.Length; index++)
            {
                if (order[index] != next)
                {
                    if (indexes.Count == most) return null;
                    indexes.Add(index);
                }

                next = order[index] + 1;
            }

            return new([.. indexes], order);
        }
    }

    /// <summary>Copies to some positions of the order the items of the rows there.</summary>
    /// <param name="source">One item for each row.</param>
    /// <param name="from">The first of the positions.</param>
    /// <param name="taken">The items of the positions from there on.</param>
    public void Copy<T>(ReadOnlySpan<T> source, int from, Span<T> taken)
    {
        foreach (var (row, count) in In(from, from + taken.Length))
        {
            source.Slice(row, count).CopyTo(taken);
            taken = taken[count..];
        }
    }

    /// <summary>
    /// The runs at positions <paramref name="from"/> … <paramref name="end"/> -
    /// 1, the first and the last cut off there.
    /// </summary>
    public Enumerator In(int from, int end) => new(this, from, end);

    /// <summary>Goes over runs: the first row of each, and how many there are.</summary>
    internal struct Enumerator
    {
        private readonly RowRuns _runs;
        private readonly int _end;
        private int _run;
        private int _next;

        public Enumerator(RowRuns runs, int from, int end)
        {
            (_runs, _next, _end) = (runs, from, end);
            int found = Array.BinarySearch(runs._starts, from);
            _run = found >= 0 ? found : ~found - 1;
        }

        public (int Row, int Count) Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_next >= _end) return false;
            int[] indexes = _runs._starts;
            int stop = ++_run < indexes.Length ? Math.Min(indexes[_run], _end) : _end;
            Current = (_runs._order[_next], stop - _next);
            _next = stop;
            return true;
        }
    }
}
