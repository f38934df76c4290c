namespace Electoral.Tally.Kernels;

/// <summary>One count out of two sides' total.</summary>
/// <param name="Count">The count of the first side.</param>
/// <param name="First">The trials of the first side.</param>
/// <param name="Second">The trials of the second side.</param>
/// <param name="Sum">The total of both counts.</param>
/// <param name="Mean">The mean share, strictly between 0 and 1.</param>
/// <param name="Pooled">ρ of the second side where each station of it has a ρ of 1.</param>
internal readonly record struct CountSplit(
    long Count, long First, long Second, long Sum, double Mean, double Pooled)
{
    /// <summary>How many outcomes are possible.</summary>
    public long Outcomes => Math.Min(First, Sum) - Math.Max(0, Sum - Second) + 1;
}
