namespace Electoral.Tally;

/// <summary>Families of anomaly tests, to be combined.</summary>
[Flags]
public enum AnomalyFamilies
{
    /// <summary>No family.</summary>
    None = 0,

    /// <summary>Digits of counts; see <see cref="TableDigits.TestDigits"/>.</summary>
    Digits = 1,

    /// <summary>Whole percentages and coarse fractions; see <see cref="TablePercentages.TestPercentages"/>.</summary>
    Percentages = 2,

    /// <summary>Stations against the others of their centre; see <see cref="TableCentres.TestCentres"/>.</summary>
    Centres = 4,

    /// <summary>Turnout, descriptive only; see <see cref="TableTurnout.TestTurnout"/>.</summary>
    Turnout = 8,

    /// <summary>Equal sheets, modes, fingerprint; see <see cref="TableForms.TestShape"/>.</summary>
    Shape = 16,

    /// <summary>All families.</summary>
    All = Digits | Percentages | Centres | Turnout | Shape,
}
