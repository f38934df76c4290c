namespace Electoral.Tally.Evaluation;

/// <summary>The kind of clean election that added ballots are estimated in.</summary>
internal enum MixtureShape
{
    /// <summary>States and centres a little unlike one another.</summary>
    Plain,

    /// <summary>States, municipalities and centres in which shares and turnout are far apart.</summary>
    Geography,

    /// <summary>The same with twice the dispersion: strongholds in which almost everybody votes alike.</summary>
    Strongholds,

    /// <summary>Stations of the model itself: normal log-odds, binomial votes.</summary>
    Model,
}

/// <summary>Elections of each shape.</summary>
internal static class MixtureShapes
{
    private const int RegisteredLeast = 300, RegisteredRange = 600;
    private const double Others = 0.3, Mean = 0.1, Spread = 0.4;

    /// <summary>The sheets of a replicate, clean.</summary>
    public static TallyTable Sheets(MixtureShape shape, int stations, int seed, int replicate)
    {
        if (shape == MixtureShape.Model) return OfModel(stations, seed, replicate);
        var kind = shape == MixtureShape.Plain ? CleanShape.Plain : CleanShape.Geography;
        var election = CleanShapes.Election(kind, stations) with { Seed = (ulong)seed, Replicate = replicate };
        if (shape == MixtureShape.Strongholds)
        {
            election = election with
            {
                Levels = [.. election.Levels.Select(level => level with
                {
                    TurnoutDispersion = 2 * level.TurnoutDispersion, ShareDispersion = 2 * level.ShareDispersion,
                })],
            };
        }

        return election.Generate(new() { MaxDegreeOfParallelism = 1 });
    }

    // A third of those registered vote for others; of the rest the selection A has a share with normal log-odds.
    private static TallyTable OfModel(int stations, int seed, int replicate)
    {
        var random = new Random(unchecked(seed * 1_000_003 + replicate));
        var builder = new TallyTable.Builder(new(new Selection("A"), new Selection("B")), ["station"]);
        for (int station = 0; station < stations; station++)
        {
            int registered = RegisteredLeast + random.Next(RegisteredRange);
            int others = (int)(registered * Others * (0.6 + 0.8 * random.NextDouble()));
            double rate = 1 / (1 + Math.Exp(-Mean - Spread * Normal(random)));
            int votes = Binomial(random, registered - others, rate);
            builder.Add(new()
            {
                Code = station.ToString("00000", System.Globalization.CultureInfo.InvariantCulture),
                Registered = registered,
                BallotsCast = others + votes,
                Votes = [votes, others],
            });
        }

        return builder.Build();
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Binomial(Random random, int trials, double chance)
    {
        int count = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            if (random.NextDouble() < chance) count++;
        }

        return count;
    }
}
