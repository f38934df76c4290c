namespace Electoral.Tally.Kernels;

/// <summary>The number of rows, the sum of each variable and the sum of the products of each two: exact.</summary>
/// <remarks>
/// <para>Products are kept once for two variables, row by row of the upper triangle. Sums of counts below 2^31 over
/// fewer than 2^31 rows stay below 2^62, of their products below 2^93.</para>
/// <para>Mutable; merging is exact, so that its order does not matter.</para>
/// </remarks>
internal sealed class ProductSums
{
    private readonly long[] _sums;
    private readonly UInt128[] _products;

    public ProductSums(int variables)
    {
        _sums = new long[variables];
        _products = new UInt128[variables * (variables + 1) / 2];
    }

    public int Variables => _sums.Length;

    public long Rows { get; private set; }

    public long Sum(int variable) => _sums[variable];

    public UInt128 Product(int first, int second) => _products[IndexOf(first, second)];

    public void Merge(ProductSums other)
    {
        Rows += other.Rows;
        for (int i = 0; i < _sums.Length; i++) _sums[i] += other._sums[i];
        for (int i = 0; i < _products.Length; i++) _products[i] += other._products[i];
    }

    /// <summary>Adds rows of columns.</summary>
    /// <param name="columns">The variables.</param>
    /// <param name="start">The first row.</param>
    /// <param name="end">The row after the last.</param>
    public void Add(ReadOnlySpan<ProductColumn> columns, int start, int end)
    {
        for (int row = start; row < end; row += ProductBlock.Rows)
        {
            ProductBlock.Add(columns, row, Math.Min(end, row + ProductBlock.Rows), _sums, _products);
        }

        Rows += end - start;
    }

    private int IndexOf(int first, int second)
    {
        var (low, high) = first <= second ? (first, second) : (second, first);
        return low * _sums.Length - low * (low - 1) / 2 + high - low;
    }
}
