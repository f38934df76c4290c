namespace Electoral.Tally.Validation;

/// <summary>Rows that are equal, found by a hash that equal rows share.</summary>
/// <param name="count">The number of rows.</param>
/// <param name="hash">The hash of a row; null for a row that is not compared.</param>
/// <param name="equal">Whether two rows with the same hash are equal.</param>
internal sealed class EqualRows(int count, Func<int, ulong?> hash, Func<int, int, bool> equal)
{
    /// <summary>Passes on each row that equals another: the row, and the first other one.</summary>
    public void ForEach(Action<int, int> found, CancellationToken cancellation)
    {
        // Slots with the first row of each kind; a taken slot leads to the next one.
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2L));
        int[] slots = new int[size];
        var isFound = new HashSet<int>();
        for (int row = 0; row < count; row++)
        {
            if ((row & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (hash(row) is not ulong number) continue;
            int slot = unchecked((int)((number * 0x9E3779B97F4A7C15UL) >> 32)) & (size - 1);
            while (slots[slot] != 0 && !equal(slots[slot] - 1, row)) slot = (slot + 1) & (size - 1);
            if (slots[slot] == 0)
            {
                slots[slot] = row + 1;
                continue;
            }

            int first = slots[slot] - 1;
            found(row, first);
            if (isFound.Add(first)) found(first, row);
        }
    }
}
