using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>
/// The risk of a stratum as it depends on the part of the margin that the stratum is assumed to overstate: (1 −
/// part/U)ⁿ/∏(1 − t), at most 1.
/// </summary>
internal sealed class StratumCurve
{
    private readonly int _draws;
    private readonly double _logErrors;

    public StratumCurve(AuditStratum stratum)
    {
        Most = stratum.TotalBound;
        _draws = stratum.Taints.Count;
        foreach (double taint in stratum.Taints) _logErrors -= LogSpace.OnePlus(-Math.Max(0, taint));
        Free = _draws == 0 ? Most : -Most * LogSpace.ExpMinusOne(-_logErrors / _draws);
    }

    /// <summary>The most that the stratum can overstate.</summary>
    public double Most { get; }

    /// <summary>The largest part at which the risk is still 1.</summary>
    public double Free { get; }

    /// <summary>The part at which the logarithm of the risk has a given slope, or the nearest possible.</summary>
    public double PartAt(double slope) => Math.Max(Free, Most - _draws / slope);

    /// <summary>The risk at a part.</summary>
    public AuditRisk RiskAt(double part) => part <= Free
        ? AuditRisk.One
        : part >= Most ? AuditRisk.Zero
        : AuditRisk.FromLog(_draws * LogSpace.OnePlus(-part / Most) + _logErrors);
}
