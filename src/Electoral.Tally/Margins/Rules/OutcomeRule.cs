namespace Electoral.Tally;

/// <summary>The rule by which votes become an outcome; verdicts are asked under one.</summary>
/// <remarks>
/// <para>A rule compares whole numbers only, so that its answer is exact: 40 % is met by 40 votes of 100 and not by 39
/// of 98. It says Decided where every content of the missing stations leads to one outcome, and only there.</para>
/// <para>The rules are those that this class makes. Immutable and safe to share between threads.</para>
/// </remarks>
public abstract class OutcomeRule
{
    private protected OutcomeRule(ReportStatement statement) => Statement = statement;

    /// <summary>Most votes win; a tie is no win.</summary>
    public static OutcomeRule Plurality { get; } = new PluralityRule();

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

    /// <summary>The rule in words.</summary>
    public ReportStatement Statement { get; }

    /// <summary>More than half is needed; without it nobody wins.</summary>
    /// <param name="of">More than half of what.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
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

    /// <summary>
    /// A motion needs a number of votes in favour out of a membership, whoever abstains or is absent.
    /// </summary>
    /// <param name="members">The number of members, 1 or more.</param>
    /// <param name="needed">The votes needed, 1 to <paramref name="members"/>.</param>
    /// <param name="inFavour">The candidate that stands for the motion, where it is judged from sheets.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static MembershipRule QualifiedMajority(int members, int needed, string inFavour = "for") =>
        new(members, needed, inFavour);

    /// <summary>A motion needs the votes of more than half of a membership.</summary>
    /// <param name="members">The number of members, 1 or more.</param>
    /// <param name="inFavour">The candidate that stands for the motion, where it is judged from sheets.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static MembershipRule MajorityOfMembers(int members, string inFavour = "for") =>
        new(members, members / 2 + 1, inFavour);

    /// <summary>What the rule says of the whole, given what is collected and what is missing.</summary>
    /// <param name="bounds">The bounds.</param>
    public OutcomeFinding Judge(ContestBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        var why = NoBounds.Of(bounds);
        return why.Count > 0 && NeedsCapacity
            ? new OutcomeFinding { Decision = Decision.NotDecided, Reasons = why }
            : Find(bounds);
    }

    /// <summary>The rule in words.</summary>
    public override string ToString() => Statement.ToString();

    /// <summary>Whether the rule can say nothing where nothing bounds the missing stations.</summary>
    private protected virtual bool NeedsCapacity => true;

    /// <summary>Whether the registered voters enter the rule itself, and not only as a bound of missing stations.
    /// </summary>
    internal virtual bool IsOfRegister => false;

    private protected abstract OutcomeFinding Find(ContestBounds bounds);
}
