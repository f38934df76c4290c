using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// The collected sheets checked against a premise about missing ones: that no station exceeds its capacity.
/// </summary>
/// <remarks>
/// Ballots are those cast where the sheet gives them, else what its counts add up to. A count, not a statistic: it says
/// how often the premise fails where it can be seen, not how often it fails elsewhere. Equality compares all parts.
/// Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CapacityTest>))]
public sealed record CapacityTest : IJsonResult<CapacityTest>
{
    /// <summary>Collected sheets that could be tested.</summary>
    public long Tested { get; init; }

    /// <summary>Collected sheets that could not be tested, because nothing bounds them.</summary>
    public long NotTested { get; init; }

    /// <summary>Tested sheets with more ballots than their capacity.</summary>
    public long Exceeding { get; init; }

    /// <summary>Exceeding sheets of stations without any registered voter.</summary>
    public long ExceedingWithoutRegister { get; init; }

    /// <summary>The ballots on sheets of stations without any registered voter.</summary>
    public long BallotsWithoutRegister { get; init; }

    /// <summary>The ballots beyond the capacity, on all exceeding sheets together.</summary>
    public long TotalExcess { get; init; }

    /// <summary>The ballots beyond the capacity on the sheet that has most of them; 0 where none exceeds.</summary>
    public long LargestExcess { get; init; }

    /// <summary>The sheet with the largest excess, the first of several; null where none exceeds.</summary>
    public TallyRow? Largest { get; init; }

    /// <summary>How many sheets exceed, of how many, and by how much at most, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Exceeding:N0} of {Tested:N0} sheets exceed, by at most {LargestExcess:N0}");

    /// <summary>Tests sheets.</summary>
    /// <param name="sheets">The collected, counted sheets.</param>
    /// <param name="capacity">The capacity of a sheet's station; null where nothing bounds it.</param>
    /// <param name="registered">The registered voters of a sheet's station, or null.</param>
    internal static CapacityTest Of(TallyTable sheets, Func<int, long?> capacity, Func<int, int?> registered)
    {
        long tested = 0, exceeding = 0, unregistered = 0, ballotsThere = 0, total = 0, largest = 0;
        int at = -1;
        for (int row = 0; row < sheets.Count; row++)
        {
            long ballots = RowBallots.AtLeast(sheets, row);
            bool hasNone = registered(row) == 0;
            if (hasNone) ballotsThere += ballots;
            if (capacity(row) is not long limit) continue;
            tested++;
            long excess = ballots - limit;
            if (excess <= 0) continue;
            exceeding++;
            total += excess;
            if (hasNone) unregistered++;
            if (excess > largest) (largest, at) = (excess, row);
        }

        return new()
        {
            Tested = tested,
            NotTested = sheets.Count - tested,
            Exceeding = exceeding,
            ExceedingWithoutRegister = unregistered,
            BallotsWithoutRegister = ballotsThere,
            TotalExcess = total,
            LargestExcess = largest,
            Largest = at < 0 ? null : sheets[at],
        };
    }

    static void IJsonResult<CapacityTest>.Describe(JsonForm<CapacityTest> form) => form
        .Whole("tested", test => test.Tested)
        .Whole("notTested", test => test.NotTested)
        .Whole("exceeding", test => test.Exceeding)
        .Whole("exceedingWithoutRegister", test => test.ExceedingWithoutRegister)
        .Whole("ballotsWithoutRegister", test => test.BallotsWithoutRegister)
        .Whole("totalExcess", test => test.TotalExcess)
        .Whole("largestExcess", test => test.LargestExcess)
        .ItemOrNull("largest", test => test.Largest);
}
