namespace Electoral.Tally.Validation;

/// <summary>What a finding says about a sheet.</summary>
public enum FindingSeverity
{
    /// <summary>Unusual but possible: worth a look.</summary>
    Unusual = 0,

    /// <summary>Two statements that cannot both be true: at least one number is not what it should be.</summary>
    Contradiction = 1,
}
