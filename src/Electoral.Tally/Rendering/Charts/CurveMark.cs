namespace Electoral.Tally;

/// <summary>A value marked on the horizontal line of a <see cref="CurveChart"/>.</summary>
internal readonly record struct CurveMark(double Value, string Label);
