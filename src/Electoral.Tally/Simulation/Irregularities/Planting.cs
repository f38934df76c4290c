using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Changes one sheet; returns whether it did.</summary>
internal delegate bool Planting(SheetCounts sheets, int row, ref CounterRandom random);
