using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Rendering.Page;

public sealed partial class HtmlPageTests
{
    private static readonly string Page = AuditReport.Of(
        TallyCsv.ReadText("state,table,registered,valid,A,B\n1,1,900,30,10,20\n1,2,900,70,30,40\n")).ToHtmlPage();

    [Fact]
    public void The_policy_allows_the_page_its_own_script_and_nothing_else()
    {
        string policy = Policy().Match(Page).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        string script = Script().Match(Page).Groups[1].Value;
        string digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'sha256-{digest}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_no_other_address()
    {
        foreach (Match link in Address().Matches(Page))
        {
            string target = link.Groups[1].Value;
            bool isInside = target.StartsWith('#')
                || target.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal);
            Assert.True(isInside, target);
        }
    }

    [Fact]
    public void Every_picture_is_said_in_words()
    {
        string[] pictures = [.. Picture().Matches(Page).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(pictures);
        Assert.All(pictures, words => Assert.True(words.Length > 20, words));
    }

    [Fact]
    public void What_tests_hold_against_the_counts_is_drawn_where_they_were_run_and_only_there()
    {
        var table = new SyntheticElection { Levels = [new("state", 2), new("centre", 80)] }.Generate();
        string[] Words(AnomalyBatteryOptions? anomalies) =>
            [.. Picture().Matches(AuditReport.Of(table, new() { Anomalies = anomalies }).ToHtmlPage())
                .Select(match => match.Groups[1].Value)];
        string[] all = Words(new()), percentages = Words(new() { Families = AnomalyFamilies.Percentages });
        Assert.Equal(2, all.Count(words => words.StartsWith("Last digits", StringComparison.Ordinal)));
        Assert.Equal(2, all.Count(words => words.StartsWith("Second digits", StringComparison.Ordinal)));
        Assert.Equal(2, all.Count(words => words.StartsWith("Sheets at whole", StringComparison.Ordinal)));
        Assert.Equal(all.Length - 4, percentages.Length);
        Assert.Equal(all.Length - 6, Words(null).Length);
        string drawn = table.PlotDigits(table.Contest.Selections[0].Id)!.Alternative;
        Assert.Contains(all, words => words == drawn);
    }

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<img alt=\"([^\"]*)\"")]
    private static partial Regex Picture();
}
