namespace Electoral.Tally;

public sealed partial class SheetFrame
{
    /// <summary>A frame with only the totals of the whole.</summary>
    /// <param name="stations">The number of stations that should report, or null if it is not known.</param>
    /// <param name="registered">The number of registered voters, or null if it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static SheetFrame OfTotals(long? stations, long? registered)
    {
        if (stations is long s) ArgumentOutOfRangeException.ThrowIfNegative(s, nameof(stations));
        if (registered is long r) ArgumentOutOfRangeException.ThrowIfNegative(r, nameof(registered));
        var tree = TreeOf([], []);
        return new(FrameDetail.Totals, tree, new([[stations]]), new([[registered]]));
    }

    /// <summary>A frame of totals for units.</summary>
    /// <param name="levels">The names of the levels of the paths, from the top; the sheet's is not among them.</param>
    /// <param name="units">
    /// The units at any of these levels, in any order; the empty path gives the whole. The number of a unit that does
    /// not give its own is the sum of the units below it, which must then be complete; it is unknown if one of these
    /// is.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A level has no name or the name of another, a path has more codes than there are levels or is duplicated, a
    /// number is negative, or the units below a unit add up to more than it gives itself.
    /// </exception>
    public static SheetFrame OfUnits(IReadOnlyList<string> levels, IEnumerable<FrameUnit> units)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(units);
        string[] names = DistinctNames.Of(levels, nameof(levels), StringComparer.OrdinalIgnoreCase);
        FrameUnit[] all = [.. units];
        var met = new HashSet<UnitPath>();
        foreach (var unit in all)
        {
            ArgumentNullException.ThrowIfNull(unit, nameof(units));
            if (unit.Unit.Depth > names.Length) Throw.TooDeepForFrame(unit, names);
            if (unit.Stations < 0 || unit.Registered < 0) Throw.NegativeInFrame(unit);
            if (!met.Add(unit.Unit)) Throw.RepeatedInFrame(unit);
        }

        var tree = TreeOf(names, all);
        return new(
            FrameDetail.Units,
            tree,
            FrameCounts.Completed("stations", tree, Given(tree, all, unit => unit.Stations)),
            FrameCounts.Completed("registered voters", tree, Given(tree, all, unit => unit.Registered)));
    }

    /// <summary>A frame of all stations, a row of a table each.</summary>
    /// <param name="stations">
    /// The stations with their registered voters. Every row is a station, whatever its status; votes are ignored. Rows
    /// that its <see cref="TallyTable.Reading"/> lost also count as lost for a slice or filter of it: see
    /// <see cref="UnreadRows"/>.
    /// </param>
    /// <param name="capacity">
    /// The name of a further count of the table: the most ballots that a station can have cast, such as those issued to
    /// it. A station that lacks it is bounded by its registered voters. <value>The default is none.</value>
    /// </param>
    /// <param name="unitRegistered">
    /// The name of a further count of the table: the registered voters of the lowest unit that the station is in, such
    /// as its centre, the same on every row of the unit. Stations without registered voters of their own share what the
    /// other stations of their unit leave. If a unit has two numbers neither is used, and nothing that depends on the
    /// frame is decided. <value>The default is none.</value>
    /// </param>
    /// <exception cref="ArgumentException">The table has no further count of this name.</exception>
    public static SheetFrame OfStations(TallyTable stations, string? capacity = null, string? unitRegistered = null)
    {
        ArgumentNullException.ThrowIfNull(stations);
        var source = stations;
        var counts = new RollCounts(source, capacity, unitRegistered);
        stations = counts.WithLarger(unitRegistered);
        var tree = stations.Units;
        var byUnit = unitRegistered is null ? null : stations.Extra(unitRegistered);
        var registers = byUnit is null ? null : new UnitRegisters(stations, byUnit);
        var units = tree.UnitsAt(tree.LowestLevel);
        long?[] rows = [.. units.Select(unit => (long?)stations.StartAndCountOf(unit).Count)];
        long?[] registered =
        [
            .. units.Select(unit => SumOf(stations.Registered, stations.StartAndCountOf(unit))
                ?? registers?[unit]),
        ];
        return new(
            FrameDetail.Stations, tree, FrameCounts.AddedUp(tree, rows), FrameCounts.AddedUp(tree, registered))
        {
            Roll = stations,
            Capacity = capacity is null ? null : stations.Extra(capacity),
            UnitRegistered = byUnit,
            UnitRegisters = registers,
            CapacityColumn = capacity,
            UnitRegisteredColumn = unitRegistered,
            Source = source,
            UnreadRows = counts.UnreadRows,
        };
    }

    private static long? SumOf(CountColumn? column, (int Start, int Count) rows)
    {
        if (rows.Count == 0) return 0;
        if (column is null || column.NextMissing(rows.Start, rows.Start + rows.Count) >= 0) return null;
        long sum = 0;
        for (int row = rows.Start; row < rows.Start + rows.Count; row++) sum += column.Stored(row);
        return sum;
    }

    private static UnitTree TreeOf(string[] levels, FrameUnit[] units)
    {
        var builder = new StagedUnitsBuilder(levels);
        foreach (var unit in units)
        {
            if (unit.Unit.Depth > 0) builder.Name(unit.Unit, unit.Name ?? "");
        }

        return UnitOrdering.Order(builder.Build()).Tree;
    }

    private static long?[][] Given(UnitTree tree, FrameUnit[] units, Func<FrameUnit, long?> count)
    {
        var given = new long?[tree.Levels.Count + 1][];
        for (int depth = 0; depth < given.Length; depth++) given[depth] = new long?[tree.Data(depth).Count];
        foreach (var unit in units)
        {
            var found = tree.Find(unit.Unit)!.Value;
            given[found.Depth][found.Index] = count(unit);
        }

        return given;
    }
}
