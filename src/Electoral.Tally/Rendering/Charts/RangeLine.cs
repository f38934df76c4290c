namespace Electoral.Tally;

/// <summary>One line of a <see cref="RangeChart"/>: a range, a point in it, or both.</summary>
internal sealed record RangeLine(string Label, RangeLook Look, double? Low, double? High, double? Point);
