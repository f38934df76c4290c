namespace Electoral.Tally;

public sealed partial class Totals
{
    private const int Valids = (int)CountField.Valid, Blanks = (int)CountField.Blank;
    private const int Invalids = (int)CountField.Invalid, Ballots = (int)CountField.BallotsCast;

    /// <summary>
    /// Valid votes as the sum of the selections, plus blank where <see cref="Contest.BlankIsValid"/>, over the sheets
    /// that have every part; null if there are no selections, or blank votes are valid and the source lacks them.
    /// </summary>
    public DerivedTotal? DerivedValid => FindDerivedValid(null);

    /// <summary>
    /// Ballots cast as valid + blank + invalid, over the sheets that have every part; null if that cannot be known.
    /// </summary>
    /// <remarks>
    /// Valid votes are the source's, sheet by sheet, or the sum of the selections if a sheet lacks them. Blank votes
    /// are left out if they are part of the valid ones, or if the source has no such field: such sources count blank
    /// ballots among the valid or the invalid ones. A source without invalid votes does not say how many ballots were
    /// cast: null.
    /// </remarks>
    public DerivedTotal? DerivedBallotsCast => FindDerivedBallots(null);

    /// <summary>Valid votes: the source's field where it has one, else <see cref="DerivedValid"/>.</summary>
    public DerivedTotal? EffectiveValid => _absent[Valids] ? DerivedValid : Source(CountField.Valid, "valid");

    /// <summary>Ballots cast: the source's field where it has one, else <see cref="DerivedBallotsCast"/>.</summary>
    public DerivedTotal? EffectiveBallotsCast =>
        _absent[Ballots] ? DerivedBallotsCast : Source(CountField.BallotsCast, "ballots cast");

    /// <summary>Ballots cast, given or derived, where no counted sheet lacks them; otherwise null.</summary>
    internal long? CompleteBallots =>
        Sheets == 0 ? 0 : EffectiveBallotsCast is { SheetsWithout: 0 } ballots ? ballots.Sum : null;

    /// <summary>Whether the sheets are a roll of stations: a sum of nothing is not a count.</summary>
    private bool HoldsNoVotes => Contest.Selections.Count == 0;

    private bool BlankIsNeeded => Contest.BlankIsValid;

    private bool AddsBlank => !Contest.BlankIsValid && !_absent[Blanks];

    private DerivedTotal? FindDerivedValid(IFormatProvider? language) =>
        HoldsNoVotes || (BlankIsNeeded && _absent[Blanks]) ? null : Derived(DerivedValidOf, ValidParts(language));

    private DerivedTotal? FindDerivedBallots(IFormatProvider? language)
    {
        if (_absent[Invalids] || (_absent[Valids] && DerivedValid is null)) return null;
        string valid = _absent[Valids] ? ValidParts(language)
            : _groups.Any(IsPatched) ? AggregationTexts.PatchedPart.In(language, ValidParts(language))
            : AggregationTexts.ValidPart.In(language);
        string blank = AddsBlank ? " + " + AggregationTexts.BlankPart.In(language) : "";
        return Derived(DerivedBallotsOf, $"{valid}{blank} + {AggregationTexts.InvalidPart.In(language)}");
    }

    private string ValidParts(IFormatProvider? language) => BlankIsNeeded
        ? $"{AggregationTexts.SumPart.In(language)} + {AggregationTexts.BlankPart.In(language)}"
        : AggregationTexts.SumPart.In(language);

    private DerivedTotal Derived(Func<CountGroup, long?> part, string from)
    {
        var (sum, rows) = SumOf(part);
        return new(sum, rows, Sheets - rows, from);
    }

    private DerivedTotal Source(CountField field, string name)
    {
        var (sum, rows, lacking) = Cell(Cells.Field(field));
        return new(sum, rows, lacking, name, IsSource: true);
    }

    /// <summary>Whether the ballots of sheets in the group are derived from the sum of the selections.</summary>
    private bool IsPatched(CountGroup group) => group[Valids] is null && DerivedBallotsOf(group) is not null;

    private long? DerivedValidOf(CountGroup group)
    {
        long? sum = HoldsNoVotes ? null : BlankIsNeeded ? group[Blanks] : 0;
        for (int cell = Cells.FirstVote; cell < group.Sums.Length; cell++) sum += group[cell];
        return sum;
    }

    private long? DerivedBallotsOf(CountGroup group) =>
        (group[Valids] ?? DerivedValidOf(group)) + (AddsBlank ? group[Blanks] : 0) + group[Invalids];

    private long? EffectiveValidOf(CountGroup group) => _absent[Valids] ? DerivedValidOf(group) : group[Valids];

    private long? EffectiveBallotsOf(CountGroup group) => _absent[Ballots] ? DerivedBallotsOf(group) : group[Ballots];
}
