namespace Electoral.Tally;

/// <summary>The family "centres".</summary>
internal static class CentreFamily
{
    public static AnomalyFamilyDefinition Definition { get; } = new(
        "centres",
        CentreTexts.Family,
        [
            new OddSheetsTest(isTurnout: false), new FurthestStationTest(isTurnout: false),
            new StationHomogeneityTest(isTurnout: false),
            new RandomAllocationTest(), new StationTiesTest(), new StationSizesTest(),
            new OddSheetsTest(isTurnout: true), new FurthestStationTest(isTurnout: true),
            new StationHomogeneityTest(isTurnout: true),
        ])
    {
        IsBuiltIn = true,
    };
}
