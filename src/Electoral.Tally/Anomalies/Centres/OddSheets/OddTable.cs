namespace Electoral.Tally.Statistics;

/// <summary>A table whose count fits its centre no better than any number would.</summary>
/// <param name="Table">Its place among all tables.</param>
/// <param name="Score">Its normal score against the tables that it was compared with, positive where
/// it has more.</param>
/// <param name="Posterior">The probability, given fitted spread and share of such tables, that it is one.</param>
/// <param name="PValue">How unusual its score is under the fitted spread of tables alone.</param>
/// <param name="FalseShare">
/// The mean of 1 − <paramref name="Posterior"/> down the list to this table: which part of the list is expected to be
/// ordinary tables.
/// </param>
/// <remarks>
/// Of a centre of two tables both are listed: the comparison cannot tell which is the odd one. Equality is that of all
/// parts. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct OddTable(int Table, double Score, double Posterior, PValue PValue, PValue FalseShare);
