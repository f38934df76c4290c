using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoVotesToRound() =>
        throw new ArgumentException("There are no votes to take percentages of: the counts or their total are 0.");

    [DoesNotReturn]
    public static void TooManyVotesToRound(Int128 sum) =>
        throw new ArgumentException($"The counts add up to {sum}, expected at most {long.MaxValue}.");

    [DoesNotReturn]
    public static void UnlikeBulletins(Bulletin first, Bulletin second, string selection) =>
        throw new ArgumentException(
            $"The bulletins '{Shown(first.Name)}' and '{Shown(second.Name)}' cannot be compared: "
            + $"only one of them has '{Shown(selection)}'.");
}
