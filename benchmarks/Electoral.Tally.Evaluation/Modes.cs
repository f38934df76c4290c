namespace Electoral.Tally.Evaluation;

/// <summary>What the program does: each mode is a class of its own.</summary>
internal static class Modes
{
    public static IReadOnlyList<IMode> All { get; } =
        [new CoverageMode(), new HistoricalMode(), new AnomaliesMode(), new RealMode(), new SpreadMode()];

    /// <summary>The mode of that name, or null.</summary>
    public static IMode? Find(string name) => All.FirstOrDefault(mode => mode.Name == name);
}
