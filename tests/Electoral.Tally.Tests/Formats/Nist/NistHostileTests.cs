using System.Text;
using System.Xml;
using Electoral.Tally.Nist;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>What is no report, ends too early, or was made to harm is refused, and nothing of it is kept.</summary>
public sealed class NistHostileTests
{
    [Theory]
    [InlineData("", "nothing to read")]
    [InlineData("x", "neither")]
    [InlineData("{}", "ElectionReport")]
    [InlineData("[]", "ElectionReport")]
    [InlineData("{\"@type\":\"CVR.CastVoteRecordReport\"}", "CVR.CastVoteRecordReport")]
    [InlineData("<ElectionReport/>", "ElectionReport ()")]
    [InlineData("<ElectionReport xmlns='NIST_V1_election_results_reporting.xsd'/>", "NIST_V1")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>", "html")]
    [InlineData("{\"@type\":\"ElectionResults.ElectionReport\"}", "no contest")]
    [InlineData("<ElectionReport xmlns='http://itl.nist.gov/ns/voting/1500-100/v2'/>", "no contest")]
    public void What_is_no_report_is_refused(string text, string told) =>
        Assert.Contains(told, Refused(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public void Wherever_it_is_cut_off_it_is_refused(string form)
    {
        string text = Reports.Golden(form).TrimEnd();
        for (int length = 1; length < text.Length; length += 37) Refused(text[..length]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public void Changed_anywhere_it_is_refused_or_read_and_accounted_for(string form)
    {
        string text = Reports.Golden(form);
        string[] put = ["", "\"", "<", "{", "}", "]", "-", "9", "null", "\0", "\uD800", "</x>", "&lol;", "total"];
        var random = new Random(20240728);
        for (int i = 0; i < 1_500; i++)
        {
            int at = random.Next(text.Length), length = random.Next(12);
            string changed = text[..at] + put[random.Next(put.Length)] + text[Math.Min(text.Length, at + length)..];
            try
            {
                var reading = Reports.Read(changed).Sheets.Reading;
                Assert.Equal(reading.Rows, reading.Accepted + reading.Rejected + reading.Blank);
            }
            catch (TallyReadException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        const string Laughs = """
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
            """;
        string golden = Reports.Golden("xml");
        int root = golden.IndexOf("<ElectionReport", StringComparison.Ordinal);
        Assert.IsType<XmlException>(Refused(golden[..root] + Laughs + golden[root..]).InnerException);
        Refused(golden[..root] + "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + golden[root..]);
        Refused(golden.Replace("Presidente", "&lol;", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 1_000)) + "1" + new string('}', 1_000);
        Refused("{\"@type\":\"ElectionResults.ElectionReport\",\"x\":" + deep + "}");
        string elements = string.Concat(
            Enumerable.Repeat("<a>", 1_000).Concat(Enumerable.Repeat("</a>", 1_000)));
        Assert.Contains("deeper", Refused(
            $"<ElectionReport xmlns='http://itl.nist.gov/ns/voting/1500-100/v2'>{elements}</ElectionReport>").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_or_tag_is_refused_before_it_is_held()
    {
        var options = new ReadOptions { MaxRecordLength = 2_000 };
        string longest = new('x', 3_000_000);
        foreach (string form in (string[])["json", "xml"])
        {
            string golden = Reports.Golden(form);
            Assert.Equal(3, Reports.Read(golden, options: options).Sheets.Count);
            string named = golden.Replace("Presidente", longest, StringComparison.Ordinal);
            Assert.Contains("MaxRecordLength", Refused(named, options).Message, StringComparison.Ordinal);
            Refused(golden.Replace("\"c-eg\"", $"\"{longest}\"", StringComparison.Ordinal), options);
        }

        string tag = Reports.Golden("xml").Replace("<Name>", $"<Name x=\">{longest}\">", StringComparison.Ordinal);
        Assert.Contains("MaxRecordLength", Refused(tag, options).Message, StringComparison.Ordinal);
        string comment = Reports.Golden("xml").Replace(
            "<Name>", $"<!-- \"don't\" {longest} --><Name>", StringComparison.Ordinal);
        Assert.Equal(3, Reports.Read(comment, options: options).Sheets.Count);
    }

    [Fact]
    public void A_list_of_identifiers_may_be_longer_than_any_text()
    {
        var sheets = new SyntheticElection { Levels = [new("state", 2), new("centre", 900)] }.Generate();
        var table = sheets.Where(_ => true);
        var options = new ReadOptions { MaxRecordLength = 1_000 };
        Assert.Equal(table.Count, Reports.Read(Reports.Xml(table), options: options).Sheets.Count);
        Assert.Equal(table.Count, Reports.Read(Reports.Json(table), options: options).Sheets.Count);
    }

    [Theory]
    [InlineData("\"VotesAllowed\": 1,", "\"VotesAllowed\": 1, \"VotesAllowed\": 2,")]
    [InlineData("\"Issuer\": \"S", "\"GpUnit\": [], \"Issuer\": \"S")]
    [InlineData("\"Count\": 312", "\"Count\": 312, \"Count\": 9")]
    [InlineData("\"Count\": 312", "\"Count\": [312, 9]")]
    [InlineData("\"Count\": 312", "\"Count\": {\"x\": 312}")]
    [InlineData("\"Type\": \"total\"", "\"Type\": \"totals\"")]
    [InlineData("\"@id\": \"ru-010101001-2\"", "\"@id\": \"ru-010101001-1\"")]
    [InlineData("\"GpUnitId\": \"ru-010101001-1\",", "")]
    [InlineData("\"GeneratedDate\": \"2024-07-30T12:00:00Z\"", "\"GeneratedDate\": \"yesterday\"")]
    [InlineData("\"Status\": \"unofficial-partial\"", "\"Status\": \"final\"")]
    [InlineData("\"StartDate\": \"2024-07-28\"", "\"StartDate\": \"28.7.2024\"")]
    [InlineData("Centro 010101001\"", "\\ud800\"")]
    public void What_contradicts_the_standard_is_refused(string found, string put)
    {
        string golden = Reports.Golden("json");
        Assert.Contains(found, golden, StringComparison.Ordinal);
        int at = golden.IndexOf(found, StringComparison.Ordinal);
        Refused(golden[..at] + put + golden[(at + found.Length)..]);
    }

    [Fact]
    public void The_message_says_where()
    {
        string golden = Reports.Golden("json");
        int at = golden.IndexOf("\"Type\": \"total\"", StringComparison.Ordinal);
        int line = golden[..at].Count(c => c == '\n') + 1;
        Assert.StartsWith(
            $"report, line {line}:",
            Refused(golden[..at] + "\"Type\": \"x\"" + golden[(at + 15)..]).Message, StringComparison.Ordinal);
        Assert.StartsWith("report, line 2:", Refused(
            "<?xml version='1.0'?>\n<x/>").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_of_XML_are_read()
    {
        string golden = Reports.Golden("xml").Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        using var stream = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(golden)]);
        Assert.Equal(
            TableFacts.Of(Reports.Read(Reports.Golden("xml")).Sheets),
            TableFacts.Of(TallyNist.ReadStream(stream).Sheets));
        Assert.Equal(3, Reports.Read("\uFEFF" + Reports.Golden("json")).Sheets.Count);
    }

    [Fact]
    public void Limits_and_cancellation_hold()
    {
        string golden = Reports.Golden("json");
        Assert.Throws<TallyReadException>(() => Reports.Read(golden, options: new() { MaxUnits = 2 }));
        string faulty = golden.Replace("\"Count\": 312", "\"Count\": -312", StringComparison.Ordinal);
        Assert.Throws<TallyReadException>(() => Reports.Read(faulty, options: new() { Strict = true }));
        Assert.Throws<TallyReadException>(() => Reports.Read(faulty, options: new() { MaxRejects = 0 }));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(golden));
        Assert.ThrowsAny<OperationCanceledException>(() => TallyNist.ReadStream(stream, cancellation: new(true)));
    }

    private static TallyReadException Refused(string text, ReadOptions? options = null) =>
        Assert.Throws<TallyReadException>(() => Reports.Read(text, options: options));
}
