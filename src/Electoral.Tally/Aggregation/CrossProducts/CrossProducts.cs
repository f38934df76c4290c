using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>What one scan of sheets keeps for standard errors: their number, all sums, and all
/// sums of products.</summary>
/// <remarks>
/// <para>The variables are the counts that the source has: fields and votes. The variance of any
/// <see cref="LinearCount"/>, and the covariance of any two, follow without another pass over the sheets, so that every
/// ratio and every pair of candidates has its standard error after one pass.</para>
/// <para>Whole numbers throughout: the result does not depend on the order of the sheets, on threads or on how parts
/// were merged. Only counted sheets that have every variable are included; the others are counted in
/// <see cref="Excluded"/>.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CrossProducts>))]
public sealed class CrossProducts : IJsonResult<CrossProducts>
{
    // The index of each cell of a sheet among the variables, or -1.
    private readonly int[] _variables;
    private readonly ProductSums _sums;

    internal CrossProducts(Contest contest, int[] variables, ProductSums sums, long excluded) =>
        (Contest, _variables, _sums, Excluded) = (contest, variables, sums, excluded);

    /// <summary>The contest.</summary>
    public Contest Contest { get; }

    /// <summary>The number of sheets.</summary>
    public long Sheets => _sums.Rows;

    /// <summary>The counted sheets that lack one of the variables and are left out.</summary>
    public long Excluded { get; }

    /// <summary>The sum of a count over the sheets.</summary>
    /// <param name="count">The count.</param>
    /// <exception cref="ArgumentException">The sheets do not give it.</exception>
    public Int128 Sum(LinearCount count) => SumOf(Weights(count));

    /// <summary>The sum over the sheets of the product of two counts.</summary>
    /// <param name="first">A count.</param>
    /// <param name="second">Another, or the same.</param>
    /// <exception cref="ArgumentException">The sheets do not give one of them.</exception>
    public Int128 Product(LinearCount first, LinearCount second) => ProductOf(Weights(first), Weights(second));

    /// <summary>The covariance of two counts over the sheets, with the divisor n − 1.</summary>
    /// <param name="first">A count.</param>
    /// <param name="second">Another; the same for its variance.</param>
    /// <returns>The covariance; null for fewer than two sheets.</returns>
    /// <exception cref="ArgumentException">The sheets do not give one of them.</exception>
    public double? Covariance(LinearCount first, LinearCount second) =>
        Sheets < 2 ? null : CentredProductOf(Weights(first), Weights(second)) / (Sheets - 1);

    /// <summary>The cross-products of these sheets and others together.</summary>
    /// <param name="other">Other sheets, with the same selections and variables.</param>
    /// <exception cref="ArgumentException">Selections or variables differ.</exception>
    public CrossProducts Plus(CrossProducts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool isLike = _variables.AsSpan().SequenceEqual(other._variables)
            && Contest.Selections.Select(s => s.Id).SequenceEqual(other.Contest.Selections.Select(s => s.Id));
        if (!isLike) Throw.UnlikeContests(other.Contest, Contest);
        var sums = new ProductSums(_sums.Variables);
        sums.Merge(_sums);
        sums.Merge(other._sums);
        return new(Contest, _variables, sums, Excluded + other.Excluded);
    }

    /// <summary>The number of sheets and of variables, in one line.</summary>
    public override string ToString() =>
        $"{Counted.Of(Sheets, "sheet")}, {Counted.Of(_sums.Variables, "variable")}; {Contest}";

    internal Int128 SumOf(ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        for (int cell = 0; cell < weights.Length; cell++)
        {
            if (weights[cell] != 0) sum += (Int128)weights[cell] * _sums.Sum(_variables[cell]);
        }

        return sum;
    }

    internal Int128 ProductOf(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        Int128 sum = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] == 0) continue;
            for (int j = 0; j < second.Length; j++)
            {
                if (second[j] == 0) continue;
                sum += (Int128)first[i] * second[j] * (Int128)_sums.Product(_variables[i], _variables[j]);
            }
        }

        return sum;
    }

    /// <summary>The sum of the products of the deviations from the means, exact up to the last division.</summary>
    internal double CentredProductOf(ReadOnlySpan<long> first, ReadOnlySpan<long> second) =>
        Sheets == 0 ? 0 : (double)(Sheets * ProductOf(first, second) - SumOf(first) * SumOf(second)) / Sheets;

    internal long[] Weights(LinearCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        long[] weights = count.WeightsOver(Contest, cell => _variables[cell] >= 0, out var lacking);
        if (lacking is { } field) Throw.NoSuchField(field);
        return weights;
    }

    static void IJsonResult<CrossProducts>.Describe(JsonForm<CrossProducts> form) => form
        .Item("contest", products => products.Contest)
        .Whole("sheets", products => products.Sheets)
        .Whole("excluded", products => products.Excluded);
}
