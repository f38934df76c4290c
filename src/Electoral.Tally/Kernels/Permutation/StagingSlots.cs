namespace Electoral.Tally.Kernels;

/// <summary>Where rows are laid on their way into an order, those that will be together near each other.</summary>
/// <param name="OfRow">Where each row is laid.</param>
/// <param name="InOrder">The order: where the row for each position is laid.</param>
/// <param name="Buffer">One vector per row, for moving rows: its content has no meaning.</param>
internal sealed record StagingSlots(int[] OfRow, int[] InOrder, CacheAlignedBuffer Buffer);
