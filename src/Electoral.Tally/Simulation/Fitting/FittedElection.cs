using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>Clean elections that could have been: with the stations of a table, its geography
/// and its dispersion.</summary>
/// <remarks>
/// <para>Units, sheets and registered voters are those of the table. Turnout, the part of the ballots without a vote,
/// and each selection's part of what the larger ones leave are beta-binomial, as in <see cref="SyntheticElection"/>:
/// stations vary around their centre, centres around the unit above, with dispersions fitted to the table so that
/// a share of odd sheets hardly moves them. A centre's own proportion is drawn from what its stations say and what its
/// neighbours are like, so that strongholds stay strongholds.</para>
/// <para>If the table has no registered voters, ballots are left unchanged; without ballots, the sums of votes are.
/// Sheets that lack votes or are not counted are left unchanged.</para>
/// <para>
/// What it is not: neither a forecast nor an estimate of what voters wanted. It answers one question: how a test
/// behaves if every sheet is the count of its ballots and stations are like these.
/// </para>
/// <para>Equality is by reference. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FittedElection>))]
public sealed class FittedElection : IJsonResult<FittedElection>
{
    private readonly FittedRows _rows;

    internal FittedElection(TallyTable table)
    {
        if (table.Contest.Selections.Count < 2) Throw.OneSelection(table.Contest);
        Table = table;
        _rows = new(table);
    }

    /// <summary>The table that the elections are fitted to.</summary>
    public TallyTable Table { get; }

    /// <summary>ρ of the turnout of stations around their centre; null without registered voters or ballots.</summary>
    public double? TurnoutDispersion => _rows.Turnout?.OfStations;

    /// <summary>ρ of the turnout of centres around the unit above; null in the same case.</summary>
    public double? CentreTurnoutDispersion => _rows.Turnout?.OfCentres;

    /// <summary>
    /// ρ of each selection's part of what the larger ones leave, stations around their centre, the largest selection
    /// first; the smallest has none.
    /// </summary>
    public IReadOnlyList<double> ShareDispersions => [.. _rows.Shares.Select(share => share.OfStations)];

    /// <summary>The same for centres around the unit above.</summary>
    public IReadOnlyList<double> CentreShareDispersions => [.. _rows.Shares.Select(share => share.OfCentres)];

    /// <summary>One clean election.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="replicate">Which of the elections of one seed, not negative.</param>
    /// <param name="options">How many threads to use; the answer does not depend on it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>A table with the units, sheets and fields of <see cref="Table"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The replicate is negative.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public TallyTable Generate(
        ulong seed = 1, int replicate = 0, SimulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicate);
        var sheets = new SheetCounts(Table, 0, 0);
        var streams = new Streams(seed, replicate);
        SimulationBlocks.Of(options, cancellation).ForRanges(_rows.Centres, (first, end) =>
        {
            for (int centre = first; centre < end; centre++) _rows.Draw(centre, sheets, streams);
        });
        return sheets.ToTable();
    }

    /// <summary>The number of sheets and the dispersions of stations; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Fitted to {Counted.Of(Table.Count, "sheet")}: turnout {TurnoutDispersion:0.0000}, shares ")
        + string.Join(", ", ShareDispersions.Select(rho => rho.ToString("0.0000", CultureInfo.InvariantCulture)));

    static void IJsonResult<FittedElection>.Describe(JsonForm<FittedElection> form) => form
        .Number("turnoutDispersion", election => election.TurnoutDispersion)
        .Number("centreTurnoutDispersion", election => election.CentreTurnoutDispersion)
        .Numbers("shareDispersions", election => election.ShareDispersions)
        .Numbers("centreShareDispersions", election => election.CentreShareDispersions);
}
