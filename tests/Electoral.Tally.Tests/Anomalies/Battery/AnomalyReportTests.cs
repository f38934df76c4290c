using System.Text.RegularExpressions;
using Electoral.Tally.Tests.Margins;

namespace Electoral.Tally.Tests.Anomalies.Battery;

public sealed class AnomalyReportTests
{
    private static readonly TallyTable Clean =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 900)] }.Generate();

    private static readonly TallyTable Stuffed =
        Clean.Plant(new(IrregularityKind.ExtremeStuffing)).Table;

    [Fact]
    public void A_planted_irregularity_departs_and_a_clean_election_does_not()
    {
        Assert.Equal(AnomalyVerdict.NothingFound, Clean.TestAnomalies().Verdict);
        var report = Stuffed.TestAnomalies();
        Assert.Equal(AnomalyVerdict.AnomalyFound, report.Verdict);
        Assert.Contains(report.Found, finding => finding.Test.Id == "centres.odd-sheets");
        Assert.NotEmpty(report.FoundNothing);
        Assert.NotEmpty(report.Flags);
        Assert.Equal(report.FlaggedRows.Distinct().Order(), report.FlaggedRows);
        Assert.True(report.Flags.Select(flag => flag.Row).ToHashSet().SetEquals(report.FlaggedRows));
    }

    [Fact]
    public void What_was_found_in_centres_is_said_beside_how_stations_differ_otherwise()
    {
        var report = Stuffed.TestAnomalies();
        string text = Words(report.ToString());
        Assert.Matches(
            @"sheets whose counts seem to have nothing to do with the other stations of their polling place: \d+;"
            + @" the stations of a place otherwise differ as is usual \(dispersion of stations 0\.\d{4} in the middle",
            text);
        Assert.Contains("the smallest likelihood ratio counts", text, StringComparison.Ordinal);
        Assert.Matches(
            @"actas cuyos datos no parecen guardar relación con las demás mesas de su centro de votación: \d+",
            Words(report.ToString(null, ReportLanguage.Spanish)));
        string quiet = Words(Clean.TestAnomalies().ToString());
        Assert.Contains("moderate changes of many sheets would not show", quiet, StringComparison.Ordinal);
        static string Words(string text) => Regex.Replace(text, @"\s+", " ");
    }

    [Fact]
    public void Families_are_adjusted_by_Holm_and_single_tests_for_all_families()
    {
        var report = Stuffed.TestAnomalies();
        var counted = report.Families.Where(family => family.AdjustedPValue is not null)
            .OrderBy(family => family.Family.PValue!.Value).ToArray();
        Assert.Equal(4, counted.Length);
        double logLargest = double.NegativeInfinity;
        for (int i = 0; i < counted.Length; i++)
        {
            double log = Math.Min(0, counted[i].Family.PValue!.Value.LogValue + Math.Log(counted.Length - i));
            logLargest = Math.Max(logLargest, log);
            Assert.Equal(logLargest, counted[i].AdjustedPValue!.Value.LogValue, 9);
        }

        foreach (var finding in report.Found.Concat(report.FoundNothing))
        {
            double log = Math.Min(0, finding.Test.AdjustedPValue!.Value.LogValue + Math.Log(4));
            Assert.Equal(log, finding.AdjustedPValue.LogValue, 9);
        }

        foreach (var finding in report.Found)
        {
            var family = report.Families.Single(one => one.Name == finding.Family);
            Assert.Equal(AnomalyVerdict.AnomalyFound, family.Verdict);
        }
    }

    [Fact]
    public void Every_test_stands_in_one_list_and_descriptions_never_count()
    {
        var report = Stuffed.TestAnomalies(new() { Level = "state" });
        int listed = report.Found.Count + report.FoundNothing.Count + report.Descriptive.Count
            + report.NotComputable.Count + report.InUnits.Count;
        Assert.Equal(report.Families.Sum(family => family.Family.Tests.Count), listed);
        Assert.NotEmpty(report.InUnits);
        Assert.All(report.Descriptive, test => Assert.Null(test.AdjustedPValue));
        var turnout = report.Families.Single(family => family.Name == "turnout");
        Assert.Equal((AnomalyVerdict.DescriptiveOnly, null), (turnout.Verdict, turnout.AdjustedPValue));
    }

    [Fact]
    public void Only_the_families_asked_for_are_run()
    {
        var report = Clean.TestAnomalies(new()
        {
            Families = AnomalyFamilies.Digits | AnomalyFamilies.Shape,
            Selections = ["B"],
            Descriptions = false,
        });
        Assert.Equal(["digits", "shape"], report.Families.Select(family => family.Name));
        Assert.Empty(report.Descriptive);
        var selections = report.Found.Concat(report.FoundNothing).Select(finding => finding.Test.Selection);
        Assert.Equal(["B"], selections.OfType<string>().Distinct());
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnomalyBatteryOptions { Families = AnomalyFamilies.None });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnomalyBatteryOptions { Families = (AnomalyFamilies)64 });
        Assert.ThrowsAny<ArgumentException>(() => Clean.TestAnomalies(new() { Selections = ["nobody"] }));
        Assert.ThrowsAny<ArgumentException>(() => Clean.TestAnomalies(new() { Level = "county" }));
    }

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        var one = Bits(1);
        Assert.Equal(one, Bits(2));
        Assert.Equal(one, Bits(7));

        static (string, string?, string?, double?, double?)[] Bits(int threads)
        {
            var report = Stuffed.TestAnomalies(new() { MaxDegreeOfParallelism = threads, Level = "state" });
            return
            [
                .. report.Families.SelectMany(family => family.Family.Tests).Select(test => (
                    test.Id, test.Selection, test.Unit?.Name, test.Statistic, test.AdjustedPValue?.LogValue)),
            ];
        }
    }

    [Fact]
    public void Descriptions_are_listed_only_where_asked_for()
    {
        var report = Clean.TestAnomalies();
        string title = report.Descriptive[0].Title.ToString();
        Assert.DoesNotContain(title, report.ToString(), StringComparison.Ordinal);
        Assert.Contains("descriptions, which never count", report.ToString(), StringComparison.Ordinal);
        var listed = Clean.TestAnomalies(new() { ListDescriptions = true });
        Assert.Equal(report.Descriptive.Count, listed.Descriptive.Count);
        Assert.Contains(title, listed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_name_their_test_and_are_said_once()
    {
        string[] warnings =
            [.. Stuffed.TestAnomalies().Describe().Blocks.OfType<ReportWarning>().Select(block => block.Text)];
        Assert.NotEmpty(warnings);
        Assert.Equal(warnings.Distinct(), warnings);
        var tests = Stuffed.TestAnomalies().Families.SelectMany(family => family.Family.Tests);
        Assert.All(warnings, warning => Assert.Contains(
            tests, test => warning.StartsWith(test.Title.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_told_in_both_languages_and_names_no_cause()
    {
        var report = Stuffed.TestAnomalies();
        string english = report.ToString(), spanish = report.ToString(null, ReportLanguage.Spanish);
        Assert.Contains("departs from a null hypothesis", english, StringComparison.Ordinal);
        Assert.Contains("Tests that found nothing", english, StringComparison.Ordinal);
        Assert.Contains("se aparta de una hipótesis nula", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("fraud", english + spanish, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NaN", english, StringComparison.Ordinal);
        Assert.Contains("<section", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_is_stopped_ends()
    {
        var stopped = new CancellationToken(true);
        Assert.ThrowsAny<OperationCanceledException>(() => Clean.TestAnomalies(cancellation: stopped));
    }

    [Fact]
    public void A_published_election_gives_an_answer_for_every_family()
    {
        var report = Published.Venezuela().TestAnomalies();
        Assert.Equal(5, report.Families.Count);
        // Turnout has descriptions only.
        Assert.Equal("turnout", Assert.Single(report.Families, one => one.AdjustedPValue is null).Name);
        Assert.DoesNotContain(report.Descriptive, test => test.Id == "shape.duplicates");
        Assert.DoesNotContain("NaN", report.ToString(), StringComparison.Ordinal);
    }
}
