namespace Electoral.Tally;

/// <summary>Which digits of a count are examined. All are found by integer arithmetic: nothing is padded.</summary>
public enum DigitPlace
{
    /// <summary>The first digit from the left: 1 to 9, of counts of at least 1.</summary>
    First,

    /// <summary>The second digit from the left: 0 to 9, of counts of at least 10.</summary>
    Second,

    /// <summary>The first two digits as one number: 10 to 99, of counts of at least 10.</summary>
    FirstTwo,

    /// <summary>The first three digits as one number: 100 to 999, of counts of at least 100.</summary>
    FirstThree,

    /// <summary>The last digit: 0 to 9.</summary>
    Last,

    /// <summary>The last two digits as one number: 0 to 99.</summary>
    LastTwo,
}
