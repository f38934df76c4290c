using System.Text;

namespace Electoral.Tally.Tests.Formats.Texts;

/// <summary>
/// An encoding that the layout states: read where it fits, refused with the position where it does not.
/// </summary>
public class StatedEncodingTests
{
    public static TheoryData<string, string> Pages => new()
    {
        { "windows-1250", "Łódź" },
        { "windows-1251", "Москва" },
        { "windows-1252", "Peñón" },
        { "windows-1253", "Αθήνα" },
        { "windows-1254", "İstanbul Ağrı" },
        { "windows-1255", "ירושלים" },
        { "windows-1256", "القاهرة" },
        { "windows-1257", "Šiauliai" },
        { "iso-8859-1", "Peñón" },
        { "iso-8859-2", "Łódź" },
        { "iso-8859-5", "Москва" },
        { "iso-8859-15", "Œuvre" },
        { "koi8-r", "Москва" },
        { "koi8-u", "Київ" },
        { "ibm437", "Peñón" },
        { "ibm850", "Peñón" },
        { "ibm852", "Łódź" },
        { "ibm866", "Москва" },
        { "cp866", "Москва" },
        { "macintosh", "Peñón" },
        { "mac", "Peñón" },
        { "x-mac-cyrillic", "Москва" },
        { "shift_jis", "東京ソ" },
        { "euc-jp", "東京" },
        { "euc-kr", "서울" },
        { "gb18030", "北京" },
        { "big5", "臺北" },
        { "utf-8", "Łódź" },
        { "utf-16", "Łódź" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_of_the_platform_can_be_stated(string name, string state)
    {
        byte[] bytes = CodePages.Find(name)!.GetBytes($"S,T,A\n{state},1,5\n{state},2,6\n");
        foreach (bool isAsync in (bool[])[false, true])
        {
            var table = Read(bytes, name, isAsync);
            Assert.Equal([state], table.Units.UnitsAt("state").Select(unit => unit.Code));
            Assert.False(table.Reading.Sources[0].IsEncodingGuessed);
            Assert.Empty(table.Reading.Warnings);
        }
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xE9 }, 3, 15)]
    [InlineData("utf-8", new byte[] { 0xC3 }, 3, 15)]
    [InlineData("us-ascii", new byte[] { 0xC3, 0xA9 }, 3, 15)]
    [InlineData("windows-1252", new byte[] { 0x81 }, 3, 15)]
    [InlineData("iso-8859-1", new byte[] { 0x92 }, 3, 15)]
    [InlineData("windows-1253", new byte[] { 0xD2 }, 3, 15)]
    [InlineData("gb18030", new byte[] { 0xFF }, 3, 15)]
    [InlineData("big5", new byte[] { 0x81 }, 3, 15)]
    [InlineData("shift_jis", new byte[] { 0x81, 0x20 }, 3, 15)]
    public void One_that_does_not_fit_is_refused_with_the_place(string name, byte[] bad, int line, int position)
    {
        byte[] bytes = [.. "S,T,A\nx,1,5\nyz"u8, .. bad, .. ",2,6\n"u8];
        foreach (bool isAsync in (bool[])[false, true])
        {
            var refused = Assert.Throws<TallyReadException>(() => Read(bytes, name, isAsync));
            Assert.Contains(
                $"line {line} has 0x{bad[0]:X2}, byte {position}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_character_that_two_reads_cut_fits()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("S,T,A\n" + string.Concat(
            Enumerable.Range(0, 900).Select(i => $"é東\U0001F600x{new string('y', i % 5)},{i},1\n")));
        using var trickle = new TrickleStream(bytes);
        Assert.Equal(900, TallyCsv.ReadStream(trickle, Layout with { Encoding = "utf-8" }).Count);
        byte[] chinese = CodePages.Find("gb18030")!.GetBytes(Encoding.UTF8.GetString(bytes));
        using var other = new TrickleStream(chinese);
        Assert.Equal(900, TallyCsv.ReadStream(other, Layout with { Encoding = "gb18030" }).Count);
    }

    [Fact]
    public void An_unknown_name_is_refused_and_others_are_named() =>
        Assert.Contains(
            "windows-1250", Assert.Throws<CsvLayoutException>(
                () => Read("S,T,A\nx,1,5\n"u8.ToArray(), "klingon", false)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Surrogates_without_a_partner_stay_apart()
    {
        byte[] bytes =
        [
            .. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("S,T,A\n"), 0x00, 0xD8,
            .. Encoding.Unicode.GetBytes(",1,5\n"), 0x01, 0xD8, .. Encoding.Unicode.GetBytes(",1,6\n"),
        ];
        using var stream = new MemoryStream(bytes);
        var table = TallyCsv.ReadStream(stream, Layout);
        Assert.Equal((2, 2), (table.Count, table.Units.UnitsAt("state").Count));
        Assert.Contains(table.Reading.Warnings, warning => warning.Code == "unreadable-bytes");
        using var stated = new MemoryStream(bytes);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadStream(stated, Layout with { Encoding = "utf-16" }));
    }

    private static readonly CsvLayout Layout = CsvLayout.Parse(
        """{"levels": [{"name": "state", "code": "S"}, {"name": "table", "code": "T"}], "selections": ["A"]}""");

    private static TallyTable Read(byte[] bytes, string encoding, bool isAsync)
    {
        using var stream = new MemoryStream(bytes);
        var layout = Layout with { Encoding = encoding };
        return isAsync
            ? TallyCsv.ReadStreamAsync(stream, layout).GetAwaiter().GetResult()
            : TallyCsv.ReadStream(stream, layout);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(7, buffer.Length)]);
    }
}
