namespace Electoral.Tally.Validation;

/// <summary>How a number comes to be written wrong.</summary>
public enum TranscriptionPattern
{
    /// <summary>One digit is another one: 173 for 123.</summary>
    OneDigit = 0,

    /// <summary>Two neighbouring digits are exchanged: 132 for 123.</summary>
    TransposedDigits = 1,

    /// <summary>A zero too many or too few at the end: 1,230 for 123.</summary>
    FactorOfTen = 2,

    /// <summary>Two counts of a sheet are exchanged.</summary>
    SwappedCounts = 3,

    /// <summary>Neighbouring counts are each one column too far on.</summary>
    ShiftedColumns = 4,
}
