namespace Electoral.Tally;

/// <summary>Why a data record did not become a sheet.</summary>
public enum RejectReason
{
    /// <summary>The number of fields differs from that of the header.</summary>
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

    /// <summary>The votes have no selection, or one that the layout does not list.</summary>
    UnknownSelection,

    /// <summary>The sheet already has votes for the selection.</summary>
    RepeatedSelection,

    /// <summary>Two records of one sheet differ in a value that should be the same in all of them.</summary>
    TwoValues,

    /// <summary>
    /// Another record of the same sheet was rejected: without it the numbers of the sheet would be wrong.
    /// </summary>
    PartOfSheet,

    /// <summary>A text is too short for the part of it that is to be a code.</summary>
    CodeTooShort,

    /// <summary>
    /// The record does not follow its format: not JSON, or a key that is unknown, missing or repeated.
    /// </summary>
    Malformed,
}
