using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>A row on its way into its order: sixteen bytes that take all along, so that nothing is looked up.</summary>
/// <param name="Key">What the unit is found by.</param>
/// <param name="Place">The row's own code above its number: where it stands among the rows of the unit.</param>
internal readonly record struct KeyedRow(ulong Key, long Place)
{
    /// <summary>The row.</summary>
    public int Row => unchecked((int)Place);

    /// <summary>The row's own code.</summary>
    public uint Code => unchecked((uint)(Place >> 32));

    public static KeyedRow Of(ulong key, int code, int row) => new(key, (long)code << 32 | (uint)row);

    /// <summary>Whether the row stands before another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in KeyedRow other) => Key < other.Key || (Key == other.Key && Place < other.Place);
}
