using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Sixteen streams of random numbers side by side, named by (seed, stream, unit): for many draws.</summary>
/// <remarks>
/// <para>Each lane is xoshiro128++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS
/// 47, 2021). The key of the name is the last block of the <see cref="CounterRandom"/> of the same name, which that
/// never reaches; a bijective mixing of key, lane and word (the last steps of MurmurHash3) starts
/// the lanes apart.</para>
/// <para>Integer arithmetic only, and always sixteen lanes: the same bits on any thread, platform and vector width. A
/// mutable struct: pass it by <c>ref</c>.</para>
/// </remarks>
internal struct LaneRandom
{
    public const int Lanes = 16;

    // 2^32 divided by the golden ratio: multiples of it differ in all bits.
    private const uint Golden = 0x9E3779B9;

    private Vector512<uint> _s0;
    private Vector512<uint> _s1;
    private Vector512<uint> _s2;
    private Vector512<uint> _s3;

    public LaneRandom(ulong seed, int stream, ulong unit)
    {
        var (low, high) = Key(seed, stream, unit);
        unchecked
        {
            _s0 = Start((uint)low, 0);
            _s1 = Start((uint)(low >> 32), 1);
            _s2 = Start((uint)high, 2);
            _s3 = Start((uint)(high >> 32), 3);
        }
    }

    /// <summary>The key of a name.</summary>
    public static (ulong Low, ulong High) Key(ulong seed, int stream, ulong unit) =>
        Philox4x32.Block(seed, uint.MaxValue | ((ulong)stream << 32), unit);

    /// <summary>The first state word number <paramref name="word"/> of a lane: the oracle.</summary>
    public static uint Start(uint key, int word, int lane)
    {
        // Meant modulo 2^32.
        unchecked
        {
            uint bits = key + ((uint)(word * Lanes + lane) * Golden);
            bits = (bits ^ (bits >> 16)) * 0x85EBCA6B;
            bits = (bits ^ (bits >> 13)) * 0xC2B2AE35;
            return bits ^ (bits >> 16);
        }
    }

    /// <summary>The next 32 random bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<uint> Next()
    {
        var result = Rotate(_s0 + _s3, 7) + _s0;
        var shifted = _s1 << 9;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = Rotate(_s3, 11);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Rotate(Vector512<uint> bits, [ConstantExpected] byte distance) =>
        Avx512F.IsSupported ? Avx512F.RotateLeft(bits, distance) : bits << distance | bits >>> (32 - distance);

    private static Vector512<uint> Start(uint key, int word)
    {
        var index = Vector512.Create((uint)(word * Lanes)) + Vector512<uint>.Indices;
        var bits = Vector512.Create(key) + (index * Golden);
        bits = (bits ^ (bits >>> 16)) * 0x85EBCA6B;
        bits = (bits ^ (bits >>> 13)) * 0xC2B2AE35;
        return bits ^ (bits >>> 16);
    }
}
