namespace Electoral.Tally.Evaluation;

/// <summary>The kind of clean election that false alarms are counted in.</summary>
internal enum CleanShape
{
    /// <summary>Tables of some 700 registered voters, states and centres a little unlike one another.</summary>
    Plain,

    /// <summary>Tables of 150 registered voters on average, many of them of a few dozen.</summary>
    Small,

    /// <summary>States, municipalities and centres in which shares and turnout are far apart.</summary>
    Geography,
}

/// <summary>Elections of each shape.</summary>
internal static class CleanShapes
{
    private const double MeanStationsPerCentre = 1.9;

    /// <summary>An election of about so many stations.</summary>
    public static SyntheticElection Election(CleanShape shape, int stations)
    {
        int states = Math.Clamp(stations / 100, 2, 24), municipalities = Math.Max(4, stations / 90);
        int centres = (int)Math.Round(stations / MeanStationsPerCentre);
        bool isStrong = shape == CleanShape.Geography;
        var election = new SyntheticElection
        {
            StationsPerCentre = MeanStationsPerCentre,
            Levels =
            [
                new("state", states)
                {
                    TurnoutDispersion = isStrong ? 0.02 : 0.004, ShareDispersion = isStrong ? 0.08 : 0.012,
                },
                new("municipality", municipalities)
                {
                    TurnoutDispersion = isStrong ? 0.02 : 0.006, ShareDispersion = isStrong ? 0.05 : 0.01,
                },
                new("centre", centres)
                {
                    TurnoutDispersion = isStrong ? 0.03 : 0.01, ShareDispersion = isStrong ? 0.05 : 0.015,
                },
            ],
        };
        return shape == CleanShape.Small
            ? election with { RegisteredMean = 150, RegisteredSpread = 120, RegisteredCap = 600 }
            : election;
    }
}
