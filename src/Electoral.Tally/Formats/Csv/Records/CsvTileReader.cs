using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Converts the fields of a tile with the widest kernel that the processor has and the plan allows.</summary>
internal readonly unsafe struct CsvTileReader(int lanes)
{
    private const int Width = CountTile.Lanes / 2;

    private readonly bool _whole = CountTile.IsSupported && lanes >= CountTile.Lanes;
    private readonly bool _quarters = QuarterTile.IsSupported && lanes >= QuarterTile.Lanes;

    /// <summary>Whether more than one field is converted at once.</summary>
    public bool IsOn => _whole || _quarters;

    /// <summary>Converts the fields.</summary>
    /// <param name="text">The block.</param>
    /// <param name="fields">The record.</param>
    /// <param name="tile">Which of its fields.</param>
    /// <param name="cells">Space for sixteen numbers; the numbers of fields flagged in
    /// the result are undefined.</param>
    /// <returns>A bit for each required field that is not a number of one to four digits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Convert<TFields>(byte* text, TFields fields, CsvTile tile, int* cells)
        where TFields : struct, ICsvFields
    {
        int first = tile.FirstField;
        if (CountTile.IsSupported && _whole)
        {
            uint odd = CountTile.Convert(text, fields.Starts(first), fields.Ends(first), out var numbers);
            Vector512.Store(numbers & tile.Mask, cells);
            return odd & tile.Wanted;
        }

        if (!_quarters) return tile.Wanted;
        var low = Half(text, fields, first, cells);
        var high = tile.HasUpperHalf
            ? Half(text, fields, first + Width, cells + Width)
            : Vector128<short>.Zero;
        return Vector128.NarrowWithSaturation(low, high).ExtractMostSignificantBits() & tile.Wanted;
    }

    /// <summary>Converts eight fields.</summary>
    /// <returns>All bits set in the lanes of those that are not such numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Half<TFields>(byte* text, TFields fields, int first, int* cells)
        where TFields : struct, ICsvFields
    {
        // Fields are inside the record or in the slack after its positions: nothing wraps.
        unchecked
        {
            int next = first + QuarterTile.Lanes;
            var low = QuarterTile.Convert(
                text, fields.QuarterStarts(first), fields.QuarterEnds(first), out var numbers);
            Vector128.Store(numbers, cells);
            var high = QuarterTile.Convert(text, fields.QuarterStarts(next), fields.QuarterEnds(next), out numbers);
            Vector128.Store(numbers, cells + QuarterTile.Lanes);
            return Vector128.NarrowWithSaturation(low, high);
        }
    }
}
