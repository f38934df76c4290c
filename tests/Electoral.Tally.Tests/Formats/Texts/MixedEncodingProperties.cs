using System.Text;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Texts;

/// <summary>Texts of several encodings in one source: none becomes another, and those that cannot be read add up.
/// </summary>
public class MixedEncodingProperties
{
    private static readonly string[] Words =
        ["Mérida", "Peñón", "Łódź", "Москва", "東京", "Jose", @"Jos\xE9", @"a\b", "é", "ñandú", "\uFFFD", "Ã©"];

    private static readonly string[] Pages = ["utf-8", "utf-8", "windows-1252", "windows-1251", "ibm850", "shift_jis"];

    [Property]
    public Property Different_bytes_stay_different_units() => Prop.ForAll(Arb.From(Mixtures), texts =>
    {
        byte[][] different = [.. texts.DistinctBy(Convert.ToHexString).Where(text => text.Length > 0)];
        var decoder = DecoderOf(different);
        string[] decoded = [.. different.Select(text => decoder.GetString(text))];
        Assert.Equal(decoded.Length, decoded.Distinct(StringComparer.Ordinal).Count());
    });

    [Property]
    public Property Unreadable_texts_add_up() => Prop.ForAll(Arb.From(Mixtures), texts =>
    {
        byte[][] states = [.. texts.Where(text => text.Length > 0)];
        byte[] bytes =
        [
            .. "S,T,A\n"u8,
            .. states.SelectMany((state, i) => (byte[])[.. state, .. Encoding.ASCII.GetBytes($",{i},1\n")]),
        ];
        using var stream = new MemoryStream(bytes);
        var table = TallyCsv.ReadStream(stream, Layout, new() { BlockSize = 32, MaxDegreeOfParallelism = 2 });
        Assert.Equal(states.Length, table.Count);
        byte[][] different = [.. states.DistinctBy(Convert.ToHexString)];
        if (table.Reading.Sources[0].Encoding != "utf-8") return;
        int bad = different.Count(state => !Utf8.IsValid(state));
        int good = different.Count(state => Utf8.IsValid(state) && !Ascii.IsValid(state));
        Assert.True(good >= bad);
        Assert.Equal(bad, table.Reading.UnreadableTexts);
        Assert.Equal(bad > 0, table.Reading.Warnings.Any(warning => warning.Code == "unreadable-texts"));
    });

    [Fact]
    public void Two_texts_that_happen_to_be_utf8_do_not_turn_a_western_source()
    {
        string[] names = ["Mérida", "Peñón", "Córdoba", "Táchira", "Bolívar"];
        byte[][] texts = [.. names.Select(CsvEncoding.Windows.GetBytes), [0xC3, 0xA9], [0xC3, 0xB1]];
        var evidence = new TextEvidence();
        foreach (byte[] text in texts) evidence.Add(text);
        Assert.False(evidence.IsUtf8);
        Assert.Equal("windows-1252", EncodingGuess.Of(evidence).Name);
    }

    private static TextDecoder DecoderOf(byte[][] texts)
    {
        var evidence = new TextEvidence();
        foreach (byte[] text in texts) evidence.Add(text);
        var encoding = evidence.IsUtf8 ? Encoding.UTF8 : CodePages.Find(EncodingGuess.Of(evidence).Name)!;
        // Pages that write one character in two ways are those of the platform; the units of both are one by intent.
        if (!encoding.IsSingleByte && encoding is not UTF8Encoding) encoding = CsvEncoding.Windows;
        return new(encoding, isClean: false);
    }

    private static Gen<byte[][]> Mixtures { get; } =
        Gen.ArrayOf(Gen.OneOf(
            from word in Gen.Elements(Words)
            from page in Gen.Elements(Pages)
            select CodePages.Find(page)!.GetBytes(word),
            Gen.ArrayOf(Gen.Choose(0x40, 0xFF).Select(value => (byte)value))
                .Select(bytes => bytes.Where(b => b is not ((byte)'\\' or 0x7F)).ToArray())));

    private static readonly CsvLayout Layout = CsvLayout.Parse(
        """
        {"delimiter": ",", "quote": null, "levels": [{"name": "state", "code": "S"}, {"name": "table", "code": "T"}],
         "selections": ["A"]}
        """);
}
