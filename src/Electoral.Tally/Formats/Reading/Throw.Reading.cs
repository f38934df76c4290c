using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void Strict(Reject reject, ReadingReport reading) =>
        throw new TallyReadException(
            $"{reject}. Reading stopped because {nameof(ReadOptions.Strict)} is set.", reading);

    [DoesNotReturn]
    public static void TooManyRejects(long limit, Reject reject, ReadingReport reading) =>
        throw new TallyReadException(
            $"Stopped after {Rejected(limit + 1)} ({nameof(ReadOptions.MaxRejects)} = {limit}): {reject}", reading);

    private static string Rejected(long records) => records == 1 ? "1 rejected record" : $"{records} rejected records";

    [DoesNotReturn]
    public static void NothingAccepted(ReadingReport reading)
    {
        string sources = VisibleText.List(reading.Sources.Select(source => source.Name));
        string first = reading.Rejects.Count > 0 ? $" The first rejected record: {reading.Rejects[0]}." : "";
        string filter = reading.Rejected == 0 ? " The layout's filter or exclude leaves all out." : "";
        throw new TallyReadException($"{sources}: no record was accepted. {reading}.{filter}{first}", reading);
    }

    [DoesNotReturn]
    public static void NothingToRead(string source) =>
        throw new TallyReadException(
            $"{Shown(source)}: there is nothing to read: the source is empty, or it can be read only "
            + "once and has been read.");

    [DoesNotReturn]
    public static void TooManyUnits(int limit) =>
        throw new TallyReadException(
            $"The source has more than {limit} {(limit == 1 ? "unit" : "units")} "
            + $"({nameof(ReadOptions)}.{nameof(ReadOptions.MaxUnits)}).");

    [DoesNotReturn]
    public static void Damaged(string source, InvalidDataException? cause) =>
        throw new InvalidDataException($"{Shown(source)}: the gzip data are damaged or truncated.", cause);
}
