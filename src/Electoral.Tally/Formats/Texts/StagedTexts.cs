using System.Text;
using System.Text.Unicode;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The texts of one source: determines their encoding and converts them to UTF-8.</summary>
internal static class StagedTexts
{
    /// <summary>Whether every text of the source is valid UTF-8.</summary>
    public static bool AreUtf8(StagedUnits units, TableColumns columns) =>
        All(units, columns).All(texts => texts is null || texts.AreUtf8())
        && (columns.Strata?.Names ?? []).All(name => Utf8.IsValid(Encoding.Latin1.GetBytes(name)));

    /// <summary>What all texts together show about their encoding.</summary>
    public static TextEvidence Evidence(StagedUnits units, TableColumns columns)
    {
        var evidence = new TextEvidence();
        foreach (var texts in All(units, columns))
        {
            for (int i = 0; i < (texts?.Count ?? 0); i++) evidence.Add(texts![i]);
        }

        foreach (string name in columns.Strata?.Names ?? []) evidence.Add(Encoding.Latin1.GetBytes(name));
        return evidence;
    }

    /// <param name="units">The units.</param>
    /// <param name="decoder">Decodes texts.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="unreadable">Receives the texts with invalid bytes.</param>
    public static StagedUnits Decode(StagedUnits units, TextDecoder decoder, int rows, UnreadableTexts unreadable)
    {
        if (decoder.KeepsAll) return units;
        var firstRows = new Lazy<int[][]>(() => units.FirstRows(rows));
        return units with
        {
            Levels = [.. units.Levels.Select((level, depth) => new StagedLevel(
                Decode(level.Codes, decoder, unreadable, unit => firstRows.Value[depth][unit])!,
                Decode(level.Names, decoder, unreadable, unit => firstRows.Value[depth][unit]),
                level.Parents))],
            // The order of codes is that of their bytes.
            AreOrdered = false,
        };
    }

    /// <summary>
    /// Columns whose texts are UTF-8; stratum names come as bytes of the source, each byte a character.
    /// </summary>
    public static TableColumns Decode(TableColumns columns, TextDecoder decoder, UnreadableTexts unreadable)
    {
        string[]? strata = columns.Strata is null ? null : [.. columns.Strata.Names.Select((name, id) =>
        {
            string text = decoder.GetString(Encoding.Latin1.GetBytes(name));
            if (decoder.WasUnreadable) unreadable.Add(Array.IndexOf(columns.Strata.Ids, id), text);
            return text;
        })];
        return columns with
        {
            Codes = Decode(columns.Codes.Texts, decoder, unreadable, row => row) is { } texts
                ? new(texts)
                : columns.Codes,
            Strata = strata is null ? null : new(columns.Strata!.Ids, strata),
            Keys = Decode(columns.Keys, decoder, unreadable, row => row),
            Images = Decode(columns.Images?.Texts, decoder, unreadable, row => row) is { } images ? new(images) : null,
        };
    }

    private static TextArray? Decode(
        TextArray? texts, TextDecoder decoder, UnreadableTexts unreadable, Func<int, int> rowOf)
    {
        if (texts is null || decoder.KeepsAll) return texts;
        var decoded = new TextArrayBuilder(texts.Count, texts.ByteCount);
        for (int i = 0; i < texts.Count; i++)
        {
            var text = decoder.Decode(texts[i]);
            decoded.Add(text);
            if (decoder.WasUnreadable) unreadable.Add(rowOf(i), Encoding.UTF8.GetString(text));
        }

        return decoded.Build();
    }

    private static IEnumerable<TextArray?> All(StagedUnits units, TableColumns columns) =>
        [.. units.Levels.SelectMany(level => (TextArray?[])[level.Codes, level.Names]),
            columns.Codes.Texts, columns.Keys, columns.Images?.Texts];
}
