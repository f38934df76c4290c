using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Sixteen neighbouring fields.</summary>
internal sealed class CsvTile(int firstField, int firstLane, int[] columns)
{
    public int FirstField { get; } = firstField;

    /// <summary>The index of the tile in a row.</summary>
    public int FirstLane { get; } = firstLane;

    /// <summary>For each lane its column, or -1.</summary>
    public int[] Columns { get; } = columns;

    /// <summary>A bit for each lane that holds a count.</summary>
    public uint Wanted { get; } = (uint)columns.Select((column, lane) => column < 0 ? 0 : 1 << lane).Sum();

    /// <summary>All bits set in each lane that holds a count.</summary>
    public Vector512<int> Mask { get; } = Vector512.Create([.. columns.Select(column => column < 0 ? 0 : -1)]);

    /// <summary>Whether the last eight lanes hold a count.</summary>
    public bool HasUpperHalf { get; } = Array.Exists(columns[(CountTile.Lanes / 2)..], column => column >= 0);
}
