using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoStratum() => throw new ArgumentException("A sensitivity curve needs at least one stratum.");

    [DoesNotReturn]
    public static void UncountedStratum(SensitivityStratum stratum) =>
        throw new ArgumentException(
            $"Stratum '{Shown(stratum.Name)}': found {stratum.Leading} and {stratum.Trailing} votes and "
            + $"{stratum.OutstandingTwoWay} outstanding; expected finite numbers, none negative.");

    [DoesNotReturn]
    public static void EmptyStratum(SensitivityStratum stratum) =>
        throw new ArgumentException(
            $"Stratum '{Shown(stratum.Name)}' has outstanding votes and no collected vote of either candidate: "
            + "join it with another stratum, such as the unit above.");
}
