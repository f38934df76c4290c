namespace Electoral.Tally;

/// <summary>What a test is run on, in the sheets of a table or unit.</summary>
public enum AnomalyTestSubject
{
    /// <summary>The votes of each selection that is tested, one after the other. This is the default.</summary>
    Selection = 0,

    /// <summary>Turnout, which is the same for every selection: once, with the first of them.</summary>
    Turnout = 1,

    /// <summary>The sheets as a whole, or all selections together: once.</summary>
    Sheets = 2,
}
