using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How often each digit comes up in one digit place of the votes of every selection.</summary>
/// <remarks>
/// <para>A list of distributions, one per selection in the order of the contest, over the counted sheets. Exact whole
/// numbers that merge, so that files, states or machines can be counted separately.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DigitCounts>))]
public sealed class DigitCounts : IReadOnlyList<DigitDistribution>, IJsonResult<DigitCounts>
{
    private readonly DigitCells _cells;
    private readonly DigitDistribution[] _selections;

    private DigitCounts(Contest contest, DigitCells cells, DigitDistribution[] selections) =>
        (Contest, _cells, _selections) = (contest, cells, selections);

    /// <summary>The contest.</summary>
    public Contest Contest { get; }

    /// <summary>Which digits.</summary>
    public DigitPlace Place => _cells.Place;

    /// <summary>
    /// The smallest count of votes that is included; smaller ones are left out and counted separately.
    /// </summary>
    public int Minimum => _cells.Minimum;

    /// <summary>The number of selections.</summary>
    public int Count => _selections.Length;

    /// <summary>The digits of the votes of a selection, by its index in the contest.</summary>
    public DigitDistribution this[int index] => _selections[index];

    /// <summary>The digits of the votes of the selection with this id.</summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public DigitDistribution Of(string selection) => _selections[Contest.IndexOf(selection)];

    /// <summary>Counts the digits of the votes of all selections, in one pass.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="place">Which digits.</param>
    /// <param name="minimum">The smallest count that is included; it must be large enough to have the digit. If null: 1
    /// for first digits, 10 for second, first two and last digits, 100 for first three and last two digits.</param>
    /// <param name="options">How to compute it. The answer does not depend on it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such digit place, or counts as small as the minimum do
    /// not have the digit.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static DigitCounts Of(
        TallyTable table, DigitPlace place, int? minimum = null, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = new DigitCells(place, DigitPlaces.Checked(place, minimum));
        return new(table.Contest, cells, DigitPass.Of(table, [.. table.Votes], cells, options, cancellation));
    }

    /// <summary>The digits of the votes of all selections together.</summary>
    public DigitDistribution Together() => _selections.Aggregate(
        new DigitDistribution(_cells, new long[_cells.Length], missing: 0), (all, one) => all.Merge(one));

    /// <summary>The digits of these sheets and of others together.</summary>
    /// <exception cref="ArgumentException">The selections, the digit places or the minimums differ.</exception>
    public DigitCounts Merge(DigitCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!other.Contest.Selections.Select(s => s.Id).SequenceEqual(Contest.Selections.Select(s => s.Id)))
        {
            Throw.UnlikeContests(other.Contest, Contest);
        }

        if (other._cells != _cells) Throw.UnlikeDigits(other.Together(), Together());
        return new(Contest, _cells, [.. _selections.Zip(other._selections, (left, right) => left.Merge(right))]);
    }

    /// <summary>The distributions in the order of the contest.</summary>
    public IEnumerator<DigitDistribution> GetEnumerator() => _selections.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The digit place, the minimum and the contest, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{EnumWords.Of(Place)} digits of counts of at least {Minimum:N0}; {Contest}");

    static void IJsonResult<DigitCounts>.Describe(JsonForm<DigitCounts> form) => form
        .Item("contest", counts => counts.Contest)
        .Word("place", counts => counts.Place)
        .Whole("minimum", counts => counts.Minimum)
        .Items("distributions", counts => counts);
}
