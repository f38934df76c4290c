using System.Text;

namespace Electoral.Tally.BrowserTests;

/// <summary>Reports to open.</summary>
internal static class Reports
{
    /// <summary>
    /// A small synthetic election of which a part is published, with the roll of stations and a claim.
    /// </summary>
    public static AuditReport Synthetic { get; } = Of(SyntheticElection.National with
    {
        Levels = [new("state", 6), new("municipality", 30), new("centre", 240)],
    });

    /// <summary>Names that would run, break out, hide, flood or calculate, wherever a page were careless.</summary>
    public static AuditReport Hostile()
    {
        string[] names =
        [
            "<script>window.hit=1</script>", "<img src=x onerror=window.hit=2>", "\"><svg onload=window.hit=3>",
            "</script><script>window.hit=4</script>", "<!--<script>", "]]>", "'};window.hit=5;//", "=1+1", "@SUM(1)",
            "javascript:window.hit=6", "\u202Egnp.exe", "a\u0000b\u0007c", "{{7*7}}", "${window.hit=7}",
            new string('W', 10_000),
        ];
        var csv = new StringBuilder("place,sheet,voters,a,b,url\n");
        for (int i = 0; i < 60; i++)
        {
            string name = names[i % names.Length].Replace("\"", "\"\"", StringComparison.Ordinal);
            csv.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"\"{name}\",\"{i} {name}\",100,{i},{60 - i},\"javascript:window.hit=8\"\n");
        }

        var layout = new CsvLayout
        {
            Levels =
            [
                new() { Name = "<b onclick=window.hit=9>state", Code = ["place"] },
                new() { Name = "sheet", Code = ["sheet"] },
            ],
            Registered = "voters",
            Selections =
            [
                new() { Columns = ["a"], Name = "<i>A</i>\"'" },
                new() { Columns = ["b"], Id = "</title><script>window.hit=10</script>" },
            ],
            Image = "url",
        };
        var table = TallyCsv.ReadText(csv.ToString(), layout);
        return AuditReport.Of(table, new()
        {
            SourceName = names[3],
            Frame = SheetFrame.OfTotals(80, 8_000),
            Claim = new Claim(names[0]) { ["a"] = 1 },
        });
    }

    private static AuditReport Of(SyntheticElection election)
    {
        var (whole, published) = election.GeneratePublished();
        return AuditReport.Of(published, new()
        {
            SourceName = "a synthetic election",
            Frame = SheetFrame.OfStations(whole),
            Claim = new Claim("an announcement") { [whole.Contest.Selections[0].Id] = 1 },
        });
    }
}
