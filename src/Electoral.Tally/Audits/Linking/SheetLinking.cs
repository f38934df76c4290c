using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>How the sheets of two sources are matched to one station.</summary>
/// <remarks>
/// Nothing is guessed and nothing is dropped: a sheet whose key is repeated, or that several sheets fit equally well,
/// is listed as such. The order of the rows never matters. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetLinking>))]
public sealed class SheetLinking
{
    private const decimal HalfOfTheCounts = 0.5m;

    private readonly Func<TallyRow, string?>? _key;
    private readonly Func<TallyRow, string?>? _otherKey;
    private readonly BestMatch? _bestMatch;
    private readonly bool _isByIds;

    private SheetLinking(
        bool isByIds, Func<TallyRow, string?>? key, Func<TallyRow, string?>? otherKey, BestMatch? bestMatch) =>
        (_isByIds, _key, _otherKey, _bestMatch) = (isByIds, key, otherKey, bestMatch);

    /// <summary>
    /// By what identifies a sheet: the keys of the layouts if both sources have them, otherwise all codes together,
    /// from the highest level down to the sheet's own.
    /// </summary>
    public static SheetLinking ById { get; } = new(true, null, null, null);

    /// <summary>By a key that the caller builds from a sheet, such as its codes without leading zeros.</summary>
    /// <param name="key">
    /// The key of a sheet; a sheet for which it is null or empty has none. Called from several threads at once. Keys
    /// are compared as codes are: exactly, except for invisible characters.
    /// </param>
    /// <param name="otherKey">The key of a sheet of the second source; null for the same.</param>
    public static SheetLinking ByKey(Func<TallyRow, string?> key, Func<TallyRow, string?>? otherKey = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(false, key, otherKey ?? key, null);
    }

    /// <summary>
    /// By what is on the sheets, among those of one centre: for sources that number its stations differently.
    /// </summary>
    /// <remarks>
    /// <para>The agreement of two sheets of a centre is the sum of the counts that are the same, as a share of the sum
    /// of all counts (of two that differ, the larger). Two that agree by <paramref name="leastAgreement"/> or more are
    /// linked if neither agrees as well or better with another sheet; they are then set aside, and the remaining sheets
    /// are compared again.</para>
    /// <para>A remaining sheet that some other sheet would fit is ambiguous: equal sheets of one centre are.</para>
    /// </remarks>
    /// <param name="centre">
    /// What sheets must have in common, such as the code of their centre; null is the lowest unit. A sheet for which it
    /// is null or empty is not linked.
    /// </param>
    /// <param name="otherCentre">The same for a sheet of the second source; null for the same.</param>
    /// <param name="leastAgreement">The least agreement, from above 0 to 1. The default is a half.</param>
    /// <exception cref="ArgumentOutOfRangeException">The agreement is not above 0 and at most 1.</exception>
    public static SheetLinking ByBestMatch(
        Func<TallyRow, string?>? centre = null, Func<TallyRow, string?>? otherCentre = null,
        decimal leastAgreement = HalfOfTheCounts) =>
        new(false, null, null, new(centre, otherCentre ?? centre, Checked(leastAgreement)));

    /// <summary>
    /// Links in this way first; sheets left without a counterpart are linked to the best match in their centre.
    /// </summary>
    /// <inheritdoc cref="ByBestMatch" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">The agreement is not above 0 and at most 1.</exception>
    public SheetLinking ThenByBestMatch(
        Func<TallyRow, string?>? centre = null, Func<TallyRow, string?>? otherCentre = null,
        decimal leastAgreement = HalfOfTheCounts) =>
        new(_isByIds, _key, _otherKey, new(centre, otherCentre ?? centre, Checked(leastAgreement)));

    /// <summary>The way of linking, in a few words.</summary>
    public override string ToString() => Describe(null);

    internal string Describe(IFormatProvider? language)
    {
        string way = ComparisonTexts.Linking(_isByIds, _key is not null).In(language);
        return _bestMatch is null ? way
            : _isByIds || _key is not null ? ComparisonTexts.ThenBestMatch.In(language, way)
            : ComparisonTexts.ByBestMatch.In(language);
    }

    /// <param name="first">The first source, as the caller gave it.</param>
    /// <param name="second">The second source, likewise.</param>
    /// <param name="columns">The counts that both give.</param>
    /// <param name="work">How the work is spread.</param>
    internal SheetLinks Link(TallyTable first, TallyTable second, ComparedColumn[] columns, Workload work)
    {
        var links = _key is not null ? KeyLinks.Of(first, _key, second, _otherKey!, work)
            : !_isByIds ? Nothing(first, second)
            : first.HasKeys && second.HasKeys ? KeyLinks.OfOwnKeys(first, second, work)
            : CodeLinks.Of(first, second, work);
        _bestMatch?.Complete(links, first, second, columns, work);
        return links;
    }

    private static SheetLinks Nothing(TallyTable first, TallyTable second)
    {
        var links = new SheetLinks(new int[first.Count], new int[second.Count]);
        links.OfFirst.AsSpan().Fill(SheetLinks.Mark(UnlinkedReason.NoCounterpart));
        links.OfSecond.AsSpan().Fill(SheetLinks.Mark(UnlinkedReason.NoCounterpart));
        return links;
    }

    private static decimal Checked(decimal leastAgreement)
    {
        if (leastAgreement is <= 0 or > 1) Throw.NoAgreement(leastAgreement);
        return leastAgreement;
    }
}
