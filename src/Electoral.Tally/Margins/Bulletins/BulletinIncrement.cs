using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a later bulletin adds to an earlier one.</summary>
/// <remarks>
/// <para>A count that falls is a contradiction, since bulletins are cumulative. Shares that change are not: sheets do
/// not arrive in random order.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<BulletinIncrement>))]
public sealed partial class BulletinIncrement : IFormattable, IJsonResult<BulletinIncrement>
{
    private BulletinIncrement(Bulletin first, Bulletin second, IReadOnlyList<IncrementShare> selections) =>
        (First, Second, Selections) = (first, second, selections);

    /// <summary>The earlier bulletin.</summary>
    public Bulletin First { get; }

    /// <summary>The later bulletin.</summary>
    public Bulletin Second { get; }

    /// <summary>The counts, in the order of the earlier bulletin.</summary>
    public IReadOnlyList<IncrementShare> Selections { get; }

    /// <summary>The votes added in all; null where they are more than a <see cref="long"/> holds.</summary>
    public long? Total => Narrow(ExactTotal);

    /// <summary>Whether any count falls.</summary>
    public bool HasNegative => Contradictions.Count > 0;

    /// <summary>Every count that falls, with both numbers: votes, sums, stations and registered voters.</summary>
    public IReadOnlyList<ReportStatement> Contradictions => field ??= [.. Falls()];

    /// <summary>
    /// By how much the first count gains on the second; null where there are not two, or
    /// a <see cref="long"/> does not hold it.
    /// </summary>
    public long? LeadIncrement =>
        Selections.Count < 2 ? null : Narrow((Int128)Selections[0].Increment - Selections[1].Increment);

    /// <summary>The stations added, where both bulletins state theirs.</summary>
    public long? AddedStations => Second.Stations - First.Stations;

    /// <summary>The registered voters added, where both bulletins state those that they cover.</summary>
    public long? AddedRegistered => Second.RegisteredCovered - First.RegisteredCovered;

    /// <summary>Votes per added station; null where the number is unknown or not above 0.</summary>
    public double? VotesPerAddedStation => AddedStations > 0 ? (double)ExactTotal / AddedStations : null;

    /// <summary>Votes per added registered voter; null where the number is unknown or not above 0.</summary>
    public double? VotesPerAddedRegistered => AddedRegistered > 0 ? (double)ExactTotal / AddedRegistered : null;

    /// <summary>Compares two bulletins.</summary>
    /// <param name="first">The earlier one.</param>
    /// <param name="second">The later one, with the same selections in any order.</param>
    /// <exception cref="ArgumentException">Only one of them has some selection.</exception>
    public static BulletinIncrement Between(Bulletin first, Bulletin second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (string selection in first.Votes.Keys.Concat(second.Votes.Keys))
        {
            bool isInBoth = first.Votes.ContainsKey(selection) && second.Votes.ContainsKey(selection);
            if (!isInBoth) Throw.UnlikeBulletins(first, second, selection);
        }

        Int128 before = first.ExactTotal, after = second.ExactTotal;
        return new(first, second, [.. first.Votes.Select(vote => Share(vote.Key, vote.Value, second.Votes[vote.Key]))]);

        IncrementShare Share(string selection, long early, long late) => new(
            selection, early, late,
            Quotient(early, before), Quotient(late, after), Quotient(late - early, after - before));
    }

    /// <summary>The average per collected sheet and registered voter, to compare the increment with.</summary>
    /// <param name="collected">What collected sheets add up to.</param>
    /// <returns>The votes of all selections per sheet and per registered voter.</returns>
    public static AverageVotes CollectedAverage(Totals collected)
    {
        ArgumentNullException.ThrowIfNull(collected);
        long votes = collected.Votes.Sum(selection => selection.Sum);
        return new(Quotient(votes, collected.Sheets), Quotient(votes, collected.Registered ?? 0));
    }

    private Int128 ExactTotal => Second.ExactTotal - First.ExactTotal;

    private IEnumerable<ReportStatement> Falls()
    {
        foreach (var selection in Selections)
        {
            if (Fall(selection.Selection, selection.First, selection.Second) is { } fall) yield return fall;
        }

        (ReportText Name, long? Early, long? Late)[] sums =
        [
            (BulletinTexts.ValidVotes, First.Valid, Second.Valid),
            (BulletinTexts.InvalidVotes, First.Invalid, Second.Invalid),
            (BulletinTexts.Participants, First.BallotsCast, Second.BallotsCast),
            (BulletinTexts.Stations, First.Stations, Second.Stations),
            (BulletinTexts.RegisteredCovered, First.RegisteredCovered, Second.RegisteredCovered),
        ];
        foreach (var (name, early, late) in sums)
        {
            if (Fall(new ReportStatement("count", name), early, late) is { } fall) yield return fall;
        }
    }

    private static ReportStatement? Fall(object name, long? early, long? late) =>
        late < early ? new("count-falls", BulletinTexts.CountFalls, name, early, late) : null;

    private static long? Narrow(Int128 votes) => votes == (Int128)long.CreateSaturating(votes) ? (long)votes : null;

    private static double? Quotient(Int128 part, Int128 whole) => whole == 0 ? null : (double)part / (double)whole;

    static void IJsonResult<BulletinIncrement>.Describe(JsonForm<BulletinIncrement> form) => form
        .Item("first", increment => increment.First)
        .Item("second", increment => increment.Second)
        .Items("selections", increment => increment.Selections)
        .Whole("total", increment => increment.Total)
        .Truth("hasNegative", increment => increment.HasNegative)
        .Items("contradictions", increment => increment.Contradictions)
        .Whole("leadIncrement", increment => increment.LeadIncrement)
        .Whole("addedStations", increment => increment.AddedStations)
        .Whole("addedRegistered", increment => increment.AddedRegistered)
        .Number("votesPerAddedStation", increment => increment.VotesPerAddedStation)
        .Number("votesPerAddedRegistered", increment => increment.VotesPerAddedRegistered);
}
