using System.Text;
using System.Text.Unicode;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The texts of one source: decides what they are encoded in, and makes them UTF-8.</summary>
internal static class CsvTexts
{
    /// <summary>Whether every text of the source is valid UTF-8.</summary>
    public static bool AreUtf8(StagedUnits units, TableColumns columns) =>
        All(units, columns).All(texts => texts is null || texts.AreUtf8())
        && (columns.Strata?.Names ?? []).All(name => Utf8.IsValid(Encoding.Latin1.GetBytes(name)));

    public static StagedUnits Decode(StagedUnits units, Encoding encoding) => units with
    {
        Levels = [.. units.Levels.Select(level => new StagedLevel(
            Decode(level.Codes, encoding)!, Decode(level.Names, encoding), level.Parents))],
        // The order of codes is that of their bytes.
        AreOrdered = units.AreOrdered && encoding is UTF8Encoding,
    };

    /// <summary>
    /// Columns whose texts are UTF-8; stratum names come as bytes of the source, each byte a character.
    /// </summary>
    public static TableColumns Decode(TableColumns columns, Encoding encoding) => new()
    {
        Fields = columns.Fields,
        Votes = columns.Votes,
        Extra = columns.Extra,
        Codes = columns.Codes.Texts is { } texts ? new(Decode(texts, encoding)!) : columns.Codes,
        Status = columns.Status,
        Strata = columns.Strata is { } strata ? new(strata.Ids, DecodeAll(strata.Names, encoding)) : null,
        Keys = Decode(columns.Keys, encoding),
        KeyOfCodes = columns.KeyOfCodes,
        Images = Decode(columns.Images?.Texts, encoding) is { } images ? new(images) : null,
        Arrivals = columns.Arrivals,
        SourceRows = columns.SourceRows,
    };

    private static string[] DecodeAll(IReadOnlyList<string> names, Encoding encoding) =>
        [.. names.Select(name => encoding.GetString(Encoding.Latin1.GetBytes(name)))];

    private static TextArray? Decode(TextArray? texts, Encoding encoding)
    {
        if (texts is null || encoding is UTF8Encoding) return texts;
        var decoded = new TextArrayBuilder(texts.Count, texts.ByteCount * 2);
        for (int i = 0; i < texts.Count; i++) decoded.Add(Encoding.UTF8.GetBytes(encoding.GetString(texts[i])));
        return decoded.Build();
    }

    private static IEnumerable<TextArray?> All(StagedUnits units, TableColumns columns) =>
        [.. units.Levels.SelectMany(level => (TextArray?[])[level.Codes, level.Names]),
            columns.Codes.Texts, columns.Keys, columns.Images?.Texts];
}
