using System.Collections;
using System.Reflection;
using Electoral.Tally.Live;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>Results of one election, and whatever their properties lead to: values of nearly every type.</summary>
internal static class ContractSamples
{
    private const int MostOfType = 4;

    private static readonly SyntheticElection Election = new()
    {
        Levels = [new("state", 3), new("municipality", 4), new("centre", 6)],
        PublishedFraction = 0.8,
    };

    /// <summary>The values by type, up to four of each.</summary>
    public static IReadOnlyDictionary<Type, List<object>> All { get; } = Collect();

    private static IEnumerable<object?> Roots()
    {
        var made = Election.GeneratePublished();
        TallyTable whole = made.Whole, sheets = made.Published;
        var frame = SheetFrame.OfStations(whole);
        var ids = whole.Contest.Selections.Select(selection => selection.Id).ToArray();
        var claim = new Claim("second bulletin") { [ids[0]] = 10_000, [ids[1]] = 9_000, Valid = 19_500 };
        var first = new Bulletin("first") { [ids[0]] = 5_000, [ids[1]] = 4_000, Valid = 9_000, Registered = 20_000 };
        var second = new Bulletin("second")
        {
            [ids[0]] = 9_000,
            [ids[1]] = 7_500,
            Valid = 16_500,
            Registered = 33_000,
            Stations = 9,
            Time = new(2024, 7, 29, 0, 8, 0, TimeSpan.FromHours(-4)),
            Percentages = new Dictionary<string, decimal> { [ids[0]] = 54.5m },
        };
        yield return made;
        yield return frame;
        yield return SheetFrame.OfTotals(stations: 10, registered: null);
        yield return SheetFrame.OfUnits(["state"], [new(new("1"), 5, 900) { Name = "Norte" }]);
        yield return sheets.Take(4).Select(row => row.ToSheet());
        yield return new FrameUnit(new("1"), 5, null) { Name = "Norte" };
        yield return claim;
        yield return first;
        yield return second;
        yield return Election;
        yield return CsvLayout.Parse(
            """{"levels": ["state"], "selections": [{"column": "A", "party": "P"}], "valid": "v"}""");
        foreach (var table in new[] { sheets, whole, sheets.Where(row => row.Index < 5) })
        {
            yield return table;
            yield return table.Units;
            yield return table.Totals();
            yield return table.RollUp("state");
            var assessment = table.AssessMargin(frame);
            yield return assessment;
            yield return assessment.At("state");
            yield return assessment.Sensitivity?.Grid([-1, 0, 1], [0.5, 1]);
            yield return assessment.Sensitivity?.WithNormalPrior(0.5);
            yield return assessment.Estimate(new() { Bootstrap = new() { Replicates = 50 } });
            yield return table.CheckReadings(claim, frame);
            yield return table.PredictByLevels(frame);
            yield return table.AssessJoin(frame);
            yield return table.CrossProducts();
            yield return table.Audit(new()
            {
                Frame = frame,
                Claim = claim,
                CompareWith = whole,
                HashSheets = true,
                Validation = new(),
                Anomalies = new() { Simulations = 99, Families = AnomalyFamilies.Digits | AnomalyFamilies.Turnout },
            });
        }

        var changed = sheets.Plant(new(IrregularityKind.IncrementalStuffing) { Share = 0.2, Strength = 0.3 });
        yield return changed;
        yield return sheets.CompareWith(changed.Table, new() { Frame = frame, Claim = claim });
        yield return sheets.CompareWith(whole);
        yield return sheets.TestAnomalies(new() { Simulations = 99 });
        yield return changed.Table.TestCentres();
        yield return sheets.CalibrateAnomalies(new()
        {
            Replicates = 20,
            Irregularities = [new(IrregularityKind.IncrementalStuffing) { Share = 0.2 }],
        });
        yield return changed.Table.Validate(new() { Frame = frame });
        yield return sheets.SampleFrom(frame);
        var plan = sheets.PlanAudit(new() { RiskLimit = 0.1 });
        var draw = plan.Draw("31415926535897932384");
        yield return plan;
        yield return draw;
        yield return draw.Assess(sheets.Where(row => draw.Draws.Contains(row.Key)));
        var tree = sheets.HashSheets();
        yield return tree;
        yield return tree.ProveSheet(sheets[3]);
        yield return tree.ProveConsistency(5);
        yield return sheets.IndexSheets().Find("1/1");
        yield return sheets.IndexSheets().Find(sheets[4].Key);
        var many = new SyntheticElection { Levels = [new("state", 4), new("centre", 200)] }.Generate();
        yield return many.TestAnomalies(new() { Simulations = 99 });
        yield return many.TestTurnout().Tests.Select(test => test.Effect).OfType<EffectSize>();
        yield return many.TestDigits().Tests.Select(test => test.Effect).OfType<EffectSize>();
        var read = TallyCsv.ReadText(
            "state,t,A,B,valid\n1,1,30,20,50\n1,2,30,20,60\n1,3,x,2,3\n",
            CsvLayout.Parse("""{"levels": ["state", "t"], "selections": ["A", "B"], "valid": "valid"}"""));
        yield return read.Reading.Rejects;
        yield return read.Reading.Sources;
        yield return read.Validate();
        yield return BulletinIncrement.Between(first, second);
        yield return BulletinArithmetic.Of(second);
        yield return RoundedPercentages.Of(second);
        yield return sheets.PlotTurnout();
        var added = many.Plant(new(IrregularityKind.ExtremeStuffing) { Share = 0.1 });
        yield return added.Table.FitAddedBallots(new() { Replicates = 2, Simulations = 9, CleanElections = 3 });
        yield return whole.FitKlimekRecipe(ids[0]);
        var partial = new PartialTally(sheets.Contest, [.. sheets.Units.Levels.Select(level => level.Name)]);
        partial.Add(sheets);
        yield return partial;
        foreach (object? night in LiveAsync(sheets, frame).GetAwaiter().GetResult()) yield return night;
    }

    private static async Task<object?[]> LiveAsync(TallyTable sheets, SheetFrame roll)
    {
        string[] levels = [.. sheets.Units.Levels.Select(level => level.Name), "table"];
        await using var live = await LiveTally.OpenAsync(sheets.Contest, levels, roll, new MemoryJournal());
        var results = await live.SubmitAllAsync(sheets.Take(20).Select(row => new SheetSubmission(row.ToSheet())));
        var withdrawn = await live.WithdrawAsync(results[3].Key, "the wrong station");
        var refused = await live.WithdrawAsync("no such sheet", "a test");
        var snapshot = live.Snapshot();
        return [.. results.Take(2), withdrawn, refused, snapshot, snapshot.Summary, live.History(results[3].Key)];
    }

    private static Dictionary<Type, List<object>> Collect()
    {
        var found = new Dictionary<Type, List<object>>();
        var waiting = new Queue<object?>(Roots());
        while (waiting.TryDequeue(out object? value))
        {
            if (value is null or string) continue;
            var type = value.GetType();
            if (value is IEnumerable many && !IsOfLibrary(type))
            {
                foreach (object? one in many.Cast<object?>().Take(MostOfType)) waiting.Enqueue(one);
                continue;
            }

            if (!IsOfLibrary(type) || type.IsEnum) continue;
            if (!found.TryGetValue(type, out var values)) found.Add(type, values = []);
            if (values.Count == MostOfType) continue;
            values.Add(value);
            if (value is IEnumerable rows)
            {
                foreach (object? one in rows.Cast<object?>().Take(MostOfType)) waiting.Enqueue(one);
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike) continue;
                waiting.Enqueue(property.GetValue(value));
            }
        }

        return found;
    }

    private static bool IsOfLibrary(Type type) => type.Assembly == typeof(TallyTable).Assembly && type.IsVisible;
}
