using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The directions in which the digits 0 … 9 can differ, and how many stations speak in each.</summary>
/// <remarks>
/// <para>Digits go round in a circle, 9 being next to 0, so that waves of one to five turns around it are the
/// directions: where a station's expectation follows its own digit, it does so for slow waves first.</para>
/// <para>In a slow wave the deviations of most stations may be next to nothing and those of a few, with counts of two
/// digits or many ballots, make all of the variance. A sum of a few numbers is not normal, however many stations there
/// are: (Σ y²)²/Σ y⁴, which is n/3 for n normal numbers, says as how many it counts.</para>
/// </remarks>
internal sealed class DigitContrasts
{
    private const int Digits = 10;
    private const int FewestSpeaking = 100;

    private static readonly double[][] Waves = [.. Enumerable.Range(1, Digits - 1).Select(Wave)];

    private readonly double[] _squares = new double[Waves.Length];
    private readonly double[] _fourths = new double[Waves.Length];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> deviation)
    {
        for (int wave = 0; wave < Waves.Length; wave++)
        {
            double[] along = Waves[wave];
            double sum = 0;
            for (int digit = 0; digit < along.Length; digit++) sum += along[digit] * deviation[digit];
            double square = sum * sum;
            _squares[wave] += square;
            _fourths[wave] += square * square;
        }
    }

    public void Merge(DigitContrasts others)
    {
        for (int wave = 0; wave < Waves.Length; wave++)
        {
            _squares[wave] += others._squares[wave];
            _fourths[wave] += others._fourths[wave];
        }
    }

    /// <summary>
    /// Hotelling's T² of Σ d in the directions in which enough stations speak; null where none is left.
    /// </summary>
    /// <param name="stations">n.</param>
    /// <param name="sum">Σ d.</param>
    /// <param name="products">Σ dd'.</param>
    /// <remarks>
    /// The covariance is as well known as that of as many normal numbers as stations speak: F has their
    /// degrees of freedom.
    /// </remarks>
    public FitStatistic? Hotelling(long stations, ReadOnlySpan<double> sum, double[,] products)
    {
        int[] waves = Speaking();
        if (waves.Length == 0) return null;
        var form = QuadraticForm.Along(Array.ConvertAll(waves, wave => Waves[wave]), sum, products);
        double speaking = Math.Min(stations, waves.Average(Speaking)), rank = form.Rank;
        // T² with the covariance about the mean, from the form with that about 0, which is below n.
        double part = Math.Min(form.Value / stations, 1 - 1e-12), hotelling = (stations - 1) * part / (1 - part);
        double f = hotelling * (speaking - rank) / (rank * (speaking - 1));
        double log = FisherDistribution.LogSurvival(f, rank, speaking - rank);
        return new(
            "station digits T²", hotelling, rank,
            PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided));
    }

    /// <summary>Products of deviations in the waves in which enough stations speak.</summary>
    public double[,] Within(double[,] products) =>
        QuadraticForm.Within(Array.ConvertAll(Speaking(), wave => Waves[wave]), products);

    private int[] Speaking() =>
        [.. Enumerable.Range(0, Waves.Length).Where(wave => Speaking(wave) >= FewestSpeaking)];

    private double Speaking(int wave) =>
        _fourths[wave] > 0 ? 3 * _squares[wave] * _squares[wave] / _fourths[wave] : 0;

    // 1: one turn, cosine; 2: one turn, sine; … 9: five turns, which have no sine.
    private static double[] Wave(int number)
    {
        int turns = (number + 1) / 2;
        double length = Math.Sqrt(turns == Digits / 2 ? 1.0 / Digits : 2.0 / Digits);
        return
        [
            .. Enumerable.Range(0, Digits).Select(digit => 2 * Math.PI * turns * digit / Digits)
                .Select(angle => length * (number % 2 == 1 ? Math.Cos(angle) : Math.Sin(angle))),
        ];
    }
}
