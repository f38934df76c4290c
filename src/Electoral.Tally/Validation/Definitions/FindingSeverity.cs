namespace Electoral.Tally.Validation;

/// <summary>What a finding says of a sheet.</summary>
public enum FindingSeverity
{
    /// <summary>Unusual, and possible all the same: worth a look.</summary>
    Unusual = 0,

    /// <summary>Two statements that cannot both be true: at least one number is not what it should be.</summary>
    Contradiction = 1,
}
