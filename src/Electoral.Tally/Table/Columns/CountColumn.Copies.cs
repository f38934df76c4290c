using System.Buffers.Binary;

namespace Electoral.Tally;

public sealed partial class CountColumn
{
    /// <summary>Copies all counts of a column in which none is missing.</summary>
    /// <param name="destination">A destination of at least <see cref="Count"/> numbers.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">
    /// A count is missing: missing is not zero. Give a substitute for it, or copy to doubles. In that case nothing is
    /// copied.
    /// </exception>
    public void CopyTo(Span<int> destination)
    {
        if (destination.Length < Count) Throw.DestinationTooShort(destination.Length, Count, nameof(destination));
        int missing = NextMissing(0, Count);
        if (missing >= 0) Throw.MissingInCopy(missing, MissingCount);
        CopyStored(destination);
    }

    /// <summary>Copies all counts, and a number of your choice where one is missing.</summary>
    /// <param name="destination">A destination of at least <see cref="Count"/> numbers.</param>
    /// <param name="missing">The substitute for a missing count, such as -1, which is never a count.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<int> destination, int missing)
    {
        if (destination.Length < Count) Throw.DestinationTooShort(destination.Length, Count, nameof(destination));
        CopyStored(destination);
        for (int row = NextMissing(0, Count); row >= 0; row = NextMissing(row + 1, Count)) destination[row] = missing;
    }

    /// <summary>Copies all counts, <see cref="double.NaN"/> where one is missing.</summary>
    /// <param name="destination">A destination of at least <see cref="Count"/> numbers.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<double> destination) => CopyTo(destination, double.NaN);

    /// <summary>Copies all counts, and a number of your choice where one is missing.</summary>
    /// <param name="destination">A destination of at least <see cref="Count"/> numbers.</param>
    /// <param name="missing">The substitute for a missing count.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<double> destination, double missing)
    {
        if (destination.Length < Count) Throw.DestinationTooShort(destination.Length, Count, nameof(destination));
        for (int row = 0; row < Count; row++) destination[row] = Stored(row);
        for (int row = NextMissing(0, Count); row >= 0; row = NextMissing(row + 1, Count)) destination[row] = missing;
    }

    /// <summary>The counts themselves, without a copy, if none is missing and they are stored in 16 bits.</summary>
    /// <returns>False if a count of the column is missing, or the counts are stored in 32 bits.</returns>
    public bool TryGetNarrow(out ReadOnlySpan<ushort> counts)
    {
        bool isWhole = TryGetStored(out counts) && IsWhole;
        if (!isWhole) counts = default;
        return isWhole;
    }

    /// <summary>The counts themselves, without a copy, if none is missing and they are stored in 32 bits.</summary>
    /// <returns>False if a count of the column is missing, or the counts are stored in 16 bits.</returns>
    public bool TryGetWide(out ReadOnlySpan<int> counts)
    {
        bool isWhole = TryGetStored(out counts) && IsWhole;
        if (!isWhole) counts = default;
        return isWhole;
    }

    /// <summary>The counts themselves, without a copy, if none is missing and they are stored in 16 bits.</summary>
    /// <returns>False if a count of the column is missing, or the counts are stored in 32 bits.</returns>
    public bool TryGetNarrowMemory(out ReadOnlyMemory<ushort> counts)
    {
        bool isWhole = TryGetStored(out counts) && IsWhole;
        if (!isWhole) counts = default;
        return isWhole;
    }

    /// <summary>The counts themselves, without a copy, if none is missing and they are stored in 32 bits.</summary>
    /// <returns>False if a count of the column is missing, or the counts are stored in 16 bits.</returns>
    public bool TryGetWideMemory(out ReadOnlyMemory<int> counts)
    {
        bool isWhole = TryGetStored(out counts) && IsWhole;
        if (!isWhole) counts = default;
        return isWhole;
    }

    /// <summary>
    /// The numbers themselves, without a copy, even if counts are missing: these are 0, and <see cref="CopyGivenBits"/>
    /// says which they are. For programs that use both; a 0 alone has no meaning.
    /// </summary>
    /// <returns>False if the counts are stored in 32 bits.</returns>
    public bool TryGetStoredNarrow(out ReadOnlyMemory<ushort> counts) => TryGetStored(out counts);

    /// <summary>
    /// The numbers themselves, without a copy, even if counts are missing: these are 0, and <see cref="CopyGivenBits"/>
    /// says which they are. For programs that use both; a 0 alone has no meaning.
    /// </summary>
    /// <returns>False if the counts are stored in 16 bits.</returns>
    public bool TryGetStoredWide(out ReadOnlyMemory<int> counts) => TryGetStored(out counts);

    /// <summary>
    /// Writes a bit for each row, the first in the lowest bit of the first byte: 1 where it gives the count.
    /// </summary>
    /// <param name="destination">A destination of at least (<see cref="Count"/> + 7) / 8 bytes.</param>
    /// <remarks>Bits after the last row are 0. This is the validity bitmap of Apache Arrow.</remarks>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyGivenBits(Span<byte> destination)
    {
        int bytes = (Count + 7) / 8;
        if (destination.Length < bytes) Throw.DestinationTooShort(destination.Length, bytes, nameof(destination));
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (int row = 0; row < Count; row += 64)
        {
            ulong rows = Count - row >= 64 ? ulong.MaxValue : (1UL << (Count - row)) - 1;
            BinaryPrimitives.WriteUInt64LittleEndian(word, ~MissingBits(row) & rows);
            word[..Math.Min(word.Length, bytes - row / 8)].CopyTo(destination[(row / 8)..]);
        }
    }

    private bool IsWhole => NextMissing(0, Count) < 0;

    private void CopyStored(Span<int> destination)
    {
        if (TryGetStored(out ReadOnlySpan<int> wide))
        {
            wide.CopyTo(destination);
            return;
        }

        TryGetStored(out ReadOnlySpan<ushort> narrow);
        for (int i = 0; i < narrow.Length; i++) destination[i] = narrow[i];
    }
}
