using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>
/// How many ballots there are at each turnout and share: the two-dimensional fingerprint of an election.
/// </summary>
/// <remarks>
/// <para>Klimek, Yegorov, Hanel and Thurner (2012), PNAS 109:16469. Cells are whole steps of turnout and of share,
/// found in integers; turnout of 100 % and more is in the last row, a share of 100 % in the last column.</para>
/// <para>A picture, not a test. Not evidence of anything by itself: regions make several clouds, and small stations
/// reach the corners by chance.</para>
/// <para>Equality is by reference. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FingerprintGrid>))]
public sealed class FingerprintGrid : IJsonResult<FingerprintGrid>
{
    private readonly long[] _cells;

    private FingerprintGrid(int steps) => (Steps, _cells) = (steps, new long[steps * steps]);

    /// <summary>The cells along each side.</summary>
    public int Steps { get; }

    /// <summary>The stations counted in.</summary>
    public int Stations { get; private set; }

    /// <summary>The ballots of all cells.</summary>
    public long Ballots { get; private set; }

    /// <summary>The ballots of a cell.</summary>
    /// <param name="turnout">The step of turnout, from 0.</param>
    /// <param name="share">The step of the share, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public long this[int turnout, int share]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(turnout);
            ArgumentOutOfRangeException.ThrowIfNegative(share);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(turnout, Steps);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, Steps);
            return _cells[turnout * Steps + share];
        }
    }

    /// <summary>The part of the ballots at a turnout and a share of at least a bound; null without ballots.</summary>
    /// <param name="bound">The bound of both, from 0 to 1; taken down to a whole step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is outside 0 to 1.</exception>
    public double? CornerShare(double bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bound, 1);
        int from = Math.Min(Steps - 1, (int)(bound * Steps));
        long corner = 0;
        for (int turnout = from; turnout < Steps; turnout++)
        {
            for (int share = from; share < Steps; share++) corner += this[turnout, share];
        }

        return Ballots == 0 ? null : (double)corner / Ballots;
    }

    /// <summary>The grid of some stations.</summary>
    /// <param name="registered">Registered voters of each station, above 0.</param>
    /// <param name="ballots">Ballots cast, above 0.</param>
    /// <param name="votes">Votes of one selection, at most the ballots.</param>
    /// <param name="steps">The cells along each side, 2 to 1,000.</param>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a station has no voters or ballots, or more votes than ballots.
    /// </exception>
    public static FingerprintGrid Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes, int steps = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 1_000);
        Throw.IfUnlikeLengths(registered.Length, ballots.Length, nameof(ballots));
        Throw.IfNoPart(votes, ballots, nameof(votes));
        Throw.IfNoneInside(registered, nameof(registered));
        Throw.IfNoneInside(ballots, nameof(ballots));
        var grid = new FingerprintGrid(steps);
        for (int i = 0; i < votes.Length; i++)
        {
            long turnout = Math.Min((long)steps * ballots[i] / registered[i], steps - 1);
            long share = Math.Min((long)steps * votes[i] / ballots[i], steps - 1);
            grid._cells[turnout * steps + share] += ballots[i];
            grid.Ballots += ballots[i];
        }

        grid.Stations = votes.Length;
        return grid;
    }

    static void IJsonResult<FingerprintGrid>.Describe(JsonForm<FingerprintGrid> form) => form
        .Whole("steps", grid => grid.Steps)
        .Whole("stations", grid => grid.Stations)
        .Whole("ballots", grid => grid.Ballots)
        .Member("cells", JsonKinds.List(JsonKinds.List(JsonKinds.Whole)), Rows);

    private static IEnumerable<IEnumerable<long>> Rows(FingerprintGrid grid) => grid._cells.Chunk(grid.Steps);
}
