namespace Electoral.Tally;

/// <summary>Another view of the last digits that the tests of the family count.</summary>
/// <param name="id">The name for machines.</param>
/// <param name="place">Last digits or the last two.</param>
internal abstract class LastDigitsViewTest(string id, DigitPlace place) : PlacedDigitsTest(id, place)
{
    public override ReportText NullHypothesis { get; } = new(
        "all digits are equally likely", "todos los dígitos son equiprobables");

    public override ReportText NotEvidenceOf => DigitTexts.Rounding;

    public override ReportText? Descriptive { get; } = new(
        "Another view of the digits that the tests above count: read one of them, not the smallest p.",
        "Otra vista de los dígitos que cuentan las pruebas de arriba: lea una, no la p más pequeña.");
}
