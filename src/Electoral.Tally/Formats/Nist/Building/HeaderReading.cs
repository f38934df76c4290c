using System.Globalization;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>What a report says about itself, as typed values.</summary>
internal static class HeaderReading
{
    /// <exception cref="NistFault">Something that every report has is missing, or a date is invalid.</exception>
    public static NistHeader Of(ReportData data, ElectionData election) => new()
    {
        Issuer = Required(data, NistMember.Issuer),
        IssuerAbbreviation = data.Header.GetValueOrDefault(NistMember.IssuerAbbreviation, ""),
        Generated = Time(NistMember.GeneratedDate, Required(data, NistMember.GeneratedDate)),
        ElectionStart = Date(NistMember.StartDate, election.StartDate),
        ElectionEnd = election.EndDate is { } end ? Date(NistMember.EndDate, end) : null,
        ElectionName = election.Name,
        ElectionType = election.Type == "other" && election.OtherType.Length > 0 ? election.OtherType : election.Type,
        Status = Status(Required(data, NistMember.Status)),
        IsTest = data.Header.GetValueOrDefault(NistMember.IsTest) is "true" or "1",
        VendorApplicationId = data.Header.GetValueOrDefault(NistMember.VendorApplicationId, ""),
        Notes = data.Header.GetValueOrDefault(NistMember.Notes),
    };

    private static string Required(ReportData data, NistMember member) =>
        data.Header.GetValueOrDefault(member) ?? throw new NistFault(Throw.NistMissing(member));

    private static NistResultsStatus Status(string text) => NistVocabulary.StatusOf(text.Trim())
        ?? throw new NistFault(Throw.NistNotAChoice(NistMember.Status, text));

    private static DateTimeOffset Time(NistMember member, string text) =>
        DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new NistFault(Throw.NistNoDate(member, text));

    private static DateOnly Date(NistMember member, string? text)
    {
        if (text is null) throw new NistFault(Throw.NistMissing(member));
        bool isDate = DateOnly.TryParseExact(
            text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDate ? date : throw new NistFault(Throw.NistNoDate(member, text));
    }
}
