namespace Electoral.Tally.Validation;

/// <summary>The names of slips of transcription.</summary>
internal static class TranscriptionTexts
{
    private static readonly ReportText OneDigit = new("one digit", "un dígito");
    private static readonly ReportText Transposed = new("two digits transposed", "dos dígitos intercambiados");
    private static readonly ReportText Ten = new("a zero too many or too few", "un cero de más o de menos");
    private static readonly ReportText Swapped = new("two counts swapped", "dos datos intercambiados");
    private static readonly ReportText Shifted = new("columns shifted by one", "columnas desplazadas en una");

    public static ReportText Of(TranscriptionPattern pattern) => pattern switch
    {
        TranscriptionPattern.OneDigit => OneDigit,
        TranscriptionPattern.TransposedDigits => Transposed,
        TranscriptionPattern.FactorOfTen => Ten,
        TranscriptionPattern.SwappedCounts => Swapped,
        _ => Shifted,
    };
}
