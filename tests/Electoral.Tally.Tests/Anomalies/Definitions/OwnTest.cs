namespace Electoral.Tally.Tests.Anomalies.Definitions;

/// <summary>A test as a user writes one: what it finds is told to it.</summary>
internal sealed class OwnTest(string id, Func<AnomalyTestInput, AnomalyTest?> run) : AnomalyTestDefinition(id)
{
    public bool IsDescription { get; init; }

    public AnomalyTestSubject On { get; init; }

    public override ReportText Title { get; } = new("Own {{test}}", "Prueba");

    public override string StatisticName => "own";

    public override ReportText NullHypothesis { get; } = new("nothing is unusual");

    public override ReportText NotEvidenceOf { get; } = new("Anything.");

    public override string Reference => "Nobody 2026";

    public override ReportText? Descriptive => IsDescription ? NotEvidenceOf : null;

    public override AnomalyTestSubject Subject => On;

    public override AnomalyTest? Run(AnomalyTestInput input) => run(input);

    public static AnomalyTest Found(AnomalyTestInput input, double p = 0.5) =>
        input.Draft with { Statistic = 1, PValue = PValue.FromValue(p, PValueMethod.Exact, PValueSides.OneSided) };
}
