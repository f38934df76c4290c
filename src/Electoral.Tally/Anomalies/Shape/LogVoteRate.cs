using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The shape of the logarithmic vote rate ν = ln((N − W)/W) of the stations.</summary>
/// <remarks>
/// <para>N registered voters, W votes; stations with 0 &lt; W &lt; N alone. Klimek, Yegorov, Hanel and Thurner (2012),
/// PNAS 109:16469, found ν of clean elections about normal. Moments have divisor n; the tests are those of D'Agostino
/// (1970), Anscombe and Glynn (1983), their sum, and Jarque and Bera (1987), against normal independent values.</para>
/// <para>Descriptive: regions alone make ν skewed, so at 30,000 stations clean elections are
/// rejected every time.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed record LogVoteRate
{
    /// <summary>Fewer usable stations than that have no rate: the test of kurtosis needs 20.</summary>
    public const int FewestStations = 20;

    /// <summary>The stations used: those with 0 &lt; W &lt; N.</summary>
    public required int Count { get; init; }

    /// <summary>The stations left out.</summary>
    public required int Excluded { get; init; }

    /// <summary>The mean of ν.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation with divisor n.</summary>
    public required double Deviation { get; init; }

    /// <summary>m3/m2^1.5, 0 for normal values.</summary>
    public required double Skewness { get; init; }

    /// <summary>m4/m2², 3 for normal values.</summary>
    public required double Kurtosis { get; init; }

    /// <summary>The standard normal score of the skewness.</summary>
    public required double SkewnessZ { get; init; }

    /// <summary>The standard normal score of the kurtosis.</summary>
    public required double KurtosisZ { get; init; }

    /// <summary>K², the sum of the squares of both scores, chi-square with 2 degrees of freedom.</summary>
    public double Omnibus => SkewnessZ * SkewnessZ + KurtosisZ * KurtosisZ;

    /// <summary>The p-value of <see cref="Omnibus"/>.</summary>
    public PValue OmnibusPValue => Tail(Omnibus);

    /// <summary>n/6·(S² + (K − 3)²/4).</summary>
    public double JarqueBera => Count / 6.0 * (Skewness * Skewness + (Kurtosis - 3) * (Kurtosis - 3) / 4);

    /// <summary>The p-value of <see cref="JarqueBera"/>, chi-square with 2 degrees of freedom.</summary>
    public PValue JarqueBeraPValue => Tail(JarqueBera);

    /// <summary>The shape of ν.</summary>
    /// <param name="registered">Registered voters of each station.</param>
    /// <param name="votes">Votes of one selection.</param>
    /// <returns>Null where fewer than <see cref="FewestStations"/> stations are usable or all
    /// rates are equal.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static LogVoteRate? Of(ReadOnlySpan<int> registered, ReadOnlySpan<int> votes)
    {
        Throw.IfUnlikeLengths(registered.Length, votes.Length, nameof(votes));
        var rates = new List<double>(votes.Length);
        for (int i = 0; i < votes.Length; i++)
        {
            bool isUsable = votes[i] > 0 && votes[i] < registered[i];
            if (isUsable) rates.Add(Math.Log((registered[i] - votes[i]) / (double)votes[i]));
        }

        bool isConstant = rates.TrueForAll(rate => rate == rates[0]);
        if (rates.Count < FewestStations || isConstant) return null;
        var moments = Moments.Of(rates.ToArray());
        return new()
        {
            Count = rates.Count,
            Excluded = votes.Length - rates.Count,
            Mean = moments.Mean,
            Deviation = Math.Sqrt(moments.Second),
            Skewness = moments.Skewness,
            Kurtosis = moments.Kurtosis,
            SkewnessZ = NormalityScores.OfSkewness(moments.Skewness, rates.Count),
            KurtosisZ = NormalityScores.OfKurtosis(moments.Kurtosis, rates.Count),
        };
    }

    private static PValue Tail(double statistic) =>
        PValue.FromLog(ChiSquareDistribution.LogSurvival(statistic, 2), PValueMethod.Asymptotic, PValueSides.OneSided);
}
