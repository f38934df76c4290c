using Basis = Electoral.Tally.ShareOf;

namespace Electoral.Tally;

// One sheet's counts, as the totals of a single sheet: TallyRow is with the table, and what is derived from a row is
// here.
public readonly partial record struct TallyRow
{
    /// <summary>
    /// Valid votes: the source's where it has such a field, otherwise the sum of the selections, plus blank where
    /// <see cref="Contest.BlankIsValid"/>. Null if the sheet lacks the field, or a part of the sum.
    /// </summary>
    /// <remarks>The rules are those of <see cref="Totals.EffectiveValid"/>, which adds these up.</remarks>
    public long? EffectiveValid => Asked(EffectiveValidCount, AskedCount.EffectiveValid);

    /// <summary>
    /// Ballots cast: the source's where it has such a field, otherwise valid + blank + invalid. Null if the sheet lacks
    /// the field, or a part of the sum.
    /// </summary>
    /// <remarks>
    /// The rules are those of <see cref="Totals.EffectiveBallotsCast"/>, which adds these up: a source without invalid
    /// votes does not say how many ballots were cast.
    /// </remarks>
    public long? EffectiveBallots => Asked(EffectiveBallotsCount, AskedCount.EffectiveBallots);

    /// <summary>
    /// Ballots cast, given or derived, / registered voters. Null if either is unknown or nobody is registered.
    /// </summary>
    /// <remarks>The value may be above 1.</remarks>
    public Ratio? Turnout =>
        Asked(RatioOf(EffectiveBallotsCount, Given(CountField.Registered)), AskedCount.Turnout);

    /// <summary>
    /// The votes of a selection as a share. Null if the votes or the basis are unknown, or the basis is 0.
    /// </summary>
    /// <param name="selection">The id of the selection.</param>
    /// <param name="basis">What it is a share of.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public Ratio? ShareOf(string selection, Basis basis = Basis.Valid)
    {
        if (!Enum.IsDefined(basis)) Throw.NoSuchBasis(basis);
        long? whole = basis switch
        {
            Basis.Valid => EffectiveValidCount,
            Basis.BallotsCast => EffectiveBallotsCount,
            _ => Given(CountField.Registered),
        };
        return Asked(RatioOf(Table.VotesOf(selection)[Index], whole), AskedCount.Share);
    }

    private long? EffectiveValidCount => Table.Valid is null ? DerivedValidCount : Given(CountField.Valid);

    private long? EffectiveBallotsCount => Table.BallotsCast is null
        ? (Given(CountField.Valid) ?? DerivedValidCount) + BlankIfNotValid + Given(CountField.Invalid)
        : Given(CountField.BallotsCast);

    private long? DerivedValidCount
    {
        get
        {
            // A roll of stations has no selections: a sum of nothing is not a count.
            long? sum = Table.Votes.Count == 0 ? null : Table.Contest.BlankIsValid ? Given(CountField.Blank) : 0;
            for (int index = 0; index < Table.Votes.Count && sum is not null; index++)
            {
                sum += Table.Votes[index][Index];
            }

            return sum;
        }
    }

    private int? BlankIfNotValid =>
        Table.Contest.BlankIsValid || Table.Blank is null ? 0 : Given(CountField.Blank);

    private static Ratio? RatioOf(long? above, long? below) =>
        above is long top && below is long bottom and > 0 ? new(top, bottom, 1) : null;
}
