namespace Electoral.Tally;

/// <summary>One run of the tests of a family on a table and its units.</summary>
internal sealed class FamilyRun(
    AnomalyFamilyDefinition family, TallyTable table, AnomalyOptions options, CancellationToken cancellation)
{
    public AnomalyFamily Test()
    {
        var selections = options.IndexesIn(table);
        var tests = new List<AnomalyTest>();
        IReadOnlyList<SheetFlag> flags = [];
        IReadOnlyList<FurthestSheet> furthest = [];
        FamilySums? sums = null;
        foreach (var unit in options.UnitsIn(table))
        {
            cancellation.ThrowIfCancellationRequested();
            var sheets = new AnomalySheets(table, unit, selections, options, cancellation);
            foreach (var (test, order) in Order(unit, selections.Count))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Run(test, sheets, order) is { } result) tests.Add(result);
            }

            if (unit is null) (flags, furthest, sums) = (sheets.Flags, sheets.Furthest, sheets.Sums);
        }

        return AnomalyFamily.Of(family.Name, family.Title, options, tests, flags, sums, furthest);
    }

    /// <summary>
    /// Selection by selection all tests that follow one another in the list; those of the sheets as a
    /// whole are between.
    /// </summary>
    private IEnumerable<(AnomalyTestDefinition Test, int Order)> Order(ReportingUnit? unit, int selections)
    {
        bool describes = options.HasDescriptions && (unit is null || family.DescribesUnits);
        AnomalyTestDefinition[] tests =
            [.. family.Tests.Where(test => test.IsAskedForApart || !test.IsDescriptive || describes)];
        for (int first = 0, end; first < tests.Length; first = end)
        {
            end = first + 1;
            if (tests[first].Subject == AnomalyTestSubject.Sheets)
            {
                yield return (tests[first], -1);
                continue;
            }

            while (end < tests.Length && tests[end].Subject != AnomalyTestSubject.Sheets) end++;
            for (int selection = 0; selection < selections; selection++)
            {
                foreach (var test in tests[first..end])
                {
                    if (selection == 0 || test.Subject == AnomalyTestSubject.Selection) yield return (test, selection);
                }
            }
        }
    }

    private AnomalyTest? Run(AnomalyTestDefinition test, AnomalySheets sheets, int order)
    {
        string? selection = order < 0 ? null : table.Contest.Selections[sheets.Selections[order]].Id;
        var draft = test.Draft(sheets.Unit, selection);
        if (family.IsBuiltIn) return test.Run(new(sheets, draft, order));
        draft = draft with { N = sheets.Stations.Rows.Length, Excluded = sheets.NotCounted };
        var result = test.Run(new(sheets, draft, order));
        if (result is not null && ResultCheck.Objection(draft, result) is { } objection)
        {
            Throw.NoResult(test.Id, objection);
        }

        return result;
    }
}
