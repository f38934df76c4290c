namespace Electoral.Tally;

/// <summary>Shares as a row of splits: one selection's part of what the larger ones leave, the largest first.</summary>
/// <param name="Places">The places of the selections in the contest, from the largest expected share down.</param>
/// <param name="Parts">For each but the last, its expected part of what is left; the last takes the rest.</param>
internal sealed record SelectionSplits(int[] Places, double[] Parts)
{
    public static SelectionSplits Of(IReadOnlyList<double> shares)
    {
        int[] places = [.. Enumerable.Range(0, shares.Count).OrderByDescending(place => shares[place])];
        var parts = new double[shares.Count - 1];
        double left = shares[places[^1]];
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            // Added up from the smallest, so that the last share above 0 is exactly all of what is left.
            left += shares[places[i]];
            parts[i] = left > 0 ? shares[places[i]] / left : 1;
        }

        return new(places, parts);
    }
}
