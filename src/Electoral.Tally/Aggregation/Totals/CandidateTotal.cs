namespace Electoral.Tally;

/// <summary>The votes of a candidate on all lines together.</summary>
/// <param name="Candidate">The candidate, and the lines.</param>
/// <param name="Votes">The sum over the counted sheets that have every line of the candidate.</param>
/// <remarks>
/// Equality compares both. The default value has no candidate. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct CandidateTotal(Candidate Candidate, FieldTotal Votes);
