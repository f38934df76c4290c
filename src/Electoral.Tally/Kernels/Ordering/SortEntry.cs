using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// A row on its way into its order: sixteen bytes with everything that is needed, so that nothing is looked up.
/// </summary>
/// <param name="Key">What rows are sorted by.</param>
/// <param name="Index">The row's number above where it was laid.</param>
internal readonly record struct SortEntry(ulong Key, ulong Index)
{
    /// <summary>The row.</summary>
    public int Row => unchecked((int)(Index >> 32));

    /// <summary>Where it was laid.</summary>
    public int Slot => unchecked((int)Index);

    public static SortEntry Of(ulong key, int row, int slot) => new(key, (ulong)(uint)row << 32 | (uint)slot);

    /// <summary>Whether the row comes before another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in SortEntry other) => Key < other.Key || (Key == other.Key && Index < other.Index);
}
