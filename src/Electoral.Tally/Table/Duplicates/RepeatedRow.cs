namespace Electoral.Tally;

/// <summary>A rejected duplicate and its differences from the row that it collides with.</summary>
/// <param name="Row">Its staged row.</param>
/// <param name="Other">The other staged row.</param>
/// <param name="Sheet">The codes that lead to the other one's sheet.</param>
/// <param name="IsOtherKept">Whether the other row is in the table.</param>
/// <param name="Counts">The counts that differ.</param>
internal sealed record RepeatedRow(
    int Row, int Other, UnitPath Sheet, bool IsOtherKept, IReadOnlyList<CountDifference> Counts);
