using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void TooManySelections(int limit, string last) =>
        throw new TallyReadException(
            $"The records name more than {limit} selections, the last '{Shown(last)}' "
            + $"({nameof(ReadOptions)}.{nameof(ReadOptions.MaxFields)}): is their column the right one?");

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
            $"{Shown(source)}: the layout names one column of counts twice, as '{Shown(name)}' and as "
            + $"'{Shown(other)}'.");

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
    public static void EncodingDoesNotFit(string source, Encoding stated, long line, long position, byte found) =>
        throw new TallyReadException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown(source)}: the layout states '{Shown(stated.WebName)}', but line {line} has "
            + $"0x{found:X2}, byte {position} of the source, which is not valid in it. State the "
            + $"right encoding, or none to have it detected."));

    [DoesNotReturn]
    public static void NotOneByte(string role, char found) =>
        throw new CsvLayoutException(
            $"The layout at {Shown(role)}: found '{Shown(found.ToString())}', expected an ASCII character.");

    private static string Columns(IReadOnlyList<string> names) =>
        $"{names.Count} columns: {VisibleText.List(names.Take(100))}{(names.Count > 100 ? ", …" : "")}";
}
