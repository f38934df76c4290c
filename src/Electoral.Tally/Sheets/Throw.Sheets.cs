using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void RepeatedSelection(string id) =>
        throw new ArgumentException($"Two selections of the contest have the id '{id}'.", nameof(id));

    [DoesNotReturn]
    public static int NoSuchSelection(string id, Contest contest) =>
        throw new ArgumentException($"The contest has no selection '{id}'. Its selections are: {contest}.", nameof(id));

    [DoesNotReturn]
    public static Candidate NoSuchCandidate(string candidate, Contest contest) =>
        throw new ArgumentException(
            $"The contest has no candidate '{candidate}'. "
            + $"Its candidates are: {string.Join(", ", contest.Candidates.Select(c => c.Id))}.", nameof(candidate));
}
