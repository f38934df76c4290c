namespace Electoral.Tally.Evaluation;

/// <summary>What the tests that count said of some elections, by "test of selection".</summary>
internal sealed class BatteryCounts
{
    /// <summary>The name of the row that says whether any family departs.</summary>
    public const string Familywise = "any family";

    private readonly SortedDictionary<string, TestCount> _tests = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TestCount> Tests => _tests;

    /// <summary>Runs the families and counts what they say.</summary>
    public void Run(TallyTable sheets, AnomalyFamilies families)
    {
        var report = sheets.TestAnomalies(new()
        {
            Families = families,
            Selections = ["A", "B"],
            Descriptions = false,
            MaxDegreeOfParallelism = 1,
        });
        double least = 1;
        foreach (var family in report.Families)
        {
            least = Math.Min(least, family.AdjustedPValue?.Value ?? 1);
            foreach (var test in family.Family.Tests)
            {
                if (!test.IsEvidence) continue;
                string name = test.Selection is null ? test.Id : $"{test.Id} of {test.Selection}";
                Add(name, TestCount.Of(test.PValue!.Value.Value, test.AttainableLevel));
            }
        }

        Add(Familywise, TestCount.Of(least, null));
    }

    public void Add(string test, TestCount count) =>
        _tests[test] = _tests.GetValueOrDefault(test) + count;

    public void Add(BatteryCounts others)
    {
        foreach (var (test, count) in others.Tests) Add(test, count);
    }
}
