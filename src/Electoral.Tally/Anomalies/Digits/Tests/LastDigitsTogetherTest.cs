namespace Electoral.Tally;

/// <summary>Last digits of all selections together.</summary>
internal sealed class LastDigitsTogetherTest() : DigitsTogetherTest("digits.last-together", DigitPlace.Last)
{
    public override ReportText Title { get; } = new(
        "Last digits, selections together", "Últimos dígitos, opciones juntas");

    public override string Reference => DigitTexts.BeberScacco;
}
