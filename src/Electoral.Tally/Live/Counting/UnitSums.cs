namespace Electoral.Tally.Live;

/// <summary>What the sheets of one unit add up to, and the states of its stations.</summary>
/// <remarks>Changed only by the count that made it, and only before the first copy that shares it.</remarks>
internal sealed class UnitSums(int epoch)
{
    private static readonly int States = Enum.GetValues<StationState>().Length;

    /// <summary>When it was made, in copies taken: an older one is shared.</summary>
    public int Epoch => epoch;

    /// <summary>The number of stations in each state.</summary>
    public long[] Stations { get; private init; } = new long[States];

    /// <summary>The registered voters of the stations in each state, as far as they are known.</summary>
    public long[] Registered { get; private init; } = new long[States];

    /// <summary>The stations without a number of registered voters.</summary>
    public long Lacking { get; set; }

    /// <summary>The number of counted sheets by what they lack, in the order of the patterns.</summary>
    public long[] Rows { get; private set; } = [];

    /// <summary>The sums of their cells, likewise; null where there was never a sheet.</summary>
    public long[]?[] Sums { get; private set; } = [];

    public UnitSums CopyFor(int newEpoch) => new(newEpoch)
    {
        Stations = [.. Stations],
        Registered = [.. Registered],
        Lacking = Lacking,
        Rows = [.. Rows],
        Sums = Array.ConvertAll(Sums, sums => sums?.ToArray()),
    };

    /// <summary>Adds a sheet, or takes it away.</summary>
    public void Add(int pattern, int[] cells, int sign)
    {
        if (pattern >= Rows.Length)
        {
            long[] rows = Rows;
            long[]?[] all = Sums;
            Array.Resize(ref rows, pattern + 1);
            Array.Resize(ref all, pattern + 1);
            (Rows, Sums) = (rows, all);
        }

        Rows[pattern] += sign;
        long[] sums = Sums[pattern] ??= new long[cells.Length];
        for (int cell = 0; cell < cells.Length; cell++) sums[cell] += sign * cells[cell];
    }
}
