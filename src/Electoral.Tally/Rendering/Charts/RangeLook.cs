namespace Electoral.Tally;

/// <summary>How certain a line of a <see cref="RangeChart"/> is.</summary>
internal enum RangeLook
{
    /// <summary>What arithmetic leaves possible.</summary>
    Bound,

    /// <summary>What an estimate says, under its assumption.</summary>
    Estimate,

    /// <summary>What somebody says.</summary>
    Claim,
}
