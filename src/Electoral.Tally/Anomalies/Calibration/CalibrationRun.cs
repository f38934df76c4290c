namespace Electoral.Tally;

/// <summary>Simulates elections, runs the tests on them and counts.</summary>
internal sealed class CalibrationRun(
    TallyTable table, CalibrationOptions options, CancellationToken cancellation)
{
    private static readonly SimulationOptions Alone = new() { MaxDegreeOfParallelism = 1 };

    private readonly FittedElection _fitted = SyntheticElection.FitTo(table);
    private readonly IReadOnlyList<Func<TallyTable, CancellationToken, AnomalyFamily>> _families =
        options.FamiliesFor(table);

    private readonly ProgressParts _progress = new(
        options.Progress, [.. Enumerable.Repeat(1.0, options.Replicates * (1 + options.Irregularities.Count))]);

    public AnomalyCalibration Measure()
    {
        var clean = new Outcome[options.Replicates];
        Run(clean, null, 0);
        var planted = new Outcome[options.Irregularities.Count][];
        for (int kind = 0; kind < planted.Length; kind++)
        {
            planted[kind] = new Outcome[options.Replicates];
            Run(planted[kind], options.Irregularities[kind], (kind + 1) * options.Replicates);
        }

        var tests = new List<TestCalibration>();
        var names = clean.Concat(planted.SelectMany(outcomes => outcomes)).SelectMany(outcome => outcome.Tests.Keys);
        foreach (var name in names.Distinct())
        {
            tests.Add(new(
                name.Test, name.Selection, name.IsDescriptive, options.SignificanceLevel, Rate(clean, name),
                [.. planted.Select(outcomes => Rate(outcomes, name))]));
        }

        int any = clean.Count(outcome => outcome.IsAnyFamily);
        return new(tests, options.Irregularities, options.SignificanceLevel, new(any, clean.Length));
    }

    private void Run(Outcome[] outcomes, Irregularity? irregularity, int firstRun)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
            CancellationToken = cancellation,
        };
        Parallel.For(0, outcomes.Length, parallel, replicate =>
        {
            var sheets = _fitted.Generate(options.Seed, replicate, Alone, cancellation);
            if (irregularity is not null)
            {
                var named = irregularity with { Seed = options.Seed, Replicate = replicate };
                sheets = sheets.Plant(named, Alone, cancellation).Table;
            }

            outcomes[replicate] = Outcome.Of(
                [.. _families.Select(family => family(sheets, cancellation))], options.SignificanceLevel);
            _progress.Done(firstRun + replicate);
        });
    }

    // An election in which a test could not be computed is left out; one that a family does not list, because it lists
    // only what it finds, is one without an alarm.
    private static MeasuredRate Rate(Outcome[] outcomes, TestName name)
    {
        int times = 0, computed = 0;
        foreach (var outcome in outcomes)
        {
            bool? rejects = outcome.Tests.GetValueOrDefault(name, false);
            if (rejects is null) continue;
            computed++;
            if (rejects.Value) times++;
        }

        return new(times, computed);
    }

    private readonly record struct TestName(string Test, string? Selection, bool IsDescriptive);

    /// <summary>The results of the tests for one election.</summary>
    private sealed record Outcome(Dictionary<TestName, bool?> Tests, bool IsAnyFamily)
    {
        public static Outcome Of(IReadOnlyList<AnomalyFamily> families, double level)
        {
            var tests = new Dictionary<TestName, bool?>();
            foreach (var test in families.SelectMany(family => family.Tests))
            {
                // A description without a p-value is neither.
                bool isMeasured = test.PValue is not null || !test.IsComputable;
                if (!isMeasured || test.Unit is not null) continue;
                tests[new(test.Id, test.Selection, test.IsDescriptive)] = test.PValue is { } p
                    ? p.Value <= level
                    : null;
            }

            PValue[] raw = [.. families.Select(family => family.PValue).OfType<PValue>()];
            var adjusted = Multiplicity.Adjust(raw, MultiplicityMethod.Holm);
            return new(tests, Array.Exists(adjusted, p => p.Value <= level));
        }
    }
}
