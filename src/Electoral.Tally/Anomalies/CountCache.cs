using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>Rows of numbers, one for each count of a station size, which are made when first asked for.</summary>
/// <param name="width">The numbers of a row.</param>
/// <remarks>Belongs to one thread; a span is good until the next one is asked for.</remarks>
internal sealed class CountCache(int width)
{
    /// <summary>Larger sizes have room for the counts that were asked for only.</summary>
    public const long LargestDense = 8192;

    private readonly Dictionary<long, int> _slots = [];
    private double[] _numbers = [];
    private bool[] _filled = [];
    private bool _isDense;

    /// <summary>Forgets all rows.</summary>
    /// <param name="trials">The size: counts go from 0 to it.</param>
    public void Begin(long trials)
    {
        _isDense = trials <= LargestDense;
        _slots.Clear();
        _filled.AsSpan().Clear();
        if (_isDense && trials >= _filled.Length) Reserve(Math.Max(2 * _filled.Length, (int)trials + 1));
    }

    /// <summary>The row of a count; the caller fills it where it is not filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<double> At(long count, out bool isFilled)
    {
        int slot = SlotOf(count);
        if (slot >= _filled.Length) Reserve(Math.Max(2 * _filled.Length, slot + 1));
        isFilled = _filled[slot];
        _filled[slot] = true;
        return _numbers.AsSpan(slot * width, width);
    }

    private int SlotOf(long count)
    {
        if (_isDense) return (int)count;
        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, count, out bool isKnown);
        if (!isKnown) slot = _slots.Count - 1;
        return slot;
    }

    private void Reserve(int slots)
    {
        Array.Resize(ref _filled, slots);
        Array.Resize(ref _numbers, slots * width);
    }
}
