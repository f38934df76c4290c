using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void OtherLayout(CsvPart other, CsvPart first) =>
        throw new CsvLayoutException(
            $"No layout was given, and {Shown(other.Staged.Source.Name)} proves a different one from "
            + $"{Shown(first.Staged.Source.Name)}. State one, or read the results one by one. That of the first:\n"
            + first.Layout.ToJson())
        {
            LayoutToComplete = first.Layout.ToJson(),
        };
}
