namespace Electoral.Tally;

/// <summary>Repeated and adjacent last digits of a selection, station by station.</summary>
internal sealed class DigitPairsTest() : StationDigitsTest("digits.pairs", DigitPlace.LastTwo)
{
    public override ReportText Title => DigitTexts.Pairs;

    public override string Reference => DigitTexts.BeberScacco;
}
