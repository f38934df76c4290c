namespace Electoral.Tally;

/// <summary>What the tests of one family say together.</summary>
public enum AnomalyVerdict
{
    /// <summary>No test of the family could be computed.</summary>
    NotComputable = 0,

    /// <summary>Only descriptive tests could be computed: nothing that may be read as evidence.</summary>
    DescriptiveOnly = 1,

    /// <summary>No test rejects its null hypothesis after adjustment for the number of tests.</summary>
    NothingFound = 2,

    /// <summary>At least one test rejects its null hypothesis after adjustment for the number of tests.</summary>
    AnomalyFound = 3,
}
