namespace Electoral.Tally.Kernels;

/// <summary>What a model says of one station.</summary>
/// <param name="Clean">ln P(W | clean), a term that all classes share left out of none.</param>
/// <param name="Incremental">ln P(W | incremental).</param>
/// <param name="Extreme">ln P(W | extreme).</param>
/// <param name="Mixture">ln P(W).</param>
/// <param name="OfIncremental">The probability of incremental, given W.</param>
/// <param name="OfExtreme">The probability of extreme, given W.</param>
/// <param name="AddedByIncremental">The expected added ballots if it is incremental.</param>
/// <param name="AddedByExtreme">The expected added ballots if it is extreme.</param>
internal readonly record struct StationPosterior(
    double Clean, double Incremental, double Extreme, double Mixture, double OfIncremental, double OfExtreme,
    double AddedByIncremental, double AddedByExtreme)
{
    /// <summary>The expected added ballots.</summary>
    public double Added => OfIncremental * AddedByIncremental + OfExtreme * AddedByExtreme;
}
