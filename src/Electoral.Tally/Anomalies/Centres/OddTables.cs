using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Tables of centres against a dispersion that differs from table to table: are there tables that have nothing
/// to do with their centre?</summary>
/// <remarks>
/// <para>Null hypothesis: given its centre, a table's votes are beta-binomial with a dispersion ρ of its own, which is
/// log-normal over all tables (<see cref="MedianDispersion"/>, <see cref="DispersionDeviation"/>). The alternative:
/// besides, a share of the comparisons (<see cref="OddShare"/>) has a table whose share of votes could be any number
/// between 0 and 1. Each table but the first of a centre is compared with those before it; both are fitted by maximum
/// likelihood, and twice the difference of their logarithms is <see cref="LikelihoodRatio"/>.</para>
/// <para>Not evidence of: a wrong count, by itself. A table of other voters, such as a barracks, has nothing to do with
/// its centre either. And moderate changes of many sheets look like dispersion: nothing here shows them.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class OddTables
{
    private readonly SpreadFit _fit;

    private OddTables(SharedDispersion shared, SpreadFit fit, int comparisons, OddTable[] listed)
    {
        (SharedDispersion, _fit, Comparisons, Listed) = (shared.Value, fit, comparisons, listed);
    }

    /// <summary>ρ̂, the dispersion that all tables share, with which they were compared.</summary>
    public double SharedDispersion { get; }

    /// <summary>The comparisons of a table with those before it that both sides expect two votes or more in, of the
    /// selection and of the others.</summary>
    public int Comparisons { get; }

    /// <summary>The median of the tables' ρ.</summary>
    public double MedianDispersion => _fit.With.Median;

    /// <summary>The standard deviation of the logarithm of the tables' ρ, 0.3 to 1.75.</summary>
    public double DispersionDeviation => _fit.With.Deviation;

    /// <summary>The mean of the tables' ρ.</summary>
    public double MeanDispersion => _fit.With.Mean;

    /// <summary>ε, the share of comparisons with a table that has nothing to do with its centre: 0 to 0.5.</summary>
    public double OddShare => _fit.Ratio == 0 ? 0 : _fit.Share;

    /// <summary>How many such comparisons there are by the fit; an odd table spoils about as many as its centre
    /// has.</summary>
    public double ExpectedOdd => OddShare * Comparisons;

    /// <summary>Twice the logarithm of the ratio of both likelihoods, not negative.</summary>
    public double LikelihoodRatio => _fit.Ratio;

    /// <summary>½P(χ²₁ &gt; <see cref="LikelihoodRatio"/>), and 1 where that is 0.</summary>
    public PValue PValue => PValue.FromLog(_fit.LogPValue, PValueMethod.Asymptotic, PValueSides.OneSided);

    /// <summary>
    /// The odd tables, the furthest first, as many as hold the mean of 1 − posterior at 5 %. Each is taken out before
    /// the others of its centre are compared anew.
    /// </summary>
    public IReadOnlyList<OddTable> Listed { get; }

    internal SpreadFit Fit => _fit;

    /// <summary>Fits both and lists the tables.</summary>
    /// <param name="tables">The tables of the centres.</param>
    /// <param name="seed">The seed of the random numbers that split an outcome's own probability.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; all processors where 0.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where no table can be compared.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of threads.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static OddTables? Of(
        CentreTables tables, ulong seed = 1, int maxDegreeOfParallelism = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfNegative(maxDegreeOfParallelism);
        int threads = maxDegreeOfParallelism == 0 ? Environment.ProcessorCount : maxDegreeOfParallelism;
        ulong[] keys = [.. Enumerable.Range(0, tables.Count).Select(table => (ulong)table)];
        return Of(new CentreComparer(tables, keys, seed, threads, cancellation), threads, cancellation);
    }

    internal static OddTables? Of(CentreComparer compared, int threads, CancellationToken cancellation)
    {
        TableComparison[] used = Array.FindAll(compared.Before, comparison => comparison.IsUsable);
        if (used.Length == 0) return null;
        var fit = SpreadFit.Of(
            Array.ConvertAll(used, one => one.Score), Array.ConvertAll(used, one => one.Gamma),
            Array.ConvertAll(used, one => one.Flat), compared.Shared.Value, threads, cancellation);
        OddTable[] listed = fit.Ratio == 0 ? [] : new OddTableList(compared, fit, cancellation).Listed();
        return new(compared.Shared, fit, used.Length, listed);
    }
}
