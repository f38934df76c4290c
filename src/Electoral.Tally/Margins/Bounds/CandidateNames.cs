namespace Electoral.Tally;

/// <summary>The names of candidates as a sentence lists them.</summary>
internal static class CandidateNames
{
    public static NameList Of(IEnumerable<Candidate> candidates) => new(candidates.Select(candidate => candidate.Name));
}
