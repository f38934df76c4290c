using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Tests.Reporting;

/// <summary>What a risk-limiting audit has found, in the report of the sheets.</summary>
public sealed class RiskLimitingSectionTests
{
    private static readonly TallyTable Sheets = Table(0);

    [Fact]
    public void The_report_has_the_result_for_the_board_and_its_members()
    {
        var draw = Sheets.PlanAudit().Draw("31415926535897932384");
        var report = ReportOf(draw, Sheets.Where(row => draw.Draws.Contains(row.Key)));
        string text = TextOf(report);
        Assert.Contains("the reported outcome is confirmed at a risk limit of 5", text, StringComparison.Ordinal);
        Assert.Contains("Signature", text, StringComparison.Ordinal);
        Assert.Contains("Auditoría que limita el riesgo", report.ToString(null, ReportLanguage.Spanish),
            StringComparison.Ordinal);
        Assert.Contains("Signature", report.ToHtmlPage(), StringComparison.Ordinal);
        var audit = JsonOf(report).GetProperty("riskLimitingAudit");
        Assert.Equal("Confirmed", audit.GetProperty("status").GetString());
        Assert.InRange(audit.GetProperty("risk").GetDouble(), 0, 0.05);
        Assert.Equal(40, audit.GetProperty("sheets").GetInt32());
        Assert.Equal(0, audit.GetProperty("differing").GetInt32());
        Assert.Equal(0, audit.GetProperty("outstanding").GetInt32());
    }

    [Fact]
    public void An_audit_that_is_not_at_its_end_says_so()
    {
        var draw = Sheets.PlanAudit().Draw("31415926535897932384");
        var report = ReportOf(draw, Sheets.Where(row => row.Key == draw.SheetsToFetch[0].Key));
        Assert.Contains("is not confirmed at a risk limit of 5", TextOf(report), StringComparison.Ordinal);
        var audit = JsonOf(report).GetProperty("riskLimitingAudit");
        Assert.Equal("RecordsMissing", audit.GetProperty("status").GetString());
        Assert.Equal(1, audit.GetProperty("recorded").GetInt32());
        Assert.Equal(draw.SheetsToFetch.Count - 1, audit.GetProperty("outstanding").GetInt32());
    }

    [Fact]
    public void A_full_count_with_another_outcome_says_so()
    {
        var draw = Sheets.PlanAudit().Draw("31415926535897932384", 40);
        Assert.Equal(40, draw.SheetsToFetch.Count);
        string text = TextOf(ReportOf(draw, Table(60)));
        Assert.Contains("the reported outcome is not that of the count", text, StringComparison.Ordinal);
        Assert.DoesNotContain("riskLimitingAudit", Encoding.UTF8.GetString(Bytes(Sheets.Audit())),
            StringComparison.Ordinal);
    }

    private static string TextOf(AuditReport report) => report.ToString().Replace('\n', ' ');

    private static AuditReport ReportOf(SheetAuditDraw draw, TallyTable counted) =>
        Sheets.Audit(new AuditOptions { RiskLimitingAudit = draw.Assess(counted) });

    private static byte[] Bytes(AuditReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) report.WriteJson(json);
        return stream.ToArray();
    }

    private static JsonElement JsonOf(AuditReport report) => JsonDocument.Parse(Bytes(report)).RootElement.Clone();

    private static TallyTable Table(int moved)
    {
        var builder = new TallyTable.Builder(new(new("A"), new("B")), ["centre", "station"]);
        for (int station = 0; station < 40; station++)
        {
            builder.Add(new()
            {
                Unit = new("1"),
                Code = $"{station}",
                Votes = [150 - moved, 80 + moved],
                BallotsCast = 240,
            });
        }

        return builder.Build();
    }
}
