using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Names from right to left do not move the numbers beside them: each is put in an isolate.</summary>
public partial class ArabicNamesTests
{
    private static readonly TallyTable Table = TallyCsv.Read(
        CaseFiles.Field("26-arabic-names", "sheets.csv"), cancellation: TestContext.Current.CancellationToken);

    private static readonly AuditReport Report =
        AuditReport.Of(Table, new() { SourceName = "نتائج", Frame = SheetFrame.OfTotals(4, 1_700) });

    [Fact]
    public void Every_name_of_a_text_is_isolated()
    {
        string[] texts =
        [
            Report.ToText(), Report.ToText(ReportLanguage.Spanish), Table.ToString(), Table[0].ToString(),
            Table.Contest.ToString(), Table.Totals().ToString(), Table.RollUp("province").ToString(),
            Table.AssessMargin(SheetFrame.OfTotals(4, 1_700)).ToString(),
            string.Join('\n', Table.AssessMargin(SheetFrame.OfTotals(4, 1_700)).Verdict.Reasons),
        ];
        Assert.All(texts, text =>
        {
            Assert.Contains("\u2068", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line =>
            {
                string outside = Isolate().Replace(line, "");
                Assert.DoesNotMatch("[\u0590-\u08FF\u2068\u2069]", outside);
            });
        });
    }

    [Fact]
    public void Every_name_of_a_page_is_an_element_of_its_own()
    {
        string body = Report.ToHtmlPage().Split("<body>")[1].Split("<script")[0];
        Assert.Contains("<bdi>أحمد</bdi>", body, StringComparison.Ordinal);
        string outside = Attribute().Replace(Element().Replace(body, ""), "");
        Assert.DoesNotMatch("[\u0590-\u08FF\u2068\u2069]", outside);
    }

    [Fact]
    public void Pictures_say_their_direction()
    {
        string svg = Table.PlotFingerprint("أحمد").ToSvg();
        Assert.Contains("direction:ltr", svg, StringComparison.Ordinal);
        Assert.Contains("\u2068أحمد\u2069", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_csv_have_the_names_as_they_are()
    {
        Assert.Contains("\"أحمد\"", Report.ToJson(), StringComparison.Ordinal);
        var csv = new StringWriter();
        TallyCsv.WriteText(Table, csv, cancellation: TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\u2068", csv.ToString(), StringComparison.Ordinal);
        Assert.All(Table, row => Assert.DoesNotContain("\u2068", row.Key, StringComparison.Ordinal));
    }

    [GeneratedRegex("\u2068[^\u2068\u2069]*\u2069")]
    private static partial Regex Isolate();

    [GeneratedRegex("<bdi>[^<]*</bdi>")]
    private static partial Regex Element();

    [GeneratedRegex(" (alt|aria-label|src)=\"[^\"]*\"")]
    private static partial Regex Attribute();
}
