using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Tally sheets added up: the exact sums over the counted sheets of a table or unit.</summary>
/// <remarks>
/// <para>Only counted sheets enter a sum; <see cref="Annulled"/> and <see cref="Pending"/> ones are listed separately.
/// A sum leaves out the sheets that lack its count and says how many they are.</para>
/// <para>
/// Fields are those of the source: a field that the source or every counted sheet lacks is null. What is derived from
/// other fields is kept separate (<see cref="DerivedValid"/>, <see cref="DerivedBallotsCast"/>).
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Totals>))]
public sealed partial class Totals : IFormattable, IJsonResult<Totals>
{
    private readonly CellSet _absent;
    private readonly IReadOnlyList<CountGroup> _groups;

    /// <param name="contest">The contest.</param>
    /// <param name="absent">The cells that the source does not have at all.</param>
    /// <param name="groups">The counted sheets by the cells that they lack.</param>
    /// <param name="annulled">The number of annulled sheets.</param>
    /// <param name="pending">The number of pending sheets.</param>
    internal Totals(Contest contest, CellSet absent, IReadOnlyList<CountGroup> groups, long annulled, long pending)
    {
        (Contest, _absent, _groups, Annulled, Pending) = (contest, absent, groups, annulled, pending);
        Sheets = groups.Sum(group => group.Rows);
    }

    /// <summary>The contest.</summary>
    public Contest Contest { get; }

    /// <summary>The number of counted sheets.</summary>
    public long Sheets { get; }

    /// <summary>The number of annulled sheets; they enter no sum.</summary>
    public long Annulled { get; }

    /// <summary>The number of pending sheets; they enter no sum.</summary>
    public long Pending { get; }

    /// <summary>Registered voters, or null if no counted sheet gives them.</summary>
    public long? Registered => Given(CountField.Registered);

    /// <summary>Ballots cast as the source gives them, or null if no counted sheet gives them.</summary>
    public long? BallotsCast => Given(CountField.BallotsCast);

    /// <summary>Valid votes as the source gives them, or null if no counted sheet gives them.</summary>
    public long? Valid => Given(CountField.Valid);

    /// <summary>Blank votes, or null if no counted sheet gives them.</summary>
    public long? Blank => Given(CountField.Blank);

    /// <summary>Invalid votes, or null if no counted sheet gives them.</summary>
    public long? Invalid => Given(CountField.Invalid);

    /// <summary>The votes of each selection, in the order of the contest.</summary>
    public IReadOnlyList<FieldTotal> Votes =>
        field ??= [.. Enumerable.Range(0, Contest.Selections.Count).Select(selection => Cell(Cells.Vote(selection)))];

    /// <summary>A field of the source and how many sheets have it, or null if the source has no such field.</summary>
    public FieldTotal? Field(CountField field) => _absent[Cells.Field(field)] ? null : Cell(Cells.Field(field));

    /// <summary>
    /// The votes of the selection with this id, over the sheets that give them; null if no counted sheet does.
    /// </summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public long? VotesOf(string selection) =>
        Votes[Contest.IndexOf(selection)] is { IsGiven: true } votes ? votes.Sum : null;

    /// <summary>What <see cref="VotesOf(string)"/> gives: the votes of the selection with this id, or null.</summary>
    /// <param name="selection">The id of the selection.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public long? this[string selection] => VotesOf(selection);

    /// <summary>The votes of a selection, over the sheets that give them; no object is made for it.</summary>
    internal long SumOfVotes(int selection)
    {
        int cell = Cells.Vote(selection);
        long sum = 0;
        foreach (var group in _groups) sum += group[cell] ?? 0;
        return sum;
    }

    internal CellSet Absent => _absent;

    internal IReadOnlyList<CountGroup> Groups => _groups;

    /// <summary>The sum, or null if it would leave out each counted sheet.</summary>
    private long? Given(CountField field) =>
        Field(field) is { IsGiven: true } total ? total.Sum : null;

    private FieldTotal Cell(int cell)
    {
        var (sum, rows) = SumOf(group => group[cell]);
        return new(sum, rows, Sheets - rows);
    }

    /// <summary>A sum over the groups that have every part of it, and the number of their sheets.</summary>
    private (long Sum, long Rows) SumOf(Func<CountGroup, long?> part)
    {
        long sum = 0, rows = 0;
        foreach (var group in _groups)
        {
            if (part(group) is not long value) continue;
            sum += value;
            rows += group.Rows;
        }

        return (sum, rows);
    }

    static void IJsonResult<Totals>.Describe(JsonForm<Totals> form) => form
        .Item("contest", totals => totals.Contest)
        .Include(Summary, totals => totals)
        .Whole("annulled", totals => totals.Annulled)
        .Whole("pending", totals => totals.Pending);
}
