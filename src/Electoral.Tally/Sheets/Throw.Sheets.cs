using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void RepeatedSelection(string id) =>
        throw new ArgumentException($"Two selections of the contest have the id '{Shown(id)}'.", nameof(id));

    [DoesNotReturn]
    public static int NoSuchSelection(string id, Contest contest) =>
        throw new ArgumentException(
            $"The contest has no selection '{Shown(id)}'. Its selections are: {contest}.", nameof(id));

    [DoesNotReturn]
    public static Candidate NoSuchCandidate(string candidate, Contest contest) =>
        throw new ArgumentException(
            $"The contest has no candidate '{Shown(candidate)}'. "
            + $"Its candidates are: {VisibleText.List(contest.Candidates.Select(c => c.Id))}.", nameof(candidate));
}
