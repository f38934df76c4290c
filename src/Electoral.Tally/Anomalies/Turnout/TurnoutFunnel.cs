using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How far each station's turnout is from that of all, in standard errors that its size allows.</summary>
/// <remarks>
/// <para>Spiegelhalter (2005), Stat. Med. 24:1185: z = (t − p)/√(p(1 − p)/N), p the turnout of all stations, divided by
/// √φ where φ, the square of 1.4826 times the median of |z|, is above 1. Small stations vary more, and are not called
/// far out for it.</para>
/// <para>Not evidence of anything by itself: places differ in turnout. Equality is by reference. Immutable and
/// safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TurnoutFunnel>))]
public sealed class TurnoutFunnel : IJsonResult<TurnoutFunnel>
{
    private TurnoutFunnel(double turnout, double dispersion, double[] scores) =>
        (Turnout, Dispersion, Scores) = (turnout, dispersion, scores);

    /// <summary>The turnout of all stations together.</summary>
    public double Turnout { get; }

    /// <summary>φ, at least 1.</summary>
    public double Dispersion { get; }

    /// <summary>The z of each station after division by √φ.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>The largest distance from 0.</summary>
    public double Furthest => Scores.Max(Math.Abs);

    /// <summary>How many stations are further than a bound from 0.</summary>
    /// <param name="bound">The bound.</param>
    public int Outside(double bound) => Scores.Count(score => Math.Abs(score) > bound);

    /// <summary>The scores of some stations.</summary>
    /// <param name="registered">Registered voters of each station, above 0.</param>
    /// <param name="ballots">Ballots cast, not negative.</param>
    /// <returns>Null without a station, and where the turnout of all is 0 or at least 1.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a station has no voters
    /// or negative ballots.</exception>
    public static TurnoutFunnel? Of(ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots)
    {
        Throw.IfUnlikeLengths(registered.Length, ballots.Length, nameof(ballots));
        Throw.IfNoneInside(registered, nameof(registered));
        Throw.IfNegative(ballots, nameof(ballots));
        long voters = 0, cast = 0;
        for (int i = 0; i < registered.Length; i++)
        {
            voters += registered[i];
            cast += ballots[i];
        }

        if (cast == 0 || cast >= voters) return null;
        double turnout = (double)cast / voters;
        double[] scores = new double[registered.Length], sizes = new double[registered.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            double error = Math.Sqrt(turnout * (1 - turnout) / registered[i]);
            scores[i] = ((double)ballots[i] / registered[i] - turnout) / error;
            sizes[i] = Math.Abs(scores[i]);
        }

        double spread = Quantiles.NormalScale * Quantiles.Median(sizes);
        double dispersion = Math.Max(1, spread * spread);
        for (int i = 0; i < scores.Length; i++) scores[i] /= Math.Sqrt(dispersion);
        return new(turnout, dispersion, scores);
    }

    static void IJsonResult<TurnoutFunnel>.Describe(JsonForm<TurnoutFunnel> form) => form
        .Number("turnout", funnel => funnel.Turnout)
        .Number("dispersion", funnel => funnel.Dispersion)
        .Numbers("scores", funnel => funnel.Scores)
        .Number("furthest", funnel => funnel.Furthest);
}
