using System.Text.Json;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

public sealed class AddedBallotsReportTests
{
    private static readonly AddedBallotsOptions Quick = new() { Replicates = 20, Simulations = 4, CleanElections = 2 };

    private static readonly AddedBallotsReport Report = MixtureTables.Planted.FitAddedBallots(Quick);

    [Fact]
    public void It_begins_with_what_it_is_not_evidence_of()
    {
        foreach (var language in (IFormatProvider?[])[null, ReportLanguage.Spanish])
        {
            string first = Assert.IsType<ReportParagraph>(Report.Describe(language).Blocks[0]).Text;
            Assert.Equal(AddedBallotsTexts.NotEvidence.In(language), first);
        }
    }

    [Fact]
    public void No_word_of_it_accuses()
    {
        string all = $"{Report}{Report.ToString(null, ReportLanguage.Spanish)}{JsonSerializer.Serialize(Report)}";
        foreach (string word in (string[])["stuff", "fraud", "fraude", "relleno", "embaraz"])
        {
            Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void What_is_not_told_from_none_has_no_point_estimate()
    {
        var clean = MixtureTables.Clean.FitAddedBallots(Quick with { Models = MixtureModels.Centres });
        Assert.All(clean.Fits, fit => Assert.False(fit.IsDistinguishable));
        Assert.Contains("not distinguishable from none; at most", $"{clean}".ReplaceLineEndings(" ").Squeezed());
        string planted = $"{MixtureTables.Planted.FitAddedBallots(Quick with
        {
            Models = MixtureModels.Centres,
            Selections = ["A"],
            Simulations = 39,
        })}";
        Assert.DoesNotContain("not distinguishable", planted.Squeezed());
    }

    [Fact]
    public void The_json_has_every_fit()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Report));
        Assert.True(json.RootElement.GetProperty("exploratory").GetBoolean());
        var fits = json.RootElement.GetProperty("fits");
        Assert.Equal(Report.Fits.Count, fits.GetArrayLength());
        for (int i = 0; i < Report.Fits.Count; i++)
        {
            var (own, written) = (Report.Fits[i], fits[i]);
            Assert.Equal(own.Selection, written.GetProperty("selection").GetString());
            var added = written.GetProperty("addedBallots");
            Assert.Equal(own.AddedBallots.Value, added.GetProperty("value").GetDouble());
            Assert.Equal(own.AddedBallots.Interval!.Value.High, added.GetProperty("high").GetDouble());
            Assert.Equal(own.Listed.Count, written.GetProperty("rows").GetArrayLength());
        }
    }

    [Fact]
    public void An_audit_has_it_apart_and_its_tests_say_the_same_without_it()
    {
        var tests = new AnomalyBatteryOptions { Descriptions = false, Simulations = 99 };
        var without = AuditReport.Of(MixtureTables.Planted, new() { Anomalies = tests });
        var with = AuditReport.Of(MixtureTables.Planted, new() { Anomalies = tests, AddedBallots = Quick });
        Assert.Contains(with.Describe(), section => section.Id == "added-ballots");
        Assert.DoesNotContain(without.Describe(), section => section.Id == "added-ballots");
        Assert.Equal(Anomalies(without), Anomalies(with));
        Assert.Contains("to the right by the same step", with.ToHtmlPage(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(with.ToJson());
        Assert.Equal(4, json.RootElement.GetProperty("addedBallots").GetProperty("fits").GetArrayLength());

        static string Anomalies(AuditReport report)
        {
            using var json = JsonDocument.Parse(report.ToJson());
            return json.RootElement.GetProperty("anomalies").GetRawText();
        }
    }

    [Fact]
    public void Pictures_say_in_words_what_they_show()
    {
        var distances = Report.PlotDistances("A")!;
        Assert.Contains("p of the fit", distances.Alternative, StringComparison.Ordinal);
        Assert.StartsWith("<svg", distances.ToSvg(), StringComparison.Ordinal);
        var reference = Report.PlotReference("A", ReportLanguage.Spanish)!;
        Assert.Contains("elecciones limpias", reference.Alternative, StringComparison.Ordinal);
        Assert.StartsWith("<svg", reference.ToSvg(), StringComparison.Ordinal);
        var bare = MixtureTables.Planted.FitAddedBallots(AddedBallotsOptions.EstimatesOnly);
        Assert.Null(bare.PlotDistances("A"));
        Assert.Null(bare.PlotReference("A"));
    }
}

file static class Texts
{
    public static string Squeezed(this string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
