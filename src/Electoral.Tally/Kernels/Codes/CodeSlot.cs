using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>A code below a parent, and its number: sixteen bytes, so that a look-up waits for memory once.</summary>
/// <param name="Print">The code's <see cref="CodePrint"/>.</param>
/// <param name="Parent">The parent's number.</param>
/// <param name="Next">One more than the code's number; 0 where the slot is free.</param>
internal readonly record struct CodeSlot(ulong Print, int Parent, int Next)
{
    /// <summary>A hash of a code below a parent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(int parent, ulong print)
    {
        unchecked
        {
            ulong hash = (print ^ ((uint)parent * 0x9E3779B97F4A7C15ul)) * 0xD6E8FEB86659FD93ul;
            hash = BitOperations.RotateLeft(hash, 32) * 0x9E3779B97F4A7C15ul;
            return hash ^ (hash >> 29);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int parent, ulong print) => Print == print && Parent == parent;
}
