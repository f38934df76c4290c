using System.Buffers;
using System.Numerics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Counts the digits of one digit place: one cell per digit, then one for the counts below the minimum and one for the
/// zeros.
/// </summary>
/// <param name="Place">Which digits.</param>
/// <param name="Minimum">Smaller counts are left out.</param>
internal readonly record struct DigitCells(DigitPlace Place, int Minimum)
{
    /// <summary>The cell of the counts of at least 1 that are below the minimum.</summary>
    public int Below => DigitPlaces.EndDigit(Place);

    /// <summary>The cell of the zeros, if they are below the minimum.</summary>
    public int Zeros => Below + 1;

    public int Length => Below + 2;

    /// <summary>The cell that a count belongs to.</summary>
    public int CellOf(int count) =>
        count >= Minimum ? DigitPlaces.DigitOf(Place, count) : count == 0 ? Zeros : Below;

    public void Add(ReadOnlySpan<ushort> counts, Span<long> found)
    {
        switch (Place)
        {
            case DigitPlace.First: DigitScan.Add<FirstDigit>(counts, Minimum, found); break;
            case DigitPlace.Second: DigitScan.Add<SecondDigit>(counts, Minimum, found); break;
            case DigitPlace.Last: DigitScan.Add<LastDigit>(counts, Minimum, found); break;
            default: ByCount(counts, found); break;
        }
    }

    public void Add(ReadOnlySpan<int> counts, Span<long> found)
    {
        switch (Place)
        {
            case DigitPlace.First: DigitScan.Add<FirstDigit>(counts, Minimum, found); break;
            case DigitPlace.Second: DigitScan.Add<SecondDigit>(counts, Minimum, found); break;
            case DigitPlace.Last: DigitScan.Add<LastDigit>(counts, Minimum, found); break;
            default: ByCount(counts, found); break;
        }
    }

    /// <summary>
    /// With a hundred cells or more, the values are counted first, and then each distinct value is added to its cell.
    /// </summary>
    private void ByCount<TCount>(ReadOnlySpan<TCount> counts, Span<long> found)
        where TCount : unmanaged, IBinaryInteger<TCount>
    {
        int[] rented = ArrayPool<int>.Shared.Rent(CountHistogram.TablesLength + counts.Length);
        var tables = rented.AsSpan(0, CountHistogram.TablesLength);
        tables.Clear();
        var large = rented.AsSpan(CountHistogram.TablesLength);
        int others = CountHistogram.Add(counts, tables, large);
        for (int count = 0; count < CountHistogram.Size; count++)
        {
            if (tables[count] > 0) found[CellOf(count)] += tables[count];
        }

        foreach (int count in large[..others]) found[CellOf(count)]++;
        ArrayPool<int>.Shared.Return(rented);
    }
}
