using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoPlan() =>
        throw new ArgumentException(
            "A plan needs at least one stratum, each with stations and a standard deviation of 0 or more.");

    [DoesNotReturn]
    public static void TooManyToDraw(string stratum, long wanted, long stations) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"Stratum '{Shown(stratum)}': found {wanted} stations to draw, expected 0 to {stations}, all it has."));
}
