namespace Electoral.Tally;

/// <summary>How long a list of odd stations may be: as long as the mean of 1 − posterior is at most 5 %.</summary>
internal struct FalseShareRule
{
    /// <summary>The largest mean.</summary>
    public const double Most = 0.05;

    private double _sum;
    private int _count;

    /// <summary>The mean of 1 − posterior of those admitted.</summary>
    public readonly double Mean => _sum / _count;

    /// <summary>Admits one more, and says whether the mean stays within its limit.</summary>
    /// <param name="ordinary">1 − its posterior.</param>
    public bool LetsIn(double ordinary)
    {
        if (_sum + ordinary > Most * (_count + 1)) return false;
        _sum += ordinary;
        _count++;
        return true;
    }

    /// <summary>How many of some posteriors a list has.</summary>
    public static int CountOf(ReadOnlySpan<double> posteriors)
    {
        double[] descending = posteriors.ToArray();
        Array.Sort(descending, (one, other) => other.CompareTo(one));
        var rule = new FalseShareRule();
        int count = 0;
        while (count < descending.Length && rule.LetsIn(1 - descending[count])) count++;
        return count;
    }
}
