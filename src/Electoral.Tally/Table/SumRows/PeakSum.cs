namespace Electoral.Tally;

/// <summary>The combined peaks of units, with the largest sum of a single unit.</summary>
internal struct PeakSum(long sum, int most, long largest)
{
    private long _sum = sum;
    private int _most = most;

    public readonly UnitPeak Peak => new(_sum, _most);

    /// <summary>The largest sum of one unit.</summary>
    public long Largest { get; private set; } = largest;

    public void Add(UnitPeak unit)
    {
        (_sum, _most) = (_sum + unit.Sum, Math.Max(_most, unit.Most));
        Largest = Math.Max(Largest, unit.Sum);
    }
}
