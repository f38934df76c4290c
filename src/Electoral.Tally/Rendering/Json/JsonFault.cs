namespace Electoral.Tally;

/// <summary>What is wrong with a member of a JSON object.</summary>
internal enum JsonFault
{
    /// <summary>A key that is unknown, missing or repeated, or a value of the wrong kind.</summary>
    Form,

    /// <summary>A number below zero.</summary>
    Negative,

    /// <summary>A number that is too large.</summary>
    TooLarge,

    /// <summary>A number or a text that is not in the list of allowed ones.</summary>
    Word,

    /// <summary>Something other than a whole number.</summary>
    NotANumber,
}
