namespace Electoral.Tally.Tests.Generators;

/// <summary>What a comparison of tables may leave out.</summary>
[Flags]
internal enum TableAspects
{
    None = 0,

    /// <summary>Source name and row number of each sheet.</summary>
    Source = 1,

    /// <summary>Units without rows, which filters and slices keep.</summary>
    EmptyUnits = 2,

    /// <summary>The published names of units.</summary>
    UnitNames = 4,

    /// <summary>The numbers of records accepted, rejected, blank and filtered.</summary>
    Reading = 8,

    /// <summary>The unit that the table is a slice of.</summary>
    Scope = 16,

    /// <summary>Columns in which every row lacks its count: as good as absent.</summary>
    EmptyColumns = 32,
}
