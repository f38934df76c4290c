namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Keys that do not fit together are refused with both named.</summary>
public class CsvLanguageRefusalTests
{
    private const string Code = """ "selections": [], "levels": [{"name": "t", "code": {"column": "t", """;

    // In these S is short for no selections, T for one level, L and G for a plain form, C for a code with these keys.
    [Theory]
    [InlineData("""T, S, "headerRows": 0""", "headerRows: found 0, expected 1 or more")]
    [InlineData("""T, S, "headerRows": 2, "header": false""", "headerRows: found 2, but \"header\"")]
    [InlineData("""T, S, "endsBefore": {"t": ["x", "x"]}""", "endsBefore.t: 'x' appears twice")]
    [InlineData("""T, S, "endsBefore": {"": ["x"]}""", "endsBefore.: the column has no name")]
    [InlineData(
        """S, "levels": [{"name": "k", "section": true}]""",
        "levels[0].section: the last level is that of the sheet")]
    [InlineData(
        """S, "levels": [{"name": "k", "section": true, "code": "k"}, "t"]""",
        "\"section\" and \"code\" exclude")]
    [InlineData("""S, "levels": [{"name": "k", "section": true, "label": "k"}, "t"]""", "\"section\" and \"label\"")]
    [InlineData(
        """S, "levels": [{"name": "k", "section": true, "fillDown": true}, "t"]""",
        "\"section\" and \"fillDown\"")]
    [InlineData(
        """S, "levels": [{"name": "j", "section": true}, {"name": "k", "section": true}, "t"]""",
        "levels[1].section: levels[0].section is true as well")]
    [InlineData("""C "from": 0}""", "levels[0].code.from: found 0, expected 1 or more")]
    [InlineData("""C "length": -1}""", "levels[0].code.length: found -1")]
    [InlineData("""C "split": "."}""", "levels[0].code: \"split\" and \"part\" need each other")]
    [InlineData("""C "part": 2}""", "levels[0].code: \"split\" and \"part\" need each other")]
    [InlineData("""C "split": "", "part": 2}""", "levels[0].code.split: it has no character")]
    [InlineData("""C "split": ".", "part": 2, "from": 1}""", "\"split\" and \"from\" exclude each other")]
    [InlineData("""C "split": ".", "part": 2, "length": 1}""", "\"split\" and \"length\" exclude each other")]
    [InlineData("""T, S, "valid": []""", "valid: there is no column")]
    [InlineData("""T, S, "valid": {"missing": ["0"]}""", "valid: the key \"column\" is missing")]
    [InlineData(
        """T, S, "valid": {"column": "a", "columns": ["b"]}""",
        "the keys \"column\" and \"columns\" mean the same")]
    [InlineData("""T, S, "valid": ["a", "a"]""", "valid: the column 'a' appears twice")]
    [InlineData("""T, S, "valid": ["a", "b"], "blank": ["c", "a"]""", "blank: the column 'a' is that of valid as well")]
    [InlineData("""T, "selections": [{"columns": ["a", "b"]}]""", "selections[0].id: a selection of several columns")]
    [InlineData("""T, "selections": [{"id": "a"}]""", "selections[0]: there is no column")]
    [InlineData("""T, "selections": ["a"], "others": "x" """, "others: only a file with \"long\" or \"groups\"")]
    [InlineData("""T, S, L, "others": "x" """, "others: \"selections\" lists none")]
    [InlineData("""T, "selections": ["a"], L, "others": " " """, "others: the selection has no id")]
    [InlineData("""T, S, L, G""", "\"long\" and \"groups\" exclude each other")]
    [InlineData("""T, "selections": [{"column": "a", "id": "b"}], L""", "selections[0]: 'a' is a column")]
    [InlineData(
        """T, "selections": [{"id": "b", "missing": "0"}], L""",
        "selections[0].missing: state it with the votes")]
    [InlineData("""T, S, "long": {"votes": "v"}""", "long: the key \"selection\" is missing")]
    [InlineData(
        """T, S, "long": {"selection": "s", "votes": "v", "repeated": "sum"}""",
        "expected \"reject\" or \"add\"")]
    [InlineData(
        """T, S, "long": {"selection": "s", "votes": "v", "absent": "none"}""",
        "expected \"missing\" or \"zero\"")]
    [InlineData("""T, S, "long": {"selection": "s", "votes": "v", "counts": {"nulls": {}}}""", "unknown key \"nulls\"")]
    [InlineData(
        """T, S, "long": {"selection": "s", "votes": "t"}""",
        "levels[0].code: the column 't' is that of long.votes")]
    [InlineData(
        """T, S, "valid": "a", "long": {"selection": "s", "votes": "v", "counts": {"valid": {"s": "x"}}}""",
        "\"valid\" and \"long.counts.valid\" exclude each other")]
    [InlineData(
        """T, S, "extra": {"e": "a"}, "long": {"selection": "s", "votes": "v", "counts": {"extra": {"e": {"": ""}}}}""",
        "\"extra.e\" and \"long.counts.extra.e\" exclude each other")]
    [InlineData(
        """T, S, "groups": {"selection": "s", "votes": "v {n}"}""",
        "groups.selection: found 's', expected a name with {n}")]
    [InlineData(
        """T, S, "groups": {"selection": "{n}", "votes": "v {n}", "start": "#2"}""",
        "\"start\" and \"width\" need")]
    [InlineData(
        """T, S, "groups": {"selection": 1, "votes": 3, "start": "#2", "width": 2}""",
        "groups.votes: found '#3', expected a number from 1 to 2")]
    [InlineData("""T, S, "groups": {"selection": 1, "votes": "v {n}"}""", "groups.selection: found 1, expected a text")]
    [InlineData("""S, "levels": ["#1"], "header": false, G""", "the file has no header to find names with {n} in")]
    public void Names_what_does_not_fit(string keys, string expected)
    {
        string json = "{" + keys.Replace("T, ", """ "levels": ["t"], """, StringComparison.Ordinal)
            .Replace("S, ", """ "selections": [], """, StringComparison.Ordinal)
            .Replace("L,", """ "long": {"selection": "s", "votes": "v"},""", StringComparison.Ordinal)
            .Replace(", L", """, "long": {"selection": "s", "votes": "v"}""", StringComparison.Ordinal)
            .Replace(", G", """, "groups": {"selection": "s {n}", "votes": "v {n}"}""", StringComparison.Ordinal)
            .Replace("C ", Code, StringComparison.Ordinal);
        if (keys.StartsWith('C')) json += "}]";
        var failure = Assert.Throws<CsvLayoutException>(() => CsvLayout.Parse(json + "}"));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
