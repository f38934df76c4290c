using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>
/// How often each digit comes up in one digit place of many counts, and how many counts were left out.
/// </summary>
/// <remarks>
/// <para>Exact whole numbers that merge: those of two parts of the sheets, merged, are those of all of them.</para>
/// <para>A description, not a test: which digits would be expected is a separate question. Immutable and safe to share
/// between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DigitDistribution>))]
public sealed class DigitDistribution : IJsonResult<DigitDistribution>
{
    private readonly DigitCells _cells;
    private readonly long[] _found;

    internal DigitDistribution(DigitCells cells, long[] found, long missing)
    {
        (_cells, _found, Missing) = (cells, found, missing);
        Counts = Array.AsReadOnly(found[FirstDigit..cells.Below]);
        Count = Counts.Sum();
    }

    /// <summary>Which digits.</summary>
    public DigitPlace Place => _cells.Place;

    /// <summary>The smallest count that is included; smaller ones are left out.</summary>
    public int Minimum => _cells.Minimum;

    /// <summary>
    /// The smallest digit of the digit place: 0, or 1 for first digits (10 and 100 for the first two and three).
    /// </summary>
    public int FirstDigit => DigitPlaces.FirstDigit(Place);

    /// <summary>For each digit from <see cref="FirstDigit"/> on, how often it comes up.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>The number of counts whose digit was counted.</summary>
    public long Count { get; }

    /// <summary>
    /// The number of zeros left out; 0 if the minimum is 0, because zeros are then digits like any other.
    /// </summary>
    public long Zeros => _found[_cells.Zeros];

    /// <summary>The number of counts left out because they are at least 1 but below the minimum.</summary>
    public long Below => _found[_cells.Below];

    /// <summary>The number of counted sheets that lack the count.</summary>
    public long Missing { get; }

    /// <summary>How often a digit comes up.</summary>
    /// <param name="digit">The digit, such as 7, or the number that two or three digits make, such as 42.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digit place has no such digit.</exception>
    public long this[int digit]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(digit, FirstDigit);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(digit, _cells.Below);
            return _found[digit];
        }
    }

    /// <summary>The digits of those counts in a list that are large enough to be informative.</summary>
    /// <remarks>
    /// From 1 for first digits, 10 for second, first two and last digits, 100 for first three and last two digits.
    /// </remarks>
    /// <param name="counts">The counts, none negative.</param>
    /// <param name="place">Which digits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there is no such digit place.</exception>
    public static DigitDistribution Of(ReadOnlySpan<int> counts, DigitPlace place) => Of(counts, place, null);

    /// <summary>The digits of a list of counts.</summary>
    /// <param name="counts">The counts, none negative.</param>
    /// <param name="place">Which digits.</param>
    /// <param name="minimum">The smallest count that is included, large enough to have the digit; null as by
    /// <see cref="Of(ReadOnlySpan{int}, DigitPlace)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, there is no such digit place, or counts as
    /// small as the minimum do not have the digit.</exception>
    public static DigitDistribution Of(ReadOnlySpan<int> counts, DigitPlace place, int? minimum)
    {
        int negative = counts.IndexOfAnyExceptInRange(0, int.MaxValue);
        if (negative >= 0) ArgumentOutOfRangeException.ThrowIfNegative(counts[negative], nameof(counts));
        var cells = new DigitCells(place, DigitPlaces.Checked(place, minimum));
        var found = new long[cells.Length];
        cells.Add(counts, found);
        return new(cells, found, missing: 0);
    }

    /// <summary>The digits of a field of the source, over the counted sheets of a table.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="field">A field that the source has.</param>
    /// <param name="place">Which digits.</param>
    /// <param name="minimum">The smallest count that is included; null as by
    /// <see cref="Of(ReadOnlySpan{int}, DigitPlace)"/>.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="ArgumentException">The source has no such field.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such digit place, or counts as small as the minimum do
    /// not have the digit.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static DigitDistribution Of(
        TallyTable table, CountField field, DigitPlace place, int? minimum = null, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = new DigitCells(place, DigitPlaces.Checked(place, minimum));
        var column = table.Column(field) ?? Throw.NoSuchColumn(field);
        return DigitPass.Of(table, [column], cells, options, cancellation)[0];
    }

    /// <summary>The digits of these counts and of others together.</summary>
    /// <exception cref="ArgumentException">The others are of another digit place or have another minimum.</exception>
    public DigitDistribution Merge(DigitDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._cells != _cells) Throw.UnlikeDigits(other, this);
        var both = new long[_found.Length];
        for (int cell = 0; cell < both.Length; cell++) both[cell] = _found[cell] + other._found[cell];
        return new(_cells, both, Missing + other.Missing);
    }

    /// <summary>The digit place, the minimum and the number of counts, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{EnumWords.Of(Place)} digits of {Counted.Of(Count, "count")} of at least {Minimum:N0}");

    static void IJsonResult<DigitDistribution>.Describe(JsonForm<DigitDistribution> form) => form
        .Word("place", distribution => distribution.Place)
        .Whole("minimum", distribution => distribution.Minimum)
        .Whole("firstDigit", distribution => distribution.FirstDigit)
        .Wholes("counts", distribution => distribution.Counts)
        .Whole("count", distribution => distribution.Count)
        .Whole("zeros", distribution => distribution.Zeros)
        .Whole("below", distribution => distribution.Below)
        .Whole("missing", distribution => distribution.Missing);
}
