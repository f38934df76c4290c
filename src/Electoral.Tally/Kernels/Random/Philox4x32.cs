using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The Philox4x32-10 bijection: 128 bits of counter and 64 bits of key in, 128 random bits out.
/// </summary>
/// <remarks>
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11 (2011), section 4.3.
/// For one key, different counters give different blocks, so streams that differ in a counter word never overlap.
/// Integer arithmetic only: the same bits on every platform.
/// </remarks>
internal static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>
    /// One block. Words are little-endian: word 0 is the low half of <paramref name="counterLow"/>,
    /// word 3 the high half of <paramref name="counterHigh"/>; the answer is laid out in the same way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (ulong Low, ulong High) Block(ulong key, ulong counterLow, ulong counterHigh)
    {
        // Wrap-around is the algorithm: casts take halves of a word, the key schedule adds modulo 2^32.
        // The products are of two 32-bit words and fit in 64 bits.
        unchecked
        {
            uint k0 = (uint)key, k1 = (uint)(key >> 32);
            uint c0 = (uint)counterLow, c1 = (uint)(counterLow >> 32);
            uint c2 = (uint)counterHigh, c3 = (uint)(counterHigh >> 32);
            for (int round = 0; round < Rounds; round++)
            {
                ulong product0 = (ulong)Multiplier0 * c0;
                ulong product1 = (ulong)Multiplier1 * c2;
                c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
                c1 = (uint)product1;
                c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
                c3 = (uint)product0;
                k0 += Weyl0;
                k1 += Weyl1;
            }

            return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
        }
    }
}
