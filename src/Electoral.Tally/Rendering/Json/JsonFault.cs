namespace Electoral.Tally;

/// <summary>What is wrong with a member of a JSON object.</summary>
internal enum JsonFault
{
    /// <summary>A key that is unknown, missing or there twice, or a value of another kind.</summary>
    Form,

    /// <summary>A number below zero.</summary>
    Negative,

    /// <summary>A number that is too large.</summary>
    TooLarge,

    /// <summary>A number or a text that stands for none of a list.</summary>
    Word,

    /// <summary>Something else than a whole number.</summary>
    NotANumber,
}
