namespace Electoral.Tally;

/// <summary>Units after their codes got their one form.</summary>
/// <param name="Units">The units.</param>
/// <param name="Indexes">The index of each staged unit among them, level by level; null if they are the staged
/// units.</param>
/// <param name="Conflicts">Staged units with a name other than the one kept for all of them.</param>
internal sealed record FoldedUnits(
    StagedUnits Units, int[][]? Indexes, IReadOnlyList<(int Level, int Unit, LabelConflict Conflict)> Conflicts);
