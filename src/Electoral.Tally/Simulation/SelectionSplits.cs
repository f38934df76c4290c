namespace Electoral.Tally;

/// <summary>
/// Shares as a series of splits: each selection's part of what the larger ones leave, the largest first.
/// </summary>
/// <param name="Order">The indexes of the selections in the contest, from the largest expected share down.</param>
/// <param name="Parts">For each selection but the last, its expected part of what is left; the
/// last takes the rest.</param>
internal sealed record SelectionSplits(int[] Order, double[] Parts)
{
    public static SelectionSplits Of(IReadOnlyList<double> shares)
    {
        int[] indexes = [.. Enumerable.Range(0, shares.Count).OrderByDescending(index => shares[index])];
        var parts = new double[shares.Count - 1];
        double left = shares[indexes[^1]];
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            // Added up from the smallest, so that the last share above 0 takes exactly what is left.
            left += shares[indexes[i]];
            parts[i] = left > 0 ? shares[indexes[i]] / left : 1;
        }

        return new(indexes, parts);
    }
}
