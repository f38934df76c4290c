namespace Electoral.Tally.Statistics;

/// <summary>How p-values of several tests are adjusted for their number.</summary>
/// <remarks>The first four control the probability of any false alarm (family-wise error rate); the last two control
/// the expected share of false alarms among the alarms (false discovery rate).</remarks>
public enum MultiplicityMethod
{
    /// <summary>Bonferroni: times the number of tests. Valid under any dependence.</summary>
    Bonferroni,

    /// <summary>Holm (1979): Bonferroni step by step, never weaker. Valid under any dependence.</summary>
    Holm,

    /// <summary>Hochberg (1988). Valid for independent and for positively dependent tests.</summary>
    Hochberg,

    /// <summary>
    /// Hommel (1988): never weaker than Hochberg. Valid as Hochberg's; costs the square of the number.
    /// </summary>
    Hommel,

    /// <summary>Benjamini and Hochberg (1995). Valid for independent and for positively dependent tests.</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli (2001). Valid under any dependence.</summary>
    BenjaminiYekutieli,
}
