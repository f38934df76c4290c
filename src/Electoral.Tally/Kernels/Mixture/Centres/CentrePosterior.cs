namespace Electoral.Tally.Kernels;

/// <summary>What a model of centres says about one station.</summary>
/// <param name="OfIncremental">The probability of incremental, given the centre's counts.</param>
/// <param name="OfExtreme">The probability of extreme.</param>
/// <param name="OfOdd">The probability of odd.</param>
/// <param name="AddedByIncremental">The expected ballots added incrementally.</param>
/// <param name="AddedByExtreme">The expected ballots added by an extreme move.</param>
internal readonly record struct CentrePosterior(
    double OfIncremental, double OfExtreme, double OfOdd, double AddedByIncremental, double AddedByExtreme);
