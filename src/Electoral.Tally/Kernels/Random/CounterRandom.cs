using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// A stream of random numbers named by (seed, stream, unit): the same name gives the same numbers on any thread,
/// in any order of units and on any platform.
/// </summary>
/// <remarks>
/// <para>The seed is the key of <see cref="Philox4x32"/>; block number, stream and unit key are the words of its
/// counter. Streams of one seed with different names never overlap. A stream holds 2^32 blocks of four words; the
/// next one throws <see cref="OverflowException"/> instead of repeating itself.</para>
/// <para>A mutable struct without allocations: pass it by <c>ref</c>; a copy repeats the numbers of the original.
/// One stream belongs to one thread at a time.</para>
/// <para>Samplers use +, −, ×, ÷ and square root, which IEEE 754 fixes to the bit, and the logarithm and exponential of
/// <see cref="PortableMath"/>, which use nothing else; so the numbers do not depend on the
/// platform's mathematics library.</para>
/// </remarks>
internal partial struct CounterRandom
{
    private const double TwoToMinus52 = 1.0 / (1UL << 52);
    private const int WordsPerBlock = 4;

    private readonly ulong _seed;
    private readonly ulong _unit;
    private readonly uint _stream;
    private uint _nextBlock;
    private ulong _low;
    private ulong _high;
    private int _usedWords;
    private bool _hasSpareNormal;
    private double _spareNormal;

    /// <summary>The stream of a seed, a replicate or other stream number, and a unit
    /// (<see cref="UnitPathKey"/>).</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Replicate or stream number, not negative.</param>
    /// <param name="unit">The unit's key; <see cref="UnitPathKey.Root"/> where there is no unit.</param>
    public CounterRandom(ulong seed, int stream, ulong unit)
    {
        Debug.Assert(stream >= 0, "A stream number is not negative.");
        _seed = seed;
        _stream = unchecked((uint)stream);
        _unit = unit;
        _usedWords = WordsPerBlock;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_usedWords == WordsPerBlock)
        {
            Refill();
        }

        ulong pair = _usedWords < 2 ? _low : _high;
        int shift = (_usedWords & 1) * 32;
        _usedWords++;
        return unchecked((uint)(pair >> shift)); // the low half of the shifted pair
    }

    /// <summary>The next 64 random bits; an odd word left in the block is skipped.</summary>
    public ulong NextUInt64()
    {
        if (_usedWords > 2)
        {
            Refill();
        }

        bool first = _usedWords == 0;
        _usedWords = first ? 2 : WordsPerBlock;
        return first ? _low : _high;
    }

    /// <summary>
    /// A uniform double strictly between 0 and 1: the middle of one of 2^52 equal steps, so neither its logarithm
    /// nor that of its complement is infinite.
    /// </summary>
    public double NextDouble() => ((NextUInt64() >> 12) + 0.5) * TwoToMinus52;

    /// <summary>A uniform integer in [0, <paramref name="bound"/>), exactly without bias.</summary>
    /// <remarks>Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019), algorithm 5.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NextInt32(int bound)
    {
        Debug.Assert(bound > 0, "The bound is positive.");
        // 32-bit by 32-bit products fit in 64 bits; casts take the low half; 0 − range is meant modulo 2^32.
        unchecked
        {
            uint range = (uint)bound;
            ulong product = (ulong)NextUInt32() * range;
            if ((uint)product < range)
            {
                uint threshold = (0u - range) % range;
                while ((uint)product < threshold)
                {
                    product = (ulong)NextUInt32() * range;
                }
            }

            return (int)(product >> 32);
        }
    }

    /// <summary>A uniform integer in [0, <paramref name="bound"/>), exactly without bias.</summary>
    public long NextInt64(long bound)
    {
        Debug.Assert(bound > 0, "The bound is positive.");
        unchecked
        {
            ulong range = (ulong)bound;
            ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
            if (low < range)
            {
                ulong threshold = (0ul - range) % range;
                while (low < threshold)
                {
                    high = Math.BigMul(NextUInt64(), range, out low);
                }
            }

            return (long)high;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refill()
    {
        (_low, _high) = Philox4x32.Block(_seed, _nextBlock | ((ulong)_stream << 32), _unit);
        _nextBlock = checked(_nextBlock + 1);
        _usedWords = 0;
    }
}
