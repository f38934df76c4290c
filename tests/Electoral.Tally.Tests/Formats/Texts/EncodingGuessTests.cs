using System.Text;

namespace Electoral.Tally.Tests.Formats.Texts;

/// <summary>What texts that are no UTF-8 are taken for.</summary>
public class EncodingGuessTests
{
    private const string Russian = "Москва Казань Санкт-Петербург Новосибирск Екатеринбург Нижний Новгород";
    private const string Spanish = "Mérida Peñón Córdoba José Ángel Bolívar Nueva Esparta Táchira Anzoátegui Ñuñoa";

    public static TheoryData<string, string> Pages => new()
    {
        { "windows-1252", Spanish },
        { "ibm850", Spanish },
        { "macintosh", Spanish },
        { "windows-1252", "São Paulo Maranhão Ceará Goiânia Paraíba Açaí Conceição Avaré" },
        { "windows-1252", "Île-de-France Besançon Orléans Nîmes Saint-Étienne Évreux Sète" },
        { "windows-1252", "München Düsseldorf Köln Groß-Gerau Gießen Thüringen Österreich" },
        { "windows-1252", "Malmö Göteborg Örebro Västerås Ålesund Tromsø Bodø" },
        { "windows-1250", "Łódź Kraków Gdańsk Poznań Wrocław Białystok Częstochowa Świętokrzyskie" },
        { "iso-8859-2", "Łódź Kraków Gdańsk Poznań Wrocław Białystok Częstochowa Świętokrzyskie" },
        { "ibm852", "Łódź Kraków Gdańsk Poznań Wrocław Białystok Częstochowa Świętokrzyskie" },
        { "windows-1250", "České Budějovice Plzeň Ústí nad Labem Hradec Králové Děčín Třebíč Žďár" },
        { "windows-1250", "Győr Székesfehérvár Kőszeg Hódmezővásárhely Békéscsaba Szűcs Törökbálint" },
        { "windows-1250", "București Constanţa Iaşi Târgu Mureş Piteşti Galaţi Brăila Bistriţa".Replace('ș', 'ş') },
        { "windows-1254", "İstanbul Ağrı Şanlıurfa Muğla Eskişehir Diyarbakır Kırşehir Iğdır Çanakkale" },
        { "windows-1257", "Šiauliai Panevėžys Mažeikiai Jonavos rajonas Kėdainių Telšių Biržų Ukmergė" },
        { "windows-1251", Russian },
        { "koi8-r", Russian },
        { "cp866", Russian },
        { "iso-8859-5", Russian },
        { "windows-1251", Russian.ToUpperInvariant() },
        { "cp866", Russian.ToUpperInvariant() },
        { "windows-1251", "Київ Харків Дніпро Одеса Львів Запоріжжя Миколаїв Івано-Франківськ Вінниця" },
        { "windows-1253", "Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος Ιωάννινα Καβάλα" },
        { "windows-1255", "ירושלים תל אביב חיפה באר שבע ראשון לציון פתח תקווה אשדוד נתניה" },
        { "windows-1256", "القاهرة الإسكندرية الجيزة بورسعيد السويس المنصورة طنطا الإسماعيلية" },
        { "windows-874", "กรุงเทพมหานคร เชียงใหม่ ขอนแก่น นครราชสีมา อุดรธานี สงขลา" },
        { "gb18030", "北京 上海 广州 深圳 天津 重庆 南京 杭州 成都 武汉 西安" },
        { "big5", "臺北市 新北市 桃園市 臺中市 臺南市 高雄市 新竹縣 苗栗縣 彰化縣" },
        { "euc-kr", "서울 부산 대구 인천 광주 대전 울산 경기도 강원도 충청북도 전라남도" },
        { "shift_jis", "東京都 大阪府 京都府 北海道 神奈川県 さいたま市 つくば市 ニセコ町" },
        { "euc-jp", "東京都 大阪府 京都府 北海道 神奈川県 さいたま市 つくば市 ニセコ町" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Names_are_read_in_their_page(string page, string names)
    {
        string[] states = names.Split(' ');
        var table = Read(CodePages.Find(page)!, states);
        var source = table.Reading.Sources[0];
        Assert.Equal(page, source.Encoding);
        Assert.True(source.IsEncodingGuessed);
        Assert.NotNull(source.EncodingRunnerUp);
        var found = table.Units.UnitsAt("state").Select(unit => unit.Code);
        Assert.Equal(states.Distinct().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        bool warns = table.Reading.Warnings.Any(warning => warning.Code == "encoding-guessed");
        Assert.Equal(page != "windows-1252", warns);
    }

    [Fact]
    public void Neither_order_nor_threads_nor_blocks_change_the_guess()
    {
        string[] states = Spanish.Split(' ');
        foreach (var encoding in (Encoding[])[CodePages.Find("ibm850")!, CsvEncoding.Windows])
        {
            var expected = Read(encoding, states).Reading.Sources[0];
            foreach (int threads in (int[])[1, 2, 4])
            {
                var found = Read(encoding, [.. states.Reverse()], threads).Reading.Sources[0];
                Assert.Equal(expected, found);
            }
        }
    }

    [Theory]
    [InlineData("£5", "windows-1252")]
    [InlineData("N° 5", "windows-1252")]
    [InlineData("½", "windows-1252")]
    [InlineData("José", "windows-1252")]
    public void Little_evidence_leaves_the_western_page(string text, string page) =>
        Assert.Equal(page, Read(CsvEncoding.Windows, [text]).Reading.Sources[0].Encoding);

    private static TallyTable Read(Encoding encoding, string[] states, int threads = 1)
    {
        string text = "S,T,A\n" + string.Concat(states.Select((state, i) => $"{state},{i},1\n"));
        using var stream = new MemoryStream(encoding.GetBytes(text));
        return TallyCsv.ReadStream(stream, Layout, new() { MaxDegreeOfParallelism = threads, BlockSize = 64 });
    }

    private static readonly CsvLayout Layout = CsvLayout.Parse(
        """{"levels": [{"name": "state", "code": "S"}, {"name": "table", "code": "T"}], "selections": ["A"]}""");
}
