namespace Electoral.Tally;

public abstract partial class OutcomeRule
{
    /// <summary>More than half of the valid votes wins at once, else there is a second round.</summary>
    public static OutcomeRule TwoRoundMajority { get; } = TwoRound(FirstRoundWin.MoreThan(0.5m));

    /// <summary>
    /// More than half of the valid votes, or at least 40 % and at least 10 points ahead, wins at once; else there is a
    /// second round. In force in Bolivia (Constitution of 2009, article 166) and Ecuador.
    /// </summary>
    public static OutcomeRule FiftyOrFortyWithTen { get; } =
        TwoRound(FirstRoundWin.MoreThan(0.5m), FirstRoundWin.AtLeast(0.4m).AheadByAtLeast(0.1m));

    /// <summary>
    /// More than 45 % of the valid votes, or at least 40 % and more than 10 points ahead, wins at once; else there is a
    /// second round. In force in Argentina (Constitution, articles 97 and 98).
    /// </summary>
    public static OutcomeRule FortyFiveOrFortyWithTen { get; } =
        TwoRound(FirstRoundWin.MoreThan(0.45m), FirstRoundWin.AtLeast(0.4m).AheadByMoreThan(0.1m));

    /// <summary>More than half is needed; without it nobody wins.</summary>
    /// <param name="of">More than half of what.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the three.</exception>
    public static OutcomeRule AbsoluteMajority(ShareOf of = ShareOf.Valid)
    {
        if (!Enum.IsDefined(of)) Throw.NoSuchBasis(of);
        return new ThresholdRule([FirstRoundWin.MoreThan(0.5m)], of, OutcomeKind.NoMajority);
    }

    /// <summary>
    /// Whoever meets one of several conditions and has most votes wins at once; else there is a second round.
    /// </summary>
    /// <param name="conditions">The conditions, as shares of the valid votes.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static OutcomeRule TwoRound(params IReadOnlyList<FirstRoundWin> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (conditions.Count == 0) throw new ArgumentException("There is no condition.", nameof(conditions));
        return new ThresholdRule([.. conditions], ShareOf.Valid, OutcomeKind.SecondRound);
    }
}
