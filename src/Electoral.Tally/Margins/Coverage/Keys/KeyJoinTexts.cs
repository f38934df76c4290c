namespace Electoral.Tally;

/// <summary>The words of how keys match.</summary>
internal static class KeyJoinTexts
{
    public static readonly ReportText Title = new("Keys of sheets and frame", "Claves de actas y marco");
    public static readonly ReportText Keys = new("Keys that match", "Claves que coinciden");
    public static readonly ReportText AsTheyAre = new("as they are", "tal como están");
    public static readonly ReportText WithoutZeros = new("only without leading zeros", "solo sin ceros iniciales");
    public static readonly ReportText WithoutBlanks = new(
        "only without blanks and case", "solo sin espacios ni mayúsculas");

    public static readonly ReportText WithoutBoth = new("only without all of these", "solo sin nada de ello");
    public static readonly ReportText Ambiguous = new("ambiguous if changed", "ambiguas si se cambian");
    public static readonly ReportText Unmatched = new("not at all", "de ningún modo");
    public static readonly ReportText NoSheet = new("there is no sheet", "no hay ningún acta");
    public static readonly ReportText FrameKeys = new("Keys of the frame", "Claves del marco");
    public static readonly ReportText FrameKeysMatched = new("matched as they are", "coinciden tal como están");
    public static readonly ReportText OfSheet = new("Sheet", "Acta");
    public static readonly ReportText OfFrame = new("Frame", "Marco");
    public static readonly ReportText FirstOtherwise = new(
        "The first that match only otherwise", "Primeras que coinciden solo de otro modo");

    public static readonly ReportText FirstUnmatched = new(
        "The first that match nothing", "Primeras que no coinciden con nada");

    public static readonly ReportText TrimZeros = new(
        "A layout takes leading zeros off a code, for the sheets and for the frame: {{\"column\": \"…\", "
        + "\"trimZeros\": true}}.",
        "Un esquema quita los ceros iniciales de un código, para las actas y para el marco: {{\"column\": \"…\", "
        + "\"trimZeros\": true}}.");

    public static readonly ReportText AmbiguousWarning = new(
        "{0:N0} sheets would match several keys, or one that another sheet matches, if keys were changed for all.",
        "{0:N0} actas coincidirían con varias claves, o con una que ya tiene otra "
        + "acta, si se cambiaran las claves de todas.");
}
