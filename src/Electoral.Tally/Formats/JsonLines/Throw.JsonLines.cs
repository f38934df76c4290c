using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static LinesHeader NoLinesHeader(string source) =>
        throw new TallyReadException(
            $"{Shown(source)}: the first line does not say what was voted on (\"contest\" and \"levels\"); "
            + "give the contest and the levels.");

    [DoesNotReturn]
    public static LinesHeader? BadLinesHeader(string source, JsonException fault) =>
        throw new TallyReadException($"{Shown(source)}: {Shown(fault.Message)}", fault);

    [DoesNotReturn]
    public static void OtherLinesHeader(string source, LinesHeader found, LinesHeader expected) =>
        throw new TallyReadException(
            $"{Shown(source)}: the first line gives {Shown(found.ToString())}, expected {Shown(expected.ToString())}.");
}
