using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Adds up eight columns of 16-bit counts at once over many short runs of rows: the units of a level.
/// </summary>
/// <remarks>
/// <para>Layout: column pointers with the rows of a unit together, unit after unit;
/// one vector of eight sums a unit.</para>
/// <para>Tiles of 16 rows by 8 columns are transposed in registers, so that a row is one vector; the running sum of
/// all rows is kept for each row of a block. What a unit adds up to is the difference between the running sums at its
/// end and at its beginning: there is no branch a row or a unit, and units may be of any length, also empty.</para>
/// <para>Running sums wrap around at 2^32; a difference is right as long as the unit's own sum is below 2^32, which
/// holds for units of up to <see cref="MaxRows"/> rows.</para>
/// </remarks>
internal static unsafe class UnitSums
{
    /// <summary>The number of columns added up at once, and of sums written for each unit.</summary>
    public const int Columns = 8;

    /// <summary>The largest unit: 65,537 counts of at most 65,535 add up to at most 2^32 - 1.</summary>
    public const int MaxRows = 65_537;

    /// <summary>The number of rows read at once.</summary>
    public const int TileRows = 16;

    private const int BlockRows = 32 * TileRows;

    /// <param name="columns">Eight columns, each from the first row of the first unit on.</param>
    /// <param name="rows">How many rows of them may be read.</param>
    /// <param name="starts">Where each unit begins, counted from anywhere, and the end of the last.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="sums">Where the eight sums of the first unit go.</param>
    /// <param name="stride">How many numbers further those of the next unit go.</param>
    public static void AddUp(ushort** columns, int rows, int* starts, int units, uint* sums, int stride)
    {
        if (Interleave.IsSupported) Vectors(columns, rows, starts, units, sums, stride);
        else Scalar(columns, starts, units, sums, stride);
    }

    [SkipLocalsInit]
    private static void Vectors(ushort** columns, int rows, int* starts, int units, uint* sums, int stride)
    {
        const int Line = 64;
        byte* unaligned = stackalloc byte[(BlockRows + 1) * Columns * sizeof(uint) + Line];
        var running = (uint*)(((nuint)unaligned + Line - 1) & ~(nuint)(Line - 1));
        Vector256<uint>.Zero.Store(running);
        var atStart = Vector256<uint>.Zero;
        int* end = starts + 1;
        int* last = starts + units;
        int allRows = *last - *starts;
        for (int block = 0; end <= last; block += BlockRows)
        {
            int length = Math.Min(BlockRows, allRows - block);
            Run(columns, block, block + length, rows, running);
            int* first = end;
            end = Write(end, last, *starts + block, length, running, ref atStart, sums, stride);
            sums += (end - first) * stride;
            Vector256.Load(running + length * Columns).Store(running);
        }
    }

    /// <summary>The oracle.</summary>
    public static void Scalar(ushort** columns, int* starts, int units, uint* sums, int stride)
    {
        for (int unit = 0; unit < units; unit++)
        {
            for (int column = 0; column < Columns; column++)
            {
                uint sum = 0;
                for (int row = starts[unit]; row < starts[unit + 1]; row++)
                {
                    // Below 2^32 for units of up to MaxRows.
                    sum = unchecked(sum + columns[column][row - starts[0]]);
                }

                sums[(nint)unit * stride + column] = sum;
            }
        }
    }

    /// <summary>Writes the sums of the units that end inside a block, and gives the end of the next one.</summary>
    private static int* Write(
        int* end, int* last, int origin, int length, uint* running, ref Vector256<uint> atStart, uint* sums,
        nint stride)
    {
        // An index in a block is at most BlockRows; pointers stay inside what the caller gave.
        unchecked
        {
            var before = atStart;
            for (; end <= last && *end - origin <= length; end++, sums += stride)
            {
                var after = Vector256.Load(running + (nint)(*end - origin) * Columns);
                (after - before).Store(sums);
                before = after;
            }

            atStart = before;
            return end;
        }
    }

    /// <summary>Writes the running sums after each row of a block; those before it come first.</summary>
    private static void Run(ushort** columns, nint row, nint end, nint rows, uint* running)
    {
        // Rows are below 2^31, so that no sum of two of them overflows; pointers stay inside the columns and the block.
        unchecked
        {
            Debug.Assert(end <= rows);
            var sum = Vector256.Load(running);
            running += Columns;
            for (; row < end && row + TileRows <= rows; row += TileRows, running += TileRows * Columns)
            {
                sum = Tile(
                    Vector256.Load(columns[0] + row),
                    Vector256.Load(columns[1] + row),
                    Vector256.Load(columns[2] + row),
                    Vector256.Load(columns[3] + row),
                    Vector256.Load(columns[4] + row),
                    Vector256.Load(columns[5] + row),
                    Vector256.Load(columns[6] + row),
                    Vector256.Load(columns[7] + row),
                    sum,
                    running);
            }

            // Fewer rows than a tile are left in the columns.
            for (; row < end; row++, running += Columns)
            {
                for (int column = 0; column < Columns; column++)
                {
                    running[column] = running[column - Columns] + columns[column][row];
                }
            }
        }
    }

    /// <summary>Transposes 16 rows of 8 columns and writes the running sums after each of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Tile(
        Vector256<ushort> a,
        Vector256<ushort> b,
        Vector256<ushort> c,
        Vector256<ushort> d,
        Vector256<ushort> e,
        Vector256<ushort> f,
        Vector256<ushort> g,
        Vector256<ushort> h,
        Vector256<uint> sum,
        uint* running)
    {
        // Each half of a vector holds eight rows of a column: rows 0 to 7 in the lower half, 8 to 15 in the upper.
        var ab0 = Interleave.Low(a, b).AsUInt32();
        var ab4 = Interleave.High(a, b).AsUInt32();
        var cd0 = Interleave.Low(c, d).AsUInt32();
        var cd4 = Interleave.High(c, d).AsUInt32();
        var ef0 = Interleave.Low(e, f).AsUInt32();
        var ef4 = Interleave.High(e, f).AsUInt32();
        var gh0 = Interleave.Low(g, h).AsUInt32();
        var gh4 = Interleave.High(g, h).AsUInt32();
        var ad0 = Interleave.Low(ab0, cd0).AsUInt64();
        var ad2 = Interleave.High(ab0, cd0).AsUInt64();
        var ad4 = Interleave.Low(ab4, cd4).AsUInt64();
        var ad6 = Interleave.High(ab4, cd4).AsUInt64();
        var eh0 = Interleave.Low(ef0, gh0).AsUInt64();
        var eh2 = Interleave.High(ef0, gh0).AsUInt64();
        var eh4 = Interleave.Low(ef4, gh4).AsUInt64();
        var eh6 = Interleave.High(ef4, gh4).AsUInt64();
        var row0 = Interleave.Low(ad0, eh0).AsUInt16();
        var row1 = Interleave.High(ad0, eh0).AsUInt16();
        var row2 = Interleave.Low(ad2, eh2).AsUInt16();
        var row3 = Interleave.High(ad2, eh2).AsUInt16();
        var row4 = Interleave.Low(ad4, eh4).AsUInt16();
        var row5 = Interleave.High(ad4, eh4).AsUInt16();
        var row6 = Interleave.Low(ad6, eh6).AsUInt16();
        var row7 = Interleave.High(ad6, eh6).AsUInt16();
        unchecked
        {
            (sum += Wide(row0.GetLower())).Store(running);
            (sum += Wide(row1.GetLower())).Store(running + 1 * Columns);
            (sum += Wide(row2.GetLower())).Store(running + 2 * Columns);
            (sum += Wide(row3.GetLower())).Store(running + 3 * Columns);
            (sum += Wide(row4.GetLower())).Store(running + 4 * Columns);
            (sum += Wide(row5.GetLower())).Store(running + 5 * Columns);
            (sum += Wide(row6.GetLower())).Store(running + 6 * Columns);
            (sum += Wide(row7.GetLower())).Store(running + 7 * Columns);
            (sum += Wide(row0.GetUpper())).Store(running + 8 * Columns);
            (sum += Wide(row1.GetUpper())).Store(running + 9 * Columns);
            (sum += Wide(row2.GetUpper())).Store(running + 10 * Columns);
            (sum += Wide(row3.GetUpper())).Store(running + 11 * Columns);
            (sum += Wide(row4.GetUpper())).Store(running + 12 * Columns);
            (sum += Wide(row5.GetUpper())).Store(running + 13 * Columns);
            (sum += Wide(row6.GetUpper())).Store(running + 14 * Columns);
            (sum += Wide(row7.GetUpper())).Store(running + 15 * Columns);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Wide(Vector128<ushort> row) =>
        Vector256.WidenLower(row.ToVector256Unsafe());
}
