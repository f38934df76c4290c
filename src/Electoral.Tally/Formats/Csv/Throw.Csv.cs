using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    public static ArgumentException NoSelectionsToWrite() =>
        new("A contest without selections has no row for each sheet and selection.");

    [DoesNotReturn]
    public static void LayoutInvalid(string path, string why) =>
        throw new CsvLayoutException($"{At(path)}: {Shown(why)}.");

    [DoesNotReturn]
    public static CsvLayout LayoutNotProved(
        string source, CsvDetection detection, IReadOnlyList<LayoutProposal> proposals)
    {
        const int most = 200;
        string json = detection.ToJson();
        var columns = detection.Columns.Take(most).Select((name, i) => $"{i + 1} '{Cut(name)}'");
        string listed = VisibleText.Whole(string.Join(", ", columns));
        string more = detection.Columns.Count > most ? $" and {detection.Columns.Count - most} more" : "";
        throw new CsvLayoutException(
            $"{Shown(source)}: no layout was given, and none is proved by the data: {Sentence(detection.Explanation)}\n"
            + $"Columns seen: {listed}{more}.\n{Verb(proposals)}{Others(proposals)}"
            + $"Complete this layout and read with it:\n{json}")
        {
            LayoutToComplete = json,
            Proposals = proposals,
        };
    }

    [DoesNotReturn]
    public static TallyTable SumsOfRows(ReportStatement sums, CsvLayout layout) =>
        throw new CsvLayoutException(
            $"No layout was given, and the one that the counts prove would count sums as sheets. {sums} Give a layout, "
            + $"or leave them out of the file. The layout found:\n{layout.ToJson()}")
        {
            LayoutToComplete = layout.ToJson(),
        };

    [DoesNotReturn]
    public static void NotProvedByAll(string why, CsvLayout layout) =>
        throw new CsvLayoutException(
            $"No layout was given, and none is proved by the data: {Sentence(why)} Complete this layout "
            + $"and read with it:\n{layout.ToJson()}")
        {
            LayoutToComplete = layout.ToJson(),
        };

    [DoesNotReturn]
    public static void LayoutsDiffer(IEnumerable<string> differences, CsvLayout layout) =>
        throw new CsvLayoutException(
            "No layout was given, and the files do not prove the same one: "
            + VisibleText.Whole(string.Join("; ", differences))
            + ". (Columns of counts that some files lack are read as missing with the option AllowMissingColumns.)"
            + $"\nComplete this layout and read with it:\n{layout.ToJson()}")
        {
            LayoutToComplete = layout.ToJson(),
        };

    [DoesNotReturn]
    public static void CodesRepeated(long sheets, CsvLayout layout) =>
        throw new CsvLayoutException(
            $"No layout was given, and by the one that the counts prove {sheets} sheets have the same codes as others: "
            + $"a level was not found. Complete this layout and read with it:\n{layout.ToJson()}")
        {
            LayoutToComplete = layout.ToJson(),
        };

    [DoesNotReturn]
    public static void ReadOnce(string source) =>
        throw new CsvLayoutException(
            $"{Shown(source)}: several files without a layout are examined before they are read, and this one can be "
            + "read only once. Give a layout.");

    /// <summary>How to read with the layout that was found, if it is right.</summary>
    private static string Verb(IReadOnlyList<LayoutProposal> proposals) => proposals.Count == 0
        ? ""
        : "TallyCsv.Propose(path)[0] shows what each column is taken for. If that is right, read with "
            + "TallyCsv.Read(path, TallyCsv.Propose(path)[0].Layout).\n";

    private static string Others(IReadOnlyList<LayoutProposal> proposals) => string.Concat(proposals.Skip(1).Take(3)
        .Select(other => $"The file can also be read with this layout:\n{other.Layout.ToJson()}\n"));

    private static string Sentence(string text) => text.EndsWith('?') ? Shown(text) : $"{Shown(text)}.";

    private static string At(string path) => path.Length == 0 ? "The layout" : $"The layout at {Shown(path)}";
}
