using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;


namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Digits of other scripts, and separators between groups of three.</summary>
public class CsvDigitTests
{
    [Theory]
    [InlineData("٠١٢٣", 123)]
    [InlineData("۴۵۶۷۸۹", 456_789)]
    [InlineData("०९७", 97)]
    [InlineData("１２３４５６７８９０", 1_234_567_890)]
    [InlineData("+٧", 7)]
    [InlineData(" ٧ ", 7)]
    public void Digits_of_other_scripts_are_digits(string written, int expected)
    {
        var table = TallyCsv.ReadText($"T,A,B\n1,{written},5\n", Flat);
        Assert.Equal([expected], table.Counts("A"));
    }

    [Theory]
    [InlineData("-٧", RejectReason.Negative)]
    [InlineData("٩٩٩٩٩٩٩٩٩٩٩", RejectReason.TooLarge)]
    [InlineData("1٢", RejectReason.NotANumber)]
    [InlineData("٣२", RejectReason.NotANumber)]
    [InlineData("٣ ٤", RejectReason.NotANumber)]
    [InlineData("五", RejectReason.NotANumber)]
    public void What_is_no_count_is_none_in_any_script(string written, RejectReason reason)
    {
        var table = TallyCsv.ReadText($"T,A,B\n1,{written},5\n2,1,1\n", Flat);
        Assert.Equal((reason, written), (table.Reading.Rejects[0].Reason, table.Reading.Rejects[0].Found));
    }

    [Theory]
    [InlineData('.', "1.234.567", "12.34", "1.2345")]
    [InlineData(',', "1,234,567", "1234,567", ",123")]
    [InlineData('\'', "1'234'567", "1''234", "1'23")]
    [InlineData('’', "1’234’567", "1’2’34", "123’")]
    [InlineData(' ', "1\u00A0234\u202F567", "1 23", "12 3456")]
    [InlineData('\u202F', "1 234\u2009567", "1\u202F2345", "1234 567")]
    [InlineData('٬', "١٬٢٣٤٬٥٦٧", "١٢٬٣٤", "١٬٢")]
    public void A_separator_stands_between_groups_of_three_or_is_refused(
        char separator, string right, string wrong, string alsoWrong)
    {
        string text = $"T;A;B\n1;\"{right}\";5\n2;\"{wrong}\";5\n3;\"{alsoWrong}\";5\n";
        var layout = Flat with { Delimiter = ';', GroupSeparator = separator };
        var table = TallyCsv.ReadText(text, layout);
        Assert.Equal([1_234_567], table.Counts("A"));
        Assert.Equal([wrong, alsoWrong], table.Reading.Rejects.Select(reject => reject.Found));
        Assert.All(table.Reading.Rejects, reject => Assert.Equal(RejectReason.NotANumber, reject.Reason));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_code_page_of_the_platform_reads_names_back(string encoding)
    {
        var page = CodePages.Find(encoding)!;
        string name = Letters.First(letters => page.GetString(page.GetBytes(letters)) == letters);
        using var stream = new MemoryStream(page.GetBytes($"S,T,A,B\n{name},1,2,3\n"));
        var row = Assert.Single(TallyCsv.ReadStream(stream, States with { Encoding = encoding }));
        Assert.Equal((name, 2), (row.Unit.Path[0], row["A"]));
    }

    public static TheoryData<string> Pages =>
    [
        .. Enumerable.Range(1250, 9).Select(page => $"windows-{page}"),
        .. new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 15 }.Select(part => $"iso-8859-{part}"),
        "koi8-r", "koi8-u", "gb18030", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr", "ibm437", "ibm850", "ibm852",
        "ibm866", "cp866", "mac", "macintosh", "x-mac-cyrillic", "utf-8", "utf-16", "utf-16be",
    ];

    private static readonly string[] Letters =
        ["北京", "서울", "Москва", "Αθήνα", "القاهرة", "ירושלים", "กรุงเทพ", "Łódź", "İzmir", "Rīga", "São", "Malmö"];
}
