namespace Electoral.Tally.Benchmarks;

/// <summary>What the program does besides measuring: each mode is a class of its own.</summary>
internal static class Modes
{
    private static readonly IMode[] All =
        [
        new SmokeMode(), new PeersMode(), new LongMode(), new CompareMode(), new FilesMode(), new ProfileMode(),
        new SourcesMode(),
        new SheetsMode(),
        new ValidateMode(),
        new LiveMode(),
        new MixtureMode(),
    ];

    /// <summary>The mode of that name, or null.</summary>
    public static IMode? Find(string name) => Array.Find(All, mode => mode.Name == name);
}
