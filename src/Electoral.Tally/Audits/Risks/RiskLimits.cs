using System.Runtime.CompilerServices;

namespace Electoral.Tally.Audits;

/// <summary>The valid range of risk limits.</summary>
internal static class RiskLimits
{
    public static void Check(double riskLimit, [CallerArgumentExpression(nameof(riskLimit))] string? name = null)
    {
        if (!(riskLimit is > 0 and < 1)) Throw.RiskLimitOutOfRange(riskLimit, name);
    }
}
