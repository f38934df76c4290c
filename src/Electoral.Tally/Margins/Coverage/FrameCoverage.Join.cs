using Electoral.Tally.Validation;

namespace Electoral.Tally;

public static partial class FrameCoverage
{
    /// <summary>How the keys of sheets match those of a frame, and how they would if written otherwise.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="frame">
    /// What the whole is. Keys are compared as <see cref="AssessCoverage"/> does: those of the layouts where both sides
    /// have some, else all codes together; with a frame of units, the codes of its lowest units.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The frame lists stations, not both sides have keys and the numbers of levels differ; or the levels of a frame of
    /// units are not the first levels of the table; or the frame knows the totals of the whole alone.
    /// </exception>
    public static KeyJoin AssessJoin(this TallyTable table, SheetFrame frame)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Roll is { } roll) return OfRoll(table, frame, roll);
        if (frame.Units.Levels.Count == 0) Throw.NoKeysInFrame();
        FrameMembership.Of(table, frame);
        int depth = frame.Units.Levels.Count;
        var units = frame.Units.UnitsAt(frame.Units.LowestLevel);
        string[][] keys = [.. units.Select(unit => unit.Path.Codes.ToArray())];
        int[] match = UnitMatching.MatchLevels(table.Units, frame.Units)[depth];
        int[] matched = [.. table.Select(row => match[Above(row.Unit, depth).Index])];
        return new(frame, table, new(table.Count, row => [.. table[row].Unit.Path.Codes.Take(depth)], keys, matched));
    }

    /// <inheritdoc cref="AssessJoin(TallyTable, SheetFrame)"/>
    public static KeyJoin AssessJoin(this SheetFrame frame, TallyTable table) => AssessJoin(table, frame);

    private static KeyJoin OfRoll(TallyTable table, SheetFrame frame, TallyTable roll)
    {
        int[] matched = StationMatching.Match(table, roll);
        bool hasKeys = table.HasKeys && roll.HasKeys;
        string[][] keys = [.. roll.Select(KeyOf)];
        return new(frame, table, new(table.Count, row => KeyOf(table[row]), keys, matched));

        string[] KeyOf(TallyRow row) => hasKeys ? row.Key.Split('/') : [.. row.Unit.Path.Codes, row.Code];
    }

    private static ReportingUnit Above(ReportingUnit unit, int depth)
    {
        while (unit.Depth > depth) unit = unit.Parent!.Value;
        return unit;
    }
}
