using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>What became of a line in a file of sheets: a record, or the reason why it was refused.</summary>
/// <param name="Sheet">The sheet; null if the line is not a sheet.</param>
/// <param name="Names">The names of its units.</param>
/// <param name="Refusal">Why it is not a sheet; null if the line is a sheet or is blank.</param>
internal readonly record struct SheetLine(TallySheet? Sheet, string?[]? Names, SheetRecord? Refusal)
{
    private const int FoundLimit = 100;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };

    /// <summary>The record for the table.</summary>
    public SheetRecord Record => Sheet is null ? Refusal ?? SheetRecord.Blank : SheetRecord.Of(Sheet, Names ?? []);

    /// <param name="line">The line without its line feed.</param>
    /// <param name="longest">The most bytes of a line.</param>
    /// <param name="last">The unit of the line before.</param>
    public static SheetLine Of(ReadOnlySpan<byte> line, int longest, LastUnit? last = null)
    {
        if (line.Trim(" \t\r"u8).IsEmpty) return default;
        if (line.Length >= longest) return Refused(line, RejectReason.TooLong, $"fewer than {longest} bytes");
        try
        {
            var reader = new Utf8JsonReader(line, Options);
            reader.Read();
            var sheet = SheetJson.Read(ref reader, line, last, out string?[]? names);
            // Anything after the object is an error that the JSON reader finds.
            while (reader.Read())
            {
            }

            return new(sheet, names, null);
        }
        catch (JsonFieldException failure)
        {
            var fault = failure.Fault;
            return new(null, null, SheetRecord.Rejected(ReasonOf(fault.Kind), fault.Path, fault.Found, fault.Expected));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A text with half a surrogate pair, or with bytes that are not UTF-8, is an InvalidOperationException.
            return Refused(line, RejectReason.Malformed, "a sheet as a JSON object on one line");
        }
    }

    private static SheetLine Refused(ReadOnlySpan<byte> line, RejectReason reason, string expected)
    {
        string found = Encoding.UTF8.GetString(line.Length > FoundLimit ? line[..FoundLimit] : line);
        return new(null, null, SheetRecord.Rejected(reason, "", found, expected));
    }

    private static RejectReason ReasonOf(JsonFault fault) => fault switch
    {
        JsonFault.Negative => RejectReason.Negative,
        JsonFault.TooLarge => RejectReason.TooLarge,
        JsonFault.NotANumber => RejectReason.NotANumber,
        JsonFault.Word => RejectReason.UnknownStatus,
        _ => RejectReason.Malformed,
    };
}
