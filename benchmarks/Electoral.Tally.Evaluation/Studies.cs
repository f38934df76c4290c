namespace Electoral.Tally.Evaluation;

/// <summary>What the program does: each study is a class of its own.</summary>
internal static class Studies
{
    public static IReadOnlyList<IStudy> All { get; } =
    [
        new CoverageStudy(), new HistoricalStudy(), new AnomaliesStudy(), new RealStudy(), new SpreadStudy(),
        new AuditsStudy(), new CorrectionsStudy(), new ComparisonsStudy(), new MixtureStudy(),
    ];

    /// <summary>The study of that name, or null.</summary>
    public static IStudy? Find(string name) => All.FirstOrDefault(study => study.Name == name);
}
