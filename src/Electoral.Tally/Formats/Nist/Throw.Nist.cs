using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    public static TallyReadException NoNistReport(string source, long line, Exception fault) =>
        new(
            Shown(source) + (line > 0 ? VisibleText.Line($", line {line}") : "") + ": "
            + VisibleText.Whole(fault.Message), fault);

    [DoesNotReturn]
    public static void NoLanguageTag(string option, string tag) =>
        throw new ArgumentException(
            $"{Shown(option)} is '{Shown(tag)}', expected a tag of a language such as 'es' or 'es-VE'.", option);

    [DoesNotReturn]
    public static void NoXmlText(string what, string text) =>
        throw new ArgumentException(
            $"The {Shown(what)} '{Shown(text)}' has a character that XML 1.0 cannot hold; write the report as JSON.");
}
