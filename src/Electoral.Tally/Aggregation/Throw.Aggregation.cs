using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static ReportText NoSuchBasis(ShareOf basis) =>
        throw new ArgumentOutOfRangeException(
            nameof(basis), basis, "A share is one of valid votes, ballots cast or registered voters.");

    [DoesNotReturn]
    public static void UnlikeContests(Contest found, Contest expected) =>
        throw new ArgumentException(
            $"Sums of different contests cannot be joined: found the selections {found}, expected {expected}.", nameof(
                found));

    [DoesNotReturn]
    public static void NoSuchField(CountField field) =>
        throw new ArgumentException(
            $"The sheets do not give {field}, and it does not follow from counts that they give.", nameof(field));
}
