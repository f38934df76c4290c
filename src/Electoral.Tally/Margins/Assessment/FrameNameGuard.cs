namespace Electoral.Tally;

/// <summary>Refuses options that name a level, a stratum, a cluster or a unit that the frame does not have.</summary>
/// <remarks>What is computed later must not fail on what was wrong from the start.</remarks>
internal static class FrameNameGuard
{
    private const string Options = "options";

    /// <exception cref="ArgumentException">The frame lacks what an option names.</exception>
    public static void Check(SheetFrame frame, MarginOptions options)
    {
        Level(frame, options.StratumLevel, nameof(MarginOptions.StratumLevel));
        foreach (var unit in options.Limits.TurnoutCapByUnit.Keys)
        {
            if (frame.Units.Find(unit) is null) Throw.NoUnitForCap(unit, Options);
        }
    }

    /// <exception cref="ArgumentException">The frame lacks what an option names.</exception>
    public static void Check(TallyTable table, SheetFrame frame, EstimationOptions options)
    {
        var sample = options.Sample;
        Level(frame, sample.ClusterLevel, OfSample(nameof(SampleOptions.ClusterLevel)));
        foreach (string level in options.PredictionLevels ?? [])
        {
            Level(frame, level, nameof(EstimationOptions.PredictionLevels));
        }

        if (sample.Strata is { } strata)
        {
            string option = OfSample(nameof(SampleOptions.Strata));
            Level(frame, strata.LevelName, option);
            bool isThere = strata.LevelName is not null
                || (frame.Roll is { } roll && (!strata.IsColumn || roll.HasStrata));
            if (!isThere) Throw.NoStrataInFrame(option, strata, Options);
        }

        if (options.DrawnSample is { } drawn) Matchable(table, drawn, nameof(EstimationOptions.DrawnSample));
    }

    private static void Level(SheetFrame frame, string? level, string option)
    {
        if (level is null || level.Equals(UnitTree.RootLevelName, StringComparison.OrdinalIgnoreCase)) return;
        bool isThere = frame.Units.Levels.Any(own => own.Name.Equals(level, StringComparison.OrdinalIgnoreCase));
        if (!isThere) Throw.NoLevelForOption(option, level, frame.Units, Options);
    }

    private static void Matchable(TallyTable table, TallyTable drawn, string option)
    {
        bool haveKeys = table.HasKeys && drawn.HasKeys;
        if (!haveKeys && table.Units.Levels.Count != drawn.Units.Levels.Count)
        {
            Throw.UnmatchableOption(option, table, drawn, Options);
        }
    }

    private static string OfSample(string option) => $"{nameof(EstimationOptions.Sample)}.{option}";
}
