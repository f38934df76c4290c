using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>Numbers for each count of a station size, computed when they are first asked for and kept.</summary>
/// <param name="width">How many numbers belong to a count.</param>
/// <remarks>
/// The first number of a count is not a number until its caller sets it: so the caller sees what is left to compute.
/// Belongs to one thread; a reference or a span is good until the next one is asked for.
/// </remarks>
internal sealed class ValuesByCount(int width = 1)
{
    // Larger sizes keep the counts that were asked for only.
    private const long LargestDense = 8192;

    private readonly Dictionary<long, int> _slots = [];
    private double[] _values = [];
    private bool _isDense;

    /// <summary>Forgets all numbers.</summary>
    /// <param name="trials">The size: counts go from 0 to it.</param>
    public void Begin(long trials)
    {
        _isDense = trials <= LargestDense;
        _slots.Clear();
        if (!_isDense) return;
        int needed = ((int)trials + 1) * width;
        if (needed > _values.Length) _values = new double[Math.Max(2 * _values.Length, needed)];
        for (int i = 0; i < needed; i += width) _values[i] = double.NaN;
    }

    /// <summary>The first number of a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double At(long count)
    {
        if (_isDense) return ref _values[count * width];
        return ref Sparse(count);
    }

    /// <summary>All numbers of a count; <paramref name="isKnown"/> says whether they were set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<double> RowAt(long count, out bool isKnown)
    {
        ref double first = ref At(count);
        isKnown = !double.IsNaN(first);
        return MemoryMarshal.CreateSpan(ref first, width);
    }

    private ref double Sparse(long count)
    {
        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, count, out bool isKnown);
        if (isKnown) return ref _values[slot * width];
        slot = _slots.Count - 1;
        int first = slot * width;
        if (first + width > _values.Length) Array.Resize(ref _values, Math.Max(2 * _values.Length, first + width));
        _values[first] = double.NaN;
        return ref _values[first];
    }
}
