namespace Electoral.Tally;

/// <summary>How the numbers along an axis are shown.</summary>
internal enum AxisNumbers
{
    /// <summary>Whole numbers with groups of digits.</summary>
    Whole,

    /// <summary>Ratios as percentages.</summary>
    Percent,

    /// <summary>Numbers with as many decimals as the step needs.</summary>
    Decimal,
}
