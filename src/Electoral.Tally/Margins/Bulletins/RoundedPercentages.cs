using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// Whether all counts of a bulletin are the whole numbers nearest to percentages of the total with few decimals, as if
/// computed from these, and how rarely that happens.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: given the rounded percentages every count is equally likely to be any of the numbers with
/// that percentage. With U units to the whole (1,000 for one decimal), T votes and k counts, k − 1 of them free, all of
/// them are the nearest numbers with a probability of about (U/T)^(k−1), or exactly the product of 1/cell size.</para>
/// <para>Caveats, which belong to the result: the pattern was noticed after the fact, and is one of many that could be
/// looked for; computing counts back from percentages, in good faith, gives the same picture; it is about the bulletin,
/// not about the ballots. A low probability is not evidence of any particular cause.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<RoundedPercentages>))]
public sealed partial class RoundedPercentages : IFormattable, IJsonResult<RoundedPercentages>
{
    private RoundedPercentages(string name, IReadOnlyList<RoundedOption> options, long total, int decimals, long units)
    {
        (Name, Options, Total, Decimals, Units) = (name, options, total, decimals, units);
        SumEqualsTotal = Sum(options.Select(option => option.Votes)) == total;
    }

    /// <summary>What was tested, such as the name of a bulletin.</summary>
    public string Name { get; }

    /// <summary>The counts, in the order given.</summary>
    public IReadOnlyList<RoundedOption> Options { get; }

    /// <summary>The votes that percentages are taken of: T.</summary>
    public long Total { get; }

    /// <summary>The decimals of the percentages.</summary>
    public int Decimals { get; }

    /// <summary>Units to the whole: 100·10^decimals.</summary>
    public long Units { get; }

    /// <summary>Whether the counts add up to the total.</summary>
    public bool SumEqualsTotal { get; }

    /// <summary>How many counts are exactly the nearest number.</summary>
    public int OptionsExact => Options.Count(option => option.Difference == 0);

    /// <summary>Whether all are.</summary>
    public bool IsAllExact => OptionsExact == Options.Count;

    /// <summary>The rounded percentages added up, in units; <see cref="Units"/> where they add up to 100.</summary>
    public long RoundedUnitsSum => long.CreateSaturating(Sum(Options.Select(option => option.RoundedUnits)));

    /// <summary>The votes in one unit: T/U.</summary>
    public double GridStep => (double)Total / Units;

    /// <summary>
    /// (U/T)^(k−1), at most 1: the probability that all counts are nearest numbers, by the step of the grid.
    /// </summary>
    public double ChanceProbability => Math.Min(1, Math.Pow(GridStep, 1 - Options.Count));

    /// <summary>The logarithm to base 10 of the product of 1/cell size over all counts but the last.</summary>
    public double Log10ProbabilityFreeComponents =>
        0 - Options.SkipLast(1).Sum(option => Math.Log10(option.CellSize));

    /// <summary>The product of 1/cell size over the first two counts; null where there are not two.</summary>
    public double? ProbabilityFirstTwoCells =>
        Options.Count < 2 ? null : 1 / ((double)Options[0].CellSize * Options[1].CellSize);

    /// <summary>
    /// Tests the counts of a bulletin, with percentages of one decimal, against its valid
    /// votes, or their sum where it states none.
    /// </summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <exception cref="ArgumentException">There is no vote.</exception>
    public static RoundedPercentages Of(Bulletin bulletin) => Of(bulletin, decimals: 1);

    /// <summary>Tests the counts of a bulletin against its valid votes, or their sum where it states none.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="decimals">The decimals of the percentages, 0 to 9.</param>
    /// <exception cref="ArgumentException">There is no vote.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are outside 0 to 9.</exception>
    public static RoundedPercentages Of(Bulletin bulletin, int decimals)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return Of([.. bulletin.Votes.Values], decimals, bulletin.Valid, bulletin.Name);
    }

    /// <summary>Tests counts.</summary>
    /// <param name="votes">The counts of all options.</param>
    /// <param name="decimals">The decimals of the percentages, 0 to 9.</param>
    /// <param name="total">What they are percentages of; null for their sum.</param>
    /// <param name="name">What is tested, or null.</param>
    /// <exception cref="ArgumentException">
    /// There is no vote, or they add up to more than <see cref="long.MaxValue"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, or the decimals are outside 0 to 9.
    /// </exception>
    public static RoundedPercentages Of(
        IReadOnlyList<long> votes, int decimals = 1, long? total = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        foreach (long count in votes) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(votes));
        if (total is null && Sum(votes) > long.MaxValue) Throw.TooManyVotesToRound(Sum(votes));
        long all = total ?? (long)Sum(votes), units = 100;
        if (votes.Count == 0 || all <= 0) Throw.NoVotesToRound();
        for (int digit = 0; digit < decimals; digit++) units *= 10;
        var options = votes.Select(count => OptionOf(count, all, units));
        return new(name ?? BulletinTexts.Unnamed.In(null), [.. options], all, decimals, units);
    }

    /// <summary>
    /// Tests the counts of a claim and the rest of its valid votes; null where it does not state these.
    /// </summary>
    internal static RoundedPercentages? OfClaim(Claim claim)
    {
        if (claim.Valid is not long valid || valid == 0 || claim.VoteTotal > valid) return null;
        long stated = (long)claim.VoteTotal;
        IEnumerable<long> rest = stated == valid ? [] : [valid - stated];
        return Of([.. claim.Votes.Values, .. rest], decimals: 1, valid, claim.Name);
    }

    private static RoundedOption OptionOf(long votes, Int128 total, long units)
    {
        // Whole units and counts to the nearest, the half upwards, in integers.
        var rounded = (2 * (Int128)votes * units + total) / (2 * total);
        var nearest = (2 * rounded * total + units) / (2 * units);
        var cell = Ceiling((2 * rounded + 1) * total, 2 * units)
            - Int128.Max(0, Ceiling((2 * rounded - 1) * total, 2 * units));
        double residual = 100 * (double)(votes * (Int128)units - rounded * total) / ((double)total * units);
        // A count far above its total has a percentage that no number of units holds; it is then the greatest.
        return new(
            votes, long.CreateSaturating(rounded), long.CreateSaturating(nearest), long.CreateSaturating(cell),
            residual)
        {
            PercentRounded = (decimal)long.CreateSaturating(rounded) * 100 / units,
        };
    }

    private static Int128 Sum(IEnumerable<long> votes) =>
        votes.Aggregate(Int128.Zero, (sum, count) => sum + count);

    private static Int128 Ceiling(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        return remainder > 0 ? quotient + 1 : quotient;
    }

    static void IJsonResult<RoundedPercentages>.Describe(JsonForm<RoundedPercentages> form) => form
        .Text("name", percentages => percentages.Name)
        .Items("options", percentages => percentages.Options)
        .Whole("total", percentages => percentages.Total)
        .Whole("decimals", percentages => percentages.Decimals)
        .Whole("units", percentages => percentages.Units)
        .Truth("sumEqualsTotal", percentages => percentages.SumEqualsTotal)
        .Whole("optionsExact", percentages => percentages.OptionsExact)
        .Truth("isAllExact", percentages => percentages.IsAllExact)
        .Whole("roundedUnitsSum", percentages => percentages.RoundedUnitsSum)
        .Number("gridStep", percentages => percentages.GridStep)
        .Number("chanceProbability", percentages => percentages.ChanceProbability)
        .Number("log10ProbabilityFreeComponents", percentages => percentages.Log10ProbabilityFreeComponents)
        .Number("probabilityFirstTwoCells", percentages => percentages.ProbabilityFirstTwoCells);
}
