namespace Electoral.Tally;

/// <summary>The families of the library: what the battery and the calibration run.</summary>
internal static class FamilyRegistry
{
    /// <summary>The families in the order of reports.</summary>
    public static IReadOnlyList<RegisteredFamily> All { get; } =
    [
        new(AnomalyFamilies.Digits, "digits", (table, how, cancellation) => table.TestDigits(
            new(how.Common) { Descriptions = how.Descriptions }, cancellation)) { Cost = 4 },
        new(AnomalyFamilies.Percentages, "percentages", (table, how, cancellation) => table.TestPercentages(
            new(how.Common) { Descriptions = how.Descriptions }, cancellation)) { Cost = 3 },
        new(AnomalyFamilies.Centres, "centres", (table, how, cancellation) => table.TestCentres(
            new(how.Common)
            {
                Descriptions = how.Descriptions,
                CentreLevel = how.Common.CentreLevel,
                CentresArePollingPlaces = how.Common.CentresArePollingPlaces,
                // A report counts sheets, so that none may be left off the list.
                MaxFlags = how.ListsSheets ? int.MaxValue : 0,
            },
            cancellation)) { Cost = 5 },
        new(AnomalyFamilies.Turnout, "turnout", (table, how, cancellation) => table.TestTurnout(
            new(how.Common), cancellation)) { Cost = 2, IsDescriptive = true },
        new(AnomalyFamilies.Shape, "shape", (table, how, cancellation) => table.TestShape(
            new(how.Common) { Descriptions = how.Descriptions }, cancellation)) { Cost = 1 },
    ];

    /// <summary>The families that options ask for, in the order of reports, those of the user last.</summary>
    /// <param name="options">Which families, and whether with descriptions.</param>
    public static IReadOnlyList<RegisteredFamily> In(AnomalyBatteryOptions options) =>
    [
        .. All.Where(family => options.Has(family.Flag) && (options.Descriptions || !family.IsDescriptive)),
        .. options.AdditionalFamilies.Select(RegisteredFamily.Of),
    ];

    /// <summary>The families of a user, checked for names that are taken.</summary>
    public static IReadOnlyList<AnomalyFamilyDefinition> Checked(IReadOnlyList<AnomalyFamilyDefinition> families)
    {
        ArgumentNullException.ThrowIfNull(families);
        var names = All.Select(family => family.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var family in families)
        {
            if (!names.Add(family.Name)) Throw.TakenFamily(family.Name, families);
        }

        return [.. families];
    }
}
