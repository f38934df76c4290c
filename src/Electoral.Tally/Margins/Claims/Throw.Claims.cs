using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void UnlikeClaim(int collected, int claimed) =>
        throw new ArgumentException(
            $"Found {collected} collected and {claimed} claimed counts, expected the same number of each.");

    [DoesNotReturn]
    public static void PairOfOne(string second) =>
        throw new ArgumentException($"Found '{Shown(second)}' twice, expected two counts of a claim.", nameof(second));

    [DoesNotReturn]
    public static void EmptyClaim(Claim claim) =>
        throw new ArgumentException($"The claim '{Shown(claim.Name)}' states no votes.", nameof(claim));

    [DoesNotReturn]
    public static IReadOnlyList<int> NotInContest(Claim claim, string key, Contest contest) =>
        throw new ArgumentException(
            $"The claim '{Shown(claim.Name)}' states votes of '{Shown(key)}', which is not in the contest. Its "
            + $"selections are: {contest}.", nameof(claim));

    [DoesNotReturn]
    public static void ClaimedTwice(Claim claim, string key) =>
        throw new ArgumentException(
            $"The claim '{Shown(claim.Name)}' states a line of '{Shown(key)}' both by itself and with its candidate.",
            nameof(claim));

    [DoesNotReturn]
    public static int NotClaimed(Claim claim, string key) =>
        throw new ArgumentException(
            $"The claim '{Shown(claim.Name)}' states no votes for '{Shown(key)}'.", nameof(key));
}
