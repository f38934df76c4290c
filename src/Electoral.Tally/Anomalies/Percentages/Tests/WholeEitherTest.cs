namespace Electoral.Tally;

/// <summary>Turnout or the share of a selection at whole percentages.</summary>
internal sealed class WholeEitherTest() : WholePercentageTest("percentages.either")
{
    public override ReportText Title { get; } = new(
        "Turnout or share at whole percentages", "Participación o proporción en porcentajes enteros");

    protected override PercentageOf Of => PercentageOf.Either;
}
