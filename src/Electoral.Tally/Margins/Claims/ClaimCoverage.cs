using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How much of the whole a claim is read as covering.</summary>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ClaimCoverage>))]
public sealed record ClaimCoverage : IFormattable, IJsonResult<ClaimCoverage>
{
    internal ClaimCoverage()
    {
    }

    /// <summary>Whether it is read as covering every station.</summary>
    public bool IsAll { get; internal init; }

    /// <summary>Whether the claim says so itself; where it says nothing it is read as covering every station.</summary>
    public bool IsStated { get; internal init; }

    /// <summary>
    /// The stations that it covers, where it says so; the whole number where it covers all and that is known.
    /// </summary>
    public long? Stations { get; internal init; }

    /// <summary>The stations in all, where known.</summary>
    public long? StationsInAll { get; internal init; }

    /// <summary>
    /// The registered voters that it covers, as a range because a share may be rounded; otherwise null.
    /// </summary>
    public CountRange? Registered { get; internal init; }

    /// <summary>The registered voters in all, where known.</summary>
    public long? RegisteredInAll { get; internal init; }

    /// <summary>Whether it claims to cover more than there is.</summary>
    public bool IsBeyondAll => Stations > StationsInAll || Registered?.Low > RegisteredInAll;

    /// <summary>The coverage in words: "all stations", "29,086 of 30,026 stations".</summary>
    public override string ToString() => In(null);

    /// <summary>The coverage in words.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return In(formatProvider);
    }

    internal string In(IFormatProvider? language) =>
        IsAll && !IsBeyondAll ? ClaimTexts.AllStations.In(language)
        : Stations is long stations ? StationsInAll is long all
            ? ClaimTexts.SomeStations.In(language, stations, all)
            : ClaimTexts.StationsOfUnknown.In(language, stations)
        : Registered is null ? ClaimTexts.ShareOfUnknown.In(language)
        : RegisteredInAll is long registered ? ClaimTexts.SomeRegistered.In(language, Written(language), registered)
        : ClaimTexts.RegisteredOfUnknown.In(language, Written(language));

    private string Written(IFormatProvider? language)
    {
        var range = Registered!.Value;
        var numbers = language ?? CultureInfo.InvariantCulture;
        string low = range.Low?.ToString("N0", numbers) ?? "", high = range.High?.ToString("N0", numbers) ?? "";
        return low == high ? low : $"{low}–{high}";
    }

    static void IJsonResult<ClaimCoverage>.Describe(JsonForm<ClaimCoverage> form) => form
        .Truth("isAll", coverage => coverage.IsAll)
        .Truth("isStated", coverage => coverage.IsStated)
        .Whole("stations", coverage => coverage.Stations)
        .Whole("stationsInAll", coverage => coverage.StationsInAll)
        .ItemOrNull("registered", coverage => coverage.Registered)
        .Whole("registeredInAll", coverage => coverage.RegisteredInAll)
        .Truth("isBeyondAll", coverage => coverage.IsBeyondAll);
}
