namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Decodes the texts of all sheets at once, and gives codes the form that everything goes by.</summary>
internal static class OracleForms
{
    public static (string Encoding, IReadOnlyList<OracleRecord> Records) Decode(
        IReadOnlyList<OracleRecord> records, CsvLayout layout, string? known)
    {
        var sheets = records.Select(record => record.Sheet).OfType<OracleSheet>().ToArray();
        string[] texts = [.. sheets.SelectMany(Texts), .. FirstNames(sheets)];
        string encoding = known ?? OracleText.Decide(texts);
        var decode = OracleText.Decoder(encoding, texts);
        return (encoding, [.. records.Select(record => record.Sheet is { } sheet
            ? record with { Sheet = Decoded(sheet, layout, decode) }
            : record)]);
    }

    private static IEnumerable<string> Texts(OracleSheet sheet) =>
    [
        .. sheet.Units, sheet.Code, sheet.Key ?? "", sheet.Stratum ?? "", sheet.Image ?? "",
    ];

    /// <summary>The names that units keep: those of their first rows.</summary>
    private static IEnumerable<string> FirstNames(OracleSheet[] sheets)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            for (int level = 0; level < sheet.Units.Length; level++)
            {
                if (sheet.Names[level] is { } name && met.Add(sheet.Path(level + 1))) yield return name;
            }
        }
    }

    private static OracleSheet Decoded(OracleSheet sheet, CsvLayout layout, Func<string, string> decode)
    {
        string[] written = [.. sheet.Units.Select(decode)];
        string[] units = [.. written.Select((code, level) => Form(code, layout.Levels[level].Code))];
        return sheet with
        {
            Units = units,
            Names = [.. sheet.Names.Select((name, level) => name is null
                ? (written[level] == units[level] ? null : written[level])
                : decode(name))],
            Code = Form(decode(sheet.Code), layout.Levels[^1].Code),
            Key = sheet.Key is null ? null : Form(decode(sheet.Key), layout.Key),
            Stratum = sheet.Stratum is null ? null : new UnitPath(decode(sheet.Stratum))[0],
            Image = sheet.Image is null ? null : decode(sheet.Image),
        };
    }

    /// <summary>Each part of a code by itself, without leading zeros where the layout takes them off.</summary>
    private static string Form(string code, IReadOnlyList<CsvKeyColumn> columns)
    {
        if (columns.Count == 0) return new UnitPath(code)[0];
        if (columns.Count == 1) return Trimmed(new UnitPath(code)[0], code, columns[0]);
        var parts = new List<string> { "" };
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == '/') parts.Add("");
            else parts[^1] += code[i] == '\\' && i + 1 < code.Length ? $"\\{code[++i]}" : $"{code[i]}";
        }

        return string.Join('/', parts.Select((part, i) => Trimmed(
            new UnitPath(part)[0], part, columns[Math.Min(i, columns.Count - 1)])));
    }

    private static string Trimmed(string form, string written, CsvKeyColumn column)
    {
        if (!column.TrimZeros || form == written) return form;
        string trimmed = form.TrimStart('0');
        return trimmed.Length == 0 && form.Length > 0 ? "0" : trimmed;
    }
}
