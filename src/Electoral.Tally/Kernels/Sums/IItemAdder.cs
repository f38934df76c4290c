namespace Electoral.Tally.Kernels;

/// <summary>Adds up consecutive items, whatever they are, into one number per column.</summary>
internal interface IItemAdder
{
    /// <summary>
    /// Adds the items <paramref name="start"/> … <paramref name="end"/> - 1 to <paramref name="sums"/>.
    /// </summary>
    void Add(int start, int end, Span<long> sums);
}
