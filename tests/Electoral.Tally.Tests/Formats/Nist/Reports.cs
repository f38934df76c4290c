using System.Text;
using Electoral.Tally.Nist;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>Reports as text, read and written.</summary>
internal static class Reports
{
    public static NistHeader Header { get; } = new()
    {
        Issuer = "Issuer <&> \"x\"",
        IssuerAbbreviation = "I",
        Generated = new(2024, 7, 30, 12, 0, 0, TimeSpan.FromHours(-4)),
        ElectionStart = new(2024, 7, 28),
        ElectionName = "Elección",
        Status = NistResultsStatus.UnofficialPartial,
    };

    public static string Golden(string extension) => File.ReadAllText(Repository.File(
        "tests", "Electoral.Tally.Tests", "Formats", "Nist", "golden", $"nist-cdf-v2-minimal.{extension}"));

    public static NistReport Read(string text, NistReadOptions? choice = null, ReadOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TallyNist.ReadStream(stream, choice, options, "report");
    }

    public static string Json(TallyTable table, NistWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        TallyNist.WriteJsonStream(table, Header, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Xml(TallyTable table, NistWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        TallyNist.WriteXmlStream(table, Header, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A report of a contest with what is given of it, in JSON with single quotes.</summary>
    /// <param name="selections">The selections.</param>
    /// <param name="units">The units.</param>
    /// <param name="contest">Further members of the contest.</param>
    /// <param name="election">Further members of the election.</param>
    /// <param name="report">Further members of the report.</param>
    public static string Of(
        string selections, string units, string contest = "", string election = "", string report = "") => $$"""
        {'@type':'ElectionResults.ElectionReport','Format':'precinct-level','GeneratedDate':'2024-07-30T12:00:00Z',
        'Issuer':'I','IssuerAbbreviation':'I','SequenceStart':1,'SequenceEnd':1,'Status':'certified',
        'VendorApplicationId':'V',{{report}}
        'Election':[{'@type':'ElectionResults.Election','ElectionScopeId':'root','StartDate':'2024-07-28',
        'EndDate':'2024-07-28','Type':'general',{{election}}
        'Contest':[{'@type':'ElectionResults.CandidateContest','@id':'c1','Name':'Mayor','VotesAllowed':1,
        'ElectionDistrictId':'root',{{contest}}
        'ContestSelection':[{{selections}}]}]}],
        'GpUnit':[{{units}}]}
        """.Replace('\'', '"').Replace(",\n}", "}", StringComparison.Ordinal);

    public static string Selection(string id, params string[] counts) =>
        $"{{'@type':'ElectionResults.CandidateSelection','@id':'{id}','VoteCounts':[{string.Join(',', counts)}]}}";

    public static string Count(string unit, string count, string type = "total", string more = "") =>
        $"{{'@type':'ElectionResults.VoteCounts','GpUnitId':'{unit}','Type':'{type}',{more}'Count':{count}}}";

    public static string Unit(string id, string type, string[]? parts = null, string more = "") =>
        $"{{'@type':'ElectionResults.ReportingUnit','@id':'{id}',{more}"
        + (parts is null ? "" : $"'ComposingGpUnitIds':['{string.Join("','", parts)}'],") + $"'Type':'{type}'}}";
}
