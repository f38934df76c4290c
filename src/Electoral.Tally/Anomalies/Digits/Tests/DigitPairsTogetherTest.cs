namespace Electoral.Tally;

/// <summary>Repeated and adjacent last digits of all selections together.</summary>
internal sealed class DigitPairsTogetherTest() : DigitsTogetherTest("digits.pairs-together", DigitPlace.LastTwo)
{
    public override ReportText Title { get; } = new(
        "Repeated and adjacent, selections together", "Repetidos y vecinos, opciones juntas");

    public override string Reference => DigitTexts.BeberScacco;
}
