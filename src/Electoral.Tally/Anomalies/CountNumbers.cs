using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>A number for each count of a station size, not a number until it is set.</summary>
/// <remarks>Belongs to one thread; a reference is good until the next one is asked for.</remarks>
internal sealed class CountNumbers
{
    private readonly Dictionary<long, double> _sparse = [];
    private double[] _dense = [];
    private bool _isDense;

    /// <summary>Forgets all numbers.</summary>
    /// <param name="trials">The size: counts go from 0 to it.</param>
    public void Begin(long trials)
    {
        _isDense = trials <= CountCache.LargestDense;
        _sparse.Clear();
        if (!_isDense) return;
        if (trials >= _dense.Length) _dense = new double[Math.Max(2 * _dense.Length, (int)trials + 1)];
        _dense.AsSpan(0, (int)trials + 1).Fill(double.NaN);
    }

    /// <summary>The number of a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double At(long count)
    {
        if (_isDense) return ref _dense[count];
        return ref Sparse(count);
    }

    private ref double Sparse(long count)
    {
        ref double number = ref CollectionsMarshal.GetValueRefOrAddDefault(_sparse, count, out bool isKnown);
        if (!isKnown) number = double.NaN;
        return ref number;
    }
}
