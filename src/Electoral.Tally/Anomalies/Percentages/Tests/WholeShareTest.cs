namespace Electoral.Tally;

/// <summary>The share of a selection at whole percentages.</summary>
internal sealed class WholeShareTest() : WholePercentageTest("percentages.result")
{
    public override ReportText Title { get; } = new(
        "Share at whole percentages", "Proporción en porcentajes enteros");

    protected override PercentageOf Of => PercentageOf.Result;
}
