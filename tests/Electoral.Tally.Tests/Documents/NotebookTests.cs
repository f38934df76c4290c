using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

public sealed class NotebookTests
{
    private const string Package = "#r \"nuget: Electoral.Tally, 0.1.0\"";

    private static readonly string Path = Repository.File("docs", "samples", "notebook.ipynb");

    [Fact]
    public async Task Its_cells_run_one_after_another_and_find_what_the_library_finds()
    {
        var notebook = Notebook.Load(Path);
        Assert.Equal(4, notebook.Format);
        var (state, returned) = await notebook.RunAsync(Local);
        T Variable<T>(string name) => Assert.IsType<T>(state.GetVariable(name).Value);
        var sheets = Variable<TallyTable>("sheets");
        Assert.Equal(185, sheets.Count);
        Assert.Equal("185 rows: 185 accepted, 0 rejected, 0 blank", returned[0]!.ToString());
        int[] sums = [.. Enumerable.Range(0, 3).Select(index => sheets.Votes[index].Sum(count => count!.Value))];
        Assert.Equal(sums, Variable<Totals>("totals").Votes.Select(total => (int)total.Sum));
        var states = Variable<RollUp>("states");
        Assert.Equal(3, states.Count);
        Assert.True(states[0].Totals.VotesOf("ANA") >= states[2].Totals.VotesOf("ANA"));
        var assessment = Variable<MarginAssessment>("assessment");
        Assert.Equal(185.0 / 222, assessment.Coverage.Whole.BySheets!.Value, 1e-12);
        Assert.Same(assessment.Verdict, returned[3]);
        Assert.Same(assessment.TippingPoint, returned[4]);

        // 101,000 registered voters, less those of the sheets, can all vote for the rival, and not all stay away.
        long outstanding = 101_000 - sheets.Registered!.Sum(count => (long)count!.Value);
        Assert.Equal(Variable<Totals>("totals").Lead - outstanding, assessment.Bounds.Margin!.LeadMin);
        Assert.Equal(ClaimVerdict.Impossible, Variable<ClaimCheck>("check").Verdict); // The sheets show more for ANA.
        Assert.True(sums[0] > 20_000);
        Assert.Equal("percentages", Variable<AnomalyFamily>("percentages").Name);
        Assert.StartsWith("<svg", Variable<Picture>("digits").ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", Assert.IsType<Picture>(returned[8]).ToHtml(), StringComparison.Ordinal);
        Assert.Equal(true, returned[^1]);
        Assert.Contains("announcement", Variable<string>("page"), StringComparison.Ordinal);

        // The outputs that the file keeps are those of this run; TALLY_UPDATE=1 rewrites them.
        string[] texts = [.. returned.Select(one => one!.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n'))];
        GoldenFile.Check(Path, notebook.With(texts));
    }

    [Fact]
    public void The_first_cell_asks_for_the_package_and_only_that()
    {
        var notebook = Notebook.Load(Path);
        Assert.StartsWith(Package + "\n", notebook.Code[0], StringComparison.Ordinal);
        Assert.All(notebook.Code.Skip(1), cell => Assert.DoesNotContain("#r", cell, StringComparison.Ordinal));
        string version = typeof(TallyTable).Assembly.GetName().Version!.ToString(3);
        Assert.Contains($"Electoral.Tally, {version}\"", Package, StringComparison.Ordinal);
    }

    private static string Local(string cell) => cell
        .Replace(Package, $"#r \"{typeof(TallyTable).Assembly.Location}\"", StringComparison.Ordinal)
        .Replace("\"actas.csv\"", $"@\"{Repository.File("docs", "samples", "actas.csv")}\"", StringComparison.Ordinal);
}
