namespace Electoral.Tally.Kernels;

/// <summary>Units in the order of the tree, and the rows in theirs.</summary>
/// <param name="Codes">The code of each unit.</param>
/// <param name="Parents">The parent of each.</param>
/// <param name="Order">The row at each position.</param>
/// <param name="Slots">The same by where rows were laid in between.</param>
/// <param name="Starts">The first position of each unit, and the end of the last.</param>
internal sealed record OrderedUnits(TextArray Codes, int[] Parents, int[] Order, StagingSlots Slots, int[] Starts);
