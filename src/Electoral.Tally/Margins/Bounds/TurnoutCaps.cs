namespace Electoral.Tally;

/// <summary>The turnout cap of every unit of a frame: its own, else that of the unit above.</summary>
internal sealed class TurnoutCaps
{
    private readonly ExactFraction[][] _caps;

    /// <exception cref="ArgumentException">A cap is given for a unit that the frame does not have.</exception>
    public TurnoutCaps(UnitTree units, MissingStationLimits limits)
    {
        if (limits.TurnoutCapByUnit.Count == 0) OfAll = new(limits.TurnoutCap);
        _caps = new ExactFraction[units.Levels.Count + 1][];
        for (int depth = 0; depth < _caps.Length; depth++)
        {
            var level = units.Data(depth);
            _caps[depth] = new ExactFraction[level.Count];
            for (int unit = 0; unit < level.Count; unit++)
            {
                _caps[depth][unit] = depth == 0 ? new(limits.TurnoutCap) : _caps[depth - 1][level.Parents[unit]];
            }

            foreach (var (path, cap) in limits.TurnoutCapByUnit.Where(pair => pair.Key.Depth == depth))
            {
                _caps[depth][(units.Find(path) ?? Throw.NoSuchUnitOfFrame(path)).Index] = new(cap);
            }
        }

        foreach (var path in limits.TurnoutCapByUnit.Keys.Where(path => path.Depth >= _caps.Length))
        {
            Throw.NoSuchUnitOfFrame(path);
        }
    }

    /// <summary>The cap of every unit, where all have the same; otherwise null.</summary>
    public ExactFraction? OfAll { get; }

    public ExactFraction this[ReportingUnit unit] => _caps[unit.Depth][unit.Index];
}
