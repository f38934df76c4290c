using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void Strict(Reject reject, ReadingReport reading) =>
        throw new TallyReadException($"Strict reading ends at the first refused record. {reject}", reading);

    [DoesNotReturn]
    public static void TooManyRejects(long limit, Reject reject, ReadingReport reading) =>
        throw new TallyReadException(
            $"Stopped after {Rejected(limit + 1)} ({nameof(CsvReadOptions.MaxRejects)} = {limit}): {reject}", reading);

    private static string Rejected(long records) => records == 1 ? "1 rejected record" : $"{records} rejected records";

    [DoesNotReturn]
    public static void NothingAccepted(ReadingReport reading)
    {
        string sources = VisibleText.List(reading.Sources.Select(source => source.Name));
        string first = reading.Rejects.Count > 0 ? $" The first refused: {reading.Rejects[0]}." : "";
        string filter = reading.Rejected == 0 ? " The layout's filter or exclude leaves all out." : "";
        throw new TallyReadException($"{sources}: not one record was accepted. {reading}.{filter}{first}", reading);
    }

    [DoesNotReturn]
    public static void NothingToRead(string source) =>
        throw new TallyReadException(
            $"{Shown(source)}: there is not one byte to read: the source is empty, or it can be read only "
            + "once and was.");

    [DoesNotReturn]
    public static void TooManyUnits(int limit) =>
        throw new TallyReadException(
            $"The source has more than {limit} {(limit == 1 ? "unit" : "units")} "
            + $"({nameof(CsvReadOptions)}.{nameof(CsvReadOptions.MaxUnits)}).");

    [DoesNotReturn]
    public static int NoSuchColumn(string source, string column, IReadOnlyList<string> found) =>
        throw new TallyReadException(
            $"{Shown(source)}: the layout names a column '{Shown(column)}', found {Columns(found)}.");

    [DoesNotReturn]
    public static int RepeatedColumn(string source, string column, IReadOnlyList<string> found) =>
        throw new TallyReadException(
            $"{Shown(source)}: several columns are named '{Shown(column)}'; name it by its number, such as \"#7\". "
            + $"Found {Columns(found)}.");

    [DoesNotReturn]
    public static void ColumnTwice(string source, string name, string other) =>
        throw new TallyReadException(
            $"{Shown(source)}: the layout has one column of counts twice, as '{Shown(name)}' and as '{Shown(other)}'.");

    [DoesNotReturn]
    public static void NoHeader(string source) =>
        throw new TallyReadException($"{Shown(source)}: no header and no data were found.");

    [DoesNotReturn]
    public static void TooManyFields(string source, int found, int limit) =>
        throw new TallyReadException($"{Shown(source)}: the header has {found} fields, expected at most {limit}.");

    [DoesNotReturn]
    public static void HeaderTooLong(string source, int limit) =>
        throw new TallyReadException($"{Shown(source)}: the header does not end within {limit} bytes.");

    [DoesNotReturn]
    public static void UnknownEncoding(string source, string encoding) =>
        throw new TallyReadException($"{Shown(source)}: the layout's encoding '{Shown(encoding)}' is not known.");

    [DoesNotReturn]
    public static void EncodingDoesNotFit(string source, Encoding stated, long line, long place, byte found) =>
        throw new TallyReadException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown(source)}: the layout states '{Shown(stated.WebName)}', but line {line} has 0x{found:X2}, "
            + $"byte {place} of the source, which is no text in it. State the right encoding, or none to let it be "
            + $"found."));

    [DoesNotReturn]
    public static void NotOneByte(string role, char found) =>
        throw new CsvLayoutException(
            $"The layout at {Shown(role)}: found '{Shown(found.ToString())}', expected an ASCII character.");

    [DoesNotReturn]
    public static void Damaged(string source, InvalidDataException? cause) =>
        throw new InvalidDataException($"{Shown(source)}: the gzip data are damaged or end before they should.", cause);

    private static string Columns(IReadOnlyList<string> names) =>
        $"{names.Count} columns: {VisibleText.List(names.Take(100))}{(names.Count > 100 ? ", …" : "")}";
}
