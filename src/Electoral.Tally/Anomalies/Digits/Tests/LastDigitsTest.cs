namespace Electoral.Tally;

/// <summary>Last digits of a selection, station by station.</summary>
internal sealed class LastDigitsTest() : StationDigitsTest("digits.last", DigitPlace.Last)
{
    public override ReportText Title => DigitTexts.Last;

    public override string Reference => DigitTexts.BeberScacco;
}
