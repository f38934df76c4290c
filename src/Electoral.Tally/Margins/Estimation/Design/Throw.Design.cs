using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static StratifiedSample NoSample(ReportStatement reason, string frame) =>
        throw new ArgumentException($"There is no sample of this frame, because {reason}.", frame);

    [DoesNotReturn]
    public static double NotEstimable(ReportText reason) =>
        throw new NotEstimableException(reason);

    public static InvalidOperationException NoFigure(double value) =>
        new(FormattableString.Invariant($"The statistic of the bootstrap gave {value}, expected a finite number."));

    [DoesNotReturn]
    public static void WrongMultiplicities(int found, int expected) =>
        throw new ArgumentException(
            FormattableString.Invariant($"Found {found} multiplicities, expected one for each of {expected} units, ")
            + "none negative, that add up to one less than the observed units in each stratum of several.");
}
