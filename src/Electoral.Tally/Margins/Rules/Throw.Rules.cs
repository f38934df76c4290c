using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void WrongMembership(MembershipVote vote, int members) =>
        throw new ArgumentException(
            $"Found {vote}: expected numbers of 0 or more that add up to at most the {members} members.", nameof(vote));
}
