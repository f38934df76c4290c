namespace Electoral.Tally;

/// <summary>Second digits of a selection, station by station.</summary>
internal sealed class SecondDigitsTest() : StationDigitsTest("digits.second", DigitPlace.Second)
{
    public override ReportText Title => DigitTexts.Second;

    public override string Reference => DigitTexts.Mebane;
}
