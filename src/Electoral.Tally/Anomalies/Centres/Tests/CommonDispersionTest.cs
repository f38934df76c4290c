namespace Electoral.Tally;

/// <summary>A description of stations against a dispersion that all have in common.</summary>
internal abstract class CommonDispersionTest(string name, bool isTurnout) : CentreTest(name, isTurnout)
{
    public override ReportText NullHypothesis { get; } = new(
        "given a centre's votes, those of its stations are beta-binomial with a dispersion that all centres share",
        "dados los votos de un centro, los de sus mesas son beta-binomiales con una dispersión común a los centros");

    public override ReportText? Descriptive { get; } = new(
        "One dispersion for all stations is rejected in every real election measured: it is too "
        + "narrow, even where every sheet is in order.",
        "Una sola dispersión para todas las mesas se aparta en toda elección real medida: es demasiado estrecha, "
        + "aun donde todas las actas están en orden.");

    protected sealed override AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test) =>
        Described(input, centres, test) ?? test with { NotComputable = centres.NoCentres };

    /// <summary>The test with what it describes; null where no station can be compared.</summary>
    protected abstract AnomalyTest? Described(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test);
}
