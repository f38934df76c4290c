using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A data record that was read and refused.</summary>
/// <param name="Source">The name of the file or stream.</param>
/// <param name="Row">The number of the data record in its source, from 1.</param>
/// <param name="Line">The line on which the record begins, from 1; 0 where it is not known.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Field">The column or role that gave the reason; empty if it was the whole record.</param>
/// <param name="Found">What was found, cut to 100 characters.</param>
/// <param name="Expected">What was expected.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<Reject>))]
public sealed record Reject(
    string Source, long Row, long Line, RejectReason Reason, string Field, string Found, string Expected)
    : IJsonResult<Reject>
{
    internal Reject(
        string source, long row, long line, RejectReason reason, string field, string found, ReportStatement expected)
        : this(source, row, line, reason, field, found, expected.ToString()) => Explained = expected;

    /// <summary>The line on which the record ends, if it differs from <see cref="Line"/>; otherwise 0.</summary>
    public long LastLine { get; init; }

    /// <summary>What was expected, in every language; null if only the text is known.</summary>
    internal ReportStatement? Explained { get; }

    /// <summary>Whether <paramref name="other"/> has the same row, reason, field and texts.</summary>
    public bool Equals(Reject? other) => other is not null
        && (Source, Row, Line, Reason) == (other.Source, other.Row, other.Line, other.Reason)
        && LastLine == other.LastLine
        && (Field, Found, Expected) == (other.Field, other.Found, other.Expected);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Row, Line, Reason, Field, Found, Expected);

    /// <summary>Row, column or role, expected and found in one line.</summary>
    public override string ToString()
    {
        string lines = LastLine > 0
            ? VisibleText.Line($"lines {Line} to {LastLine}")
            : VisibleText.Line($"line {Line}");
        string where = Line > 0 ? VisibleText.Line($"{lines} (row {Row})") : VisibleText.Line($"row {Row}");
        // Duplicates are decided by roles, not by columns.
        bool isOfColumn = Reason is RejectReason.NotANumber or RejectReason.Negative or RejectReason.TooLarge
            or RejectReason.UnknownStatus or RejectReason.UnknownSelection or RejectReason.RepeatedSelection
            or RejectReason.TwoValues or RejectReason.CodeTooShort;
        string column = isOfColumn ? "column " : "";
        string field = Field.Length == 0 ? "" : VisibleText.Line($", {column}{Field}");
        string found = VisibleBlanks.Of(Found);
        return VisibleText.Line($"{Source}, {where}{field}: expected {Expected}, found '{found}'");
    }

    static void IJsonResult<Reject>.Describe(JsonForm<Reject> form) => form
        .Text("source", reject => reject.Source)
        .Whole("row", reject => reject.Row)
        .Whole("line", reject => reject.Line)
        .Word("reason", reject => reject.Reason)
        .Text("field", reject => reject.Field)
        .Text("found", reject => reject.Found)
        .Text("expected", reject => reject.Expected)
        .Whole("lastLine", reject => reject.LastLine);
}
