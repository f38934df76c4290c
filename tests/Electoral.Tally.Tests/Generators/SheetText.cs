namespace Electoral.Tally.Tests.Generators;

/// <summary>All of a sheet in one line: equal texts are equal sheets, and a difference can be read.</summary>
internal static class SheetText
{
    public static string Of(TallySheet sheet) =>
        string.Join("; ", Fields(sheet).Select(field => $"{field.Name} {field.Value}"));

    /// <summary>The sheet field by field; "-" is what is not given; extra counts not given are left out.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(TallySheet sheet)
    {
        yield return ("unit", string.Join('/', sheet.Unit.Codes.Select(Quoted)));
        yield return ("code", Quoted(sheet.Code));
        yield return ("key", Quoted(sheet.Key));
        yield return ("registered", Number(sheet.Registered));
        yield return ("ballots cast", Number(sheet.BallotsCast));
        yield return ("valid", Number(sheet.Valid));
        yield return ("blank", Number(sheet.Blank));
        yield return ("invalid", Number(sheet.Invalid));
        yield return ("votes", string.Join(' ', sheet.Votes.Select(Number)));
        yield return ("extra", Extra(sheet));
        yield return ("status", sheet.Status.ToString());
        yield return ("stratum", Quoted(sheet.Stratum));
        yield return ("source", $"{Quoted(sheet.Provenance.Source)} {sheet.Provenance.Row}");
        yield return ("image", Quoted(sheet.Provenance.ImageAddress));
        yield return ("arrived", sheet.Provenance.Arrived?.ToString("O", null) ?? "-");
    }

    private static string Extra(TallySheet sheet)
    {
        var given = (sheet.Extra ?? new Dictionary<string, int?>()).Where(extra => extra.Value is not null);
        var ordered = given.OrderBy(extra => extra.Key, StringComparer.Ordinal);
        return string.Join(' ', ordered.Select(extra => $"{extra.Key}={extra.Value}"));
    }

    private static string Number(int? count) => count?.ToString("0", null) ?? "-";

    private static string Quoted(string? text) => text is null ? "-" : $"'{text}'";
}
