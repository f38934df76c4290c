namespace Electoral.Tally;

/// <summary>Why a data record did not become a sheet.</summary>
public enum RejectReason
{
    /// <summary>The record has another number of fields than the header.</summary>
    FieldCount,

    /// <summary>A count is not a whole number.</summary>
    NotANumber,

    /// <summary>A count is below zero.</summary>
    Negative,

    /// <summary>A count is above 2,147,483,647.</summary>
    TooLarge,

    /// <summary>A quoted field is not closed, or text follows its closing quote.</summary>
    Quotes,

    /// <summary>The record is longer than the stated limit.</summary>
    TooLong,

    /// <summary>The status is not one of those that the layout lists.</summary>
    UnknownStatus,

    /// <summary>Another sheet with the same key is in the table.</summary>
    Duplicate,

    /// <summary>The unit is below two parents on a level whose codes are declared unique.</summary>
    TwoParents,

    /// <summary>The record has neither a count nor a code of its sheet, such as a remark below the rows.</summary>
    NoSheet,

    /// <summary>The votes are for nobody, or for a selection that the layout does not list.</summary>
    UnknownSelection,

    /// <summary>The sheet has votes for the selection already.</summary>
    RepeatedSelection,

    /// <summary>Two records of one sheet differ in what all of its records should say alike.</summary>
    TwoValues,

    /// <summary>Another record of the same sheet was refused: without it the sheet would be a wrong number.</summary>
    PartOfSheet,

    /// <summary>A text is too short for the part of it that is to be a code.</summary>
    CodeTooShort,
}

/// <summary>A data record that was read and refused.</summary>
/// <param name="Source">The name of the file or stream.</param>
/// <param name="Row">The number of the data record in its source, from 1.</param>
/// <param name="Line">The line on which the record begins, from 1; 0 where it is not known.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Field">The column or role that gave the reason; empty where it was the whole record.</param>
/// <param name="Found">What was found, cut to 100 characters.</param>
/// <param name="Expected">What was expected.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
public sealed record Reject(
    string Source, long Row, long Line, RejectReason Reason, string Field, string Found, string Expected)
{
    internal Reject(
        string source, long row, long line, RejectReason reason, string field, string found, ReportStatement expected)
        : this(source, row, line, reason, field, found, expected.ToString()) => Explained = expected;

    /// <summary>The line on which the record ends, where that is another than <see cref="Line"/>; else 0.</summary>
    public long LastLine { get; init; }

    /// <summary>What was expected, in every language; null where only the text is known.</summary>
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
        // What makes a record a duplicate are roles, not columns.
        bool isOfColumn = Reason is RejectReason.NotANumber or RejectReason.Negative or RejectReason.TooLarge
            or RejectReason.UnknownStatus or RejectReason.UnknownSelection or RejectReason.RepeatedSelection
            or RejectReason.TwoValues or RejectReason.CodeTooShort;
        string column = isOfColumn ? "column " : "";
        string field = Field.Length == 0 ? "" : VisibleText.Line($", {column}{Field}");
        string found = VisibleBlanks.Of(Found);
        return VisibleText.Line($"{Source}, {where}{field}: expected {Expected}, found '{found}'");
    }
}
