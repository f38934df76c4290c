using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Turnout and result of stations at whole percentages, each and either, against their chances.</summary>
internal sealed class PercentageLattice
{
    private const int FewestRegistered = 100;

    private readonly int[] _registered;
    private readonly int[] _ballots;
    private readonly int[] _votes;
    private readonly int[] _periods;
    private readonly int[] _stations;
    private readonly PercentageChances _turnout;
    private readonly PercentageChances _result;

    /// <param name="registered">Registered voters a station, or -1.</param>
    /// <param name="ballots">Ballots cast a station, or -1.</param>
    /// <param name="votes">Votes of the selection a station, or -1.</param>
    /// <param name="periods">1, or 5 or 10 for their multiples only.</param>
    /// <param name="turnout">
    /// The chances of turnout for these periods that another selection's lattice has computed already, or null.
    /// </param>
    public PercentageLattice(
        int[] registered, int[] ballots, int[] votes, int[] periods, PercentageChances? turnout = null)
    {
        (_registered, _ballots, _votes, _periods) = (registered, ballots, votes, periods);
        var stations = new List<int>(ballots.Length);
        for (int i = 0; i < ballots.Length; i++)
        {
            if (IsIncluded(registered[i], ballots[i], votes[i])) stations.Add(i);
        }

        _stations = [.. stations];
        (HasTurnout, _turnout) = (turnout is not null, turnout ?? new(registered, ballots, periods));
        _result = new(ballots, votes, periods);
    }

    /// <summary>The stations that enter.</summary>
    public int Included => _stations.Length;

    /// <summary>The chances of turnout, which all selections share.</summary>
    public PercentageChances Turnout => _turnout;

    private bool HasTurnout { get; }

    /// <summary>Ballots above 0, at least 100 registered, turnout and share at most 99 %, nothing missing.</summary>
    public static bool IsIncluded(int registered, int ballots, int votes) =>
        registered >= FewestRegistered && ballots > 0 && PercentageChances.IsUsable(registered, ballots)
        && PercentageChances.IsUsable(ballots, votes);

    public void Run(int threads, CancellationToken cancellation)
    {
        if (!HasTurnout) _turnout.Run(threads, cancellation);
        _result.Run(threads, cancellation);
    }

    /// <summary>Stations of turnout, of the result or of either, for the period at an index.</summary>
    public IntegerPercentages Test(PercentageOf of, int period, StationWeight weight)
    {
        double observed = 0, expected = 0, variance = 0, third = 0, bias = 0;
        var chances = new double[_stations.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            int station = _stations[i];
            var (hit, chance) = HitAndChance(of, station, period);
            chances[i] = chance;
            double size = WeightOf(station, weight), varied = size * size * chance * (1 - chance);
            if (hit) observed += size;
            expected += size * chance;
            variance += varied;
            third += varied * size * (1 - 2 * chance);
            bias += size * (Corrected(of, station) - chance);
        }

        double excess = observed - expected, deviation = Math.Sqrt(variance);
        var corrected = new CorrectedSum(excess - bias, deviation, variance > 0 ? third / (variance * deviation) : 0);
        return new(
            of, _periods[period], _stations.Length, observed, (expected, variance),
            variance > 0 ? Upper(chances, weight, observed, excess / deviation) : null)
        {
            CorrectedSum = period == 0 ? corrected : null,
        };
    }

    /// <summary>The chance of the first period less the bias of the station's own shares.</summary>
    private double Corrected(PercentageOf of, int station)
    {
        double turnout = _turnout.Corrected(station), result = _result.Corrected(station);
        return of switch
        {
            PercentageOf.Turnout => turnout,
            PercentageOf.Result => result,
            _ => turnout + result - turnout * result,
        };
    }

    private (bool Hit, double Chance) HitAndChance(PercentageOf of, int station, int period)
    {
        var (hit, chance) = of switch
        {
            PercentageOf.Turnout => (_turnout.IsHit(station, period), _turnout.Chance(station, period)),
            PercentageOf.Result => (_result.IsHit(station, period), _result.Chance(station, period)),
            _ => Either(station, period),
        };
        return (hit, Math.Min(1, chance));
    }

    private (bool Hit, double Chance) Either(int station, int period)
    {
        double turnout = _turnout.Chance(station, period), result = _result.Chance(station, period);
        bool hit = _turnout.IsHit(station, period) || _result.IsHit(station, period);
        return (hit, turnout + result - turnout * result);
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
}
