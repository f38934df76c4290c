namespace Electoral.Tally.Validation;

/// <summary>The ways in which a number is written down wrong.</summary>
public enum TranscriptionPattern
{
    /// <summary>One digit is another one: 173 for 123.</summary>
    OneDigit = 0,

    /// <summary>Two neighbouring digits are swapped: 132 for 123.</summary>
    TransposedDigits = 1,

    /// <summary>A zero too many or too few at the end: 1,230 for 123.</summary>
    FactorOfTen = 2,

    /// <summary>Two counts of a sheet are swapped.</summary>
    SwappedCounts = 3,

    /// <summary>Neighbouring counts are all shifted by one column.</summary>
    ShiftedColumns = 4,
}
