namespace Electoral.Tally;

/// <summary>Which digits of a count are looked at.</summary>
public enum DigitKind
{
    /// <summary>The first digit, of counts from 1 on.</summary>
    First,

    /// <summary>The second digit, of counts from 10 on.</summary>
    Second,

    /// <summary>The first two digits as one number, of counts from 10 on.</summary>
    FirstTwo,

    /// <summary>The first three digits as one number, of counts from 100 on.</summary>
    FirstThree,

    /// <summary>The last digit, of counts from 10 on.</summary>
    Last,

    /// <summary>The last two digits as one number, of counts from 100 on.</summary>
    LastTwo,
}
