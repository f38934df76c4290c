using Electoral.Tally.Mixtures;
using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>The options of each part of an audit, under those of the whole: threads, seed and progress.</summary>
internal sealed class AuditParts
{
    public const int Sums = 0, Assessment = 1, Estimates = 2, Claims = 3, Tests = 4, Sources = 5, Rules = 6,
        Mixtures = 7;

    public AuditParts(AuditOptions options)
    {
        // Parts that are not requested take no time.
        double perFrame = options.Frame is null ? 0 : 1;
        Progress = new(
            options.Progress,
            [
                1, 2 * perFrame, 4 * perFrame, options.AllClaims.Count, options.Anomalies is null ? 0 : 12,
                options.CompareWith is null ? 0 : 1 + (2 * perFrame),
                options.Validation is null ? 0 : 1, options.AddedBallots is null ? 0 : 40,
            ]);
        int threads = options.MaxDegreeOfParallelism;
        Validation = options.Validation?.WithAtMost(threads) is { } rules
            ? rules with { Frame = rules.Frame ?? options.Frame }
            : null;
        if (options.AddedBallots is { } mixtures)
        {
            AddedBallots = mixtures.WithAtMost(threads) with
            {
                Seed = options.Seed ?? mixtures.Seed,
                Progress = Progress.Of(Mixtures, mixtures.Progress),
            };
        }

        Aggregation = new() { MaxDegreeOfParallelism = threads };
        // Margin and tests are computed at the same time. If the audit may use only some of the processors, they share
        // these; otherwise each uses what the other leaves idle.
        if (options.Anomalies is not null && threads < Environment.ProcessorCount) threads = Math.Max(1, threads / 2);
        Margin = options.Margin.WithAtMost(threads);
        Claim = new() { Limits = Margin.Limits, Stated = Margin.Stated, MaxDegreeOfParallelism = threads };
        var (estimation, bootstrap) = (options.Estimation, options.Estimation.Bootstrap);
        Estimation = estimation.WithAtMost(threads) with
        {
            Bootstrap = bootstrap with { Seed = options.Seed ?? bootstrap.Seed },
            Progress = Progress.Of(Estimates, estimation.Progress),
        };
        Comparison = options.Comparison.WithAtMost(threads) with
        {
            Frame = options.Comparison.Frame ?? options.Frame,
            Claim = options.Comparison.Claim ?? (options.AllClaims is [var first, ..] ? first : null),
        };
        if (options.Anomalies is not { } tests) return;
        Anomalies = tests.WithAtMost(threads) with
        {
            Seed = options.Seed ?? tests.Seed,
            Progress = Progress.Of(Tests, tests.Progress),
        };
    }

    public ProgressParts Progress { get; }

    public AggregationOptions Aggregation { get; }

    public ValidationOptions? Validation { get; }

    public MarginOptions Margin { get; }

    public EstimationOptions Estimation { get; }

    public ClaimOptions Claim { get; }

    public ComparisonOptions Comparison { get; }

    public AddedBallotsOptions? AddedBallots { get; }

    public AnomalyBatteryOptions? Anomalies { get; }
}
