namespace Electoral.Tally;

/// <summary>The selections of a contest under their displayed names.</summary>
internal static class SelectionNames
{
    private const string Between = " / ";

    /// <summary>The contest of a table.</summary>
    /// <exception cref="NistFault">Two selections have the same identifier.</exception>
    public static Contest Of(ReportData data, ContestData contest)
    {
        var lines = contest.Selections.SelectMany(selection => selection.Candidates.Distinct())
            .GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        try
        {
            return new(contest.Selections.Select(selection => Of(data, contest, selection, lines)))
            {
                Name = contest.Name,
                VotesAllowed = (int)Math.Max(1, contest.VotesAllowed ?? 1),
                BlankIsValid = contest.BlankIsValid,
            };
        }
        catch (ArgumentException failure)
        {
            throw new NistFault(VisibleText.Whole(failure.Message));
        }
    }

    private static Selection Of(
        ReportData data, ContestData contest, SelectionData selection, HashSet<string> severalLines)
    {
        CandidateData[] candidates = [.. selection.Candidates.Select(
            id => contest.Election.Candidates.GetValueOrDefault(id)).OfType<CandidateData>()];
        var carried = candidates.SelectMany(candidate => candidate.Carried)
            .Where(one => one.Selection == selection.Id).ToLookup(one => one.Field, one => one.Value);
        string? Carried(string field) => carried[field].FirstOrDefault();
        string id = Carried(CarriedField.SelectionId) is { } own && !string.IsNullOrWhiteSpace(own)
            ? own
            : selection.Id;
        string? name = Carried(CarriedField.SelectionName) ?? NameOf(data, selection, candidates);
        string? line = Carried(CarriedField.SelectionId) is null && selection.Candidates.Exists(severalLines.Contains)
            ? string.Join(Between, candidates.Select(candidate => candidate.Name ?? candidate.Id))
            : Carried(CarriedField.SelectionCandidate);
        return new(id) { Name = name ?? id, Candidate = line, Party = PartyOf(data, selection, candidates) };
    }

    private static string? NameOf(ReportData data, SelectionData selection, CandidateData[] candidates)
    {
        string[] names = selection.Text is { } text
            ? [text]
            : candidates.Length > 0
                ? [.. candidates.Select(candidate => candidate.Name).OfType<string>()]
                : [.. selection.Parties.Select(id => PartyName(data, id)).OfType<string>()];
        return names.Length > 0 ? string.Join(Between, names) : null;
    }

    private static string? PartyOf(ReportData data, SelectionData selection, CandidateData[] candidates)
    {
        string[] parties = [.. selection.Endorsements.Select(id => PartyName(data, id)).OfType<string>()];
        if (parties.Length > 0) return string.Join(Between, parties);
        return candidates is [{ Party: { } party }] ? PartyName(data, party) : null;
    }

    private static string? PartyName(ReportData data, string id) =>
        data.Parties.GetValueOrDefault(id) is { } party ? party.Name ?? party.Abbreviation ?? id : null;
}
