namespace Electoral.Tally;

/// <summary>The totals of the stations and options of one centre.</summary>
internal sealed record CountMargins(long[] Stations, long[] Options, long Total)
{
    public static CountMargins Of(ReadOnlySpan<int> counts, int options)
    {
        var margins = new CountMargins(new long[counts.Length / options], new long[options], 0);
        long total = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            margins.Stations[i / options] += counts[i];
            margins.Options[i % options] += counts[i];
            total += counts[i];
        }

        return margins with { Total = total };
    }

    public Homogeneity? Compare(ReadOnlySpan<int> counts)
    {
        int stations = Stations.Count(total => total > 0), options = Options.Count(total => total > 0);
        if (stations < 2 || options < 2) return null;
        double pearson = 0, likelihood = 0, smallest = double.PositiveInfinity, largest = 0;
        for (int station = 0; station < Stations.Length; station++)
        {
            for (int option = 0; option < Options.Length; option++)
            {
                double expected = Expected(station, option), observed = counts[station * Options.Length + option];
                if (expected == 0) continue;
                double apart = observed - expected;
                pearson += apart * apart / expected;
                if (observed > 0) likelihood += observed * Math.Log(observed / expected);
                smallest = Math.Min(smallest, expected);
                double spread = (Total - Stations[station]) / (double)Total * (Total - Options[option]) / Total;
                largest = Math.Max(largest, Math.Abs(apart) / Math.Sqrt(expected * spread));
            }
        }

        return new()
        {
            Stations = stations,
            Options = options,
            Pearson = pearson,
            LikelihoodRatio = Math.Max(0, 2 * likelihood),
            SmallestExpected = smallest,
            CramersV = Math.Sqrt(pearson / (Total * (double)Math.Min(stations - 1, options - 1))),
            LargestResidual = largest,
        };
    }

    public double Expected(int station, int option) => (double)Stations[station] * Options[option] / Total;
}
