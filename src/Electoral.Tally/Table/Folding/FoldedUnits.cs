namespace Electoral.Tally;

/// <summary>Units after their codes got their one form.</summary>
/// <param name="Units">The units.</param>
/// <param name="Indexes">Where each staged one went, level by level; null where they are the staged ones.</param>
/// <param name="Conflicts">Staged units, and the name that they have beside the one kept for all of them.</param>
internal sealed record FoldedUnits(
    StagedUnits Units, int[][]? Indexes, IReadOnlyList<(int Level, int Unit, LabelConflict Conflict)> Conflicts);
