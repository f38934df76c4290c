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

    /// <summary>The record is not written as its format asks: no JSON, a key that is unknown, missing or there twice.
    /// </summary>
    Malformed,
}
