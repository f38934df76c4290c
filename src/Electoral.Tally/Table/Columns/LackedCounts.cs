namespace Electoral.Tally;

/// <summary>Which counts a filter reads from rows that lack them, and how many of these rows it leaves out.</summary>
/// <remarks>
/// A comparison with null is false, so a filter would silently drop such rows. Rows note what they lack, from any
/// thread; one thread moves from row to row.
/// </remarks>
internal sealed class LackedCounts
{
    private static readonly ReportText LeftOutText = new(
        "A filter used a count ({0}) that is missing on {1:N0} of the sheets it left out ({2:N0}): a comparison with "
        + "a missing count is never true.",
        "Un filtro pidió un dato ({0}) que falta en {1:N0} de las {2:N0} actas que dejó fuera: una comparación con "
        + "un dato que falta nunca se cumple.");

    private readonly int[] _leftOut = new int[Enum.GetValues<AskedCount>().Length];
    private int _noted;

    /// <summary>Notes that the current row lacks a count.</summary>
    public void Note(AskedCount count) => Interlocked.Or(ref _noted, 1 << (int)count);

    /// <summary>Goes on to the next row.</summary>
    /// <param name="isKept">Whether the filter keeps the current row.</param>
    public void EndRow(bool isKept)
    {
        if (_noted == 0) return;
        int noted = Interlocked.Exchange(ref _noted, 0);
        for (int count = 0; !isKept && count < _leftOut.Length; count++) _leftOut[count] += noted >> count & 1;
    }

    /// <summary>A warning for each count that left-out sheets lack.</summary>
    /// <param name="leftOut">The number of all sheets that the filter left out.</param>
    public IReadOnlyList<ReportStatement> Warnings(int leftOut) =>
    [
        .. Enum.GetValues<AskedCount>().Where(count => _leftOut[(int)count] > 0).Select(
            count => new ReportStatement(
                "filter-lacks-count", LeftOutText, new ReportStatement("count", NameOf(count)), _leftOut[(int)count],
                leftOut)),
    ];

    private static ReportText NameOf(AskedCount count) => count switch
    {
        AskedCount.Registered => TableTexts.AskedRegistered,
        AskedCount.BallotsCast => TableTexts.AskedBallots,
        AskedCount.Valid => TableTexts.AskedValid,
        AskedCount.Blank => TableTexts.AskedBlank,
        AskedCount.Invalid => TableTexts.AskedInvalid,
        AskedCount.Votes => TableTexts.AskedVotes,
        AskedCount.EffectiveValid => TableTexts.AskedEffectiveValid,
        AskedCount.EffectiveBallots => TableTexts.AskedEffectiveBallots,
        AskedCount.Turnout => TableTexts.AskedTurnout,
        _ => TableTexts.AskedShare,
    };
}
