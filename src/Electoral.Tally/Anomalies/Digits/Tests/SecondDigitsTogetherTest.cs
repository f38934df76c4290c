namespace Electoral.Tally;

/// <summary>Second digits of all selections together.</summary>
internal sealed class SecondDigitsTogetherTest() : DigitsTogetherTest("digits.second-together", DigitPlace.Second)
{
    public override ReportText Title { get; } = new(
        "Second digits, selections together", "Segundos dígitos, opciones juntas");

    public override string Reference => DigitTexts.Mebane;
}
