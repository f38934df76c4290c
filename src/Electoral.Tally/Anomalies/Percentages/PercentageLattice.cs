using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// For each station whether its counts lie at whole percentages, and how likely that is: for several periods at once.
/// </summary>
/// <remarks>
/// A station costs two rows of binomial masses, some hundred multiplications each, and a sum over the lattice points
/// among them. Stations are independent and results lie in arrays, so the answer does not depend on the threads.
/// </remarks>
internal sealed class PercentageLattice
{
    private const int BlockStations = 2048;
    private const int FewestRegistered = 100;

    private readonly int[] _registered;
    private readonly int[] _ballots;
    private readonly int[] _votes;
    private readonly int[] _periods;
    private readonly int[] _stations;
    private readonly float[] _turnoutHit;
    private readonly float[] _resultHit;
    private readonly double[] _turnoutChance;
    private readonly double[] _resultChance;

    public PercentageLattice(int[] registered, int[] ballots, int[] votes, int[] periods)
    {
        (_registered, _ballots, _votes, _periods) = (registered, ballots, votes, periods);
        var stations = new List<int>(ballots.Length);
        for (int i = 0; i < ballots.Length; i++)
        {
            if (IsIncluded(registered[i], ballots[i], votes[i])) stations.Add(i);
        }

        _stations = [.. stations];
        int size = _stations.Length * periods.Length;
        (_turnoutHit, _resultHit) = (new float[size], new float[size]);
        (_turnoutChance, _resultChance) = (new double[size], new double[size]);
    }

    /// <summary>The stations that enter.</summary>
    public int Included => _stations.Length;

    /// <summary>Ballots above 0, at least 100 registered, turnout and share at most 99 %, nothing missing.</summary>
    public static bool IsIncluded(int registered, int ballots, int votes) =>
        votes >= 0 && ballots > 0 && registered >= FewestRegistered
        && 100L * ballots <= 99L * registered && 100L * votes <= 99L * ballots;

    /// <summary>
    /// The least and the greatest count within a twentieth of a point of a percentage; the least is above the greatest
    /// where there is none.
    /// </summary>
    public static (long Low, long High) Window(long percent, long whole) =>
        ((20 * percent * whole - whole + 1999) / 2000, (20 * percent * whole + whole) / 2000);

    public void Run(int threads, CancellationToken cancellation)
    {
        var work = new Workload(threads, BlockStations, 0, cancellation);
        work.For(work.BlocksOf(_stations.Length), block =>
        {
            var row = new BinomialRow();
            int end = Math.Min(_stations.Length, (block + 1) * BlockStations);
            for (int i = block * BlockStations; i < end; i++)
            {
                int station = _stations[i];
                Fill(row, _registered[station], _ballots[station], i, _turnoutHit, _turnoutChance);
                Fill(row, _ballots[station], _votes[station], i, _resultHit, _resultChance);
            }
        });
    }

    /// <summary>Turnout, result and either for the period at a place.</summary>
    public IntegerPercentages[] Tests(int period, StationWeight weight) =>
    [
        Test(PercentageOf.Turnout, period, weight), Test(PercentageOf.Result, period, weight),
        Test(PercentageOf.Either, period, weight),
    ];

    private IntegerPercentages Test(PercentageOf of, int period, StationWeight weight)
    {
        double observed = 0, expected = 0, variance = 0;
        var chances = new double[_stations.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            int place = i * _periods.Length + period;
            bool hitTurnout = _turnoutHit[place] > 0, hitResult = _resultHit[place] > 0;
            double turnout = _turnoutChance[place], result = _resultChance[place];
            var (hit, chance) = of switch
            {
                PercentageOf.Turnout => (hitTurnout, turnout),
                PercentageOf.Result => (hitResult, result),
                _ => (hitTurnout || hitResult, turnout + result - turnout * result),
            };
            chances[i] = chance = Math.Min(1, chance);
            double size = WeightOf(_stations[i], weight);
            if (hit) observed += size;
            expected += size * chance;
            variance += size * size * chance * (1 - chance);
        }

        return new(
            of, _periods[period], _stations.Length, observed, (expected, variance),
            variance > 0 ? Upper(chances, weight, observed, (observed - expected) / Math.Sqrt(variance)) : null);
    }

    private static PValue Upper(double[] chances, StationWeight weight, double observed, double z)
    {
        if (weight != StationWeight.One) return NormalTails.Upper(z);
        double log = PoissonBinomial.LogUpper(chances, (long)observed, out bool isExact);
        return isExact ? PValue.FromLog(log, PValueMethod.Exact, PValueSides.OneSided) : NormalTails.Upper(z);
    }

    private double WeightOf(int station, StationWeight weight) => weight switch
    {
        StationWeight.Registered => _registered[station],
        StationWeight.BallotsCast => _ballots[station],
        StationWeight.Votes => _votes[station],
        _ => 1,
    };

    private void Fill(BinomialRow row, int whole, int part, int station, float[] hits, double[] chances)
    {
        row.Fill(whole, (double)part / whole);
        for (int period = 0; period < _periods.Length; period++)
        {
            int place = station * _periods.Length + period;
            hits[place] = IsHit(whole, part, _periods[period]) ? 1 : 0;
            chances[place] = ChanceOf(row, whole, _periods[period]);
        }
    }

    // |100k − mn|·20 ≤ n for some multiple m of the period: the distance of 100k from the grid of step period·n.
    private static bool IsHit(long whole, long part, int period)
    {
        long step = period * whole, rest = 100 * part % step;
        return 20 * Math.Min(rest, step - rest) <= whole;
    }

    private static double ChanceOf(BinomialRow row, long whole, int period)
    {
        long first = row.First, last = row.Last;
        long percent = Math.Max(0, 100 * first / whole / period * period), end = Math.Min(100, 100 * last / whole + 1);
        ReadOnlySpan<double> masses = row.Masses;
        double chance = 0;
        for (; percent <= end; percent += period)
        {
            var (low, high) = Window(percent, whole);
            (low, high) = (Math.Max(first, low), Math.Min(last, high));
            for (long count = low; count <= high; count++) chance += masses[(int)(count - first)];
        }

        return chance;
    }
}
