namespace Electoral.Tally.Evaluation;

/// <summary>Ballots added to some sheets, and nothing taken from others: what the models are about.</summary>
/// <param name="Incremental">The chance that a share of a sheet's abstentions is added.</param>
/// <param name="Extreme">The chance that nearly all are.</param>
internal sealed record AddedBallots(double Incremental, double Extreme)
{
    private const double Spread = 0.3, MostLeft = 0.12, Decay = 2;

    /// <summary>Whether the added share of the abstentions has the law of the model, Beta(1, 2); else it is that of the
    /// published generator, half-normal.</summary>
    public bool IsOfModel { get; init; }

    /// <summary>The sheets with ballots added to a selection, and how many were.</summary>
    public TallyTable AddTo(TallyTable clean, string selection, int seed, int replicate, out long added)
    {
        var random = new Random(unchecked((seed * 1_000_003 + replicate) * 31 + 7));
        int index = clean.Contest.IndexOf(selection);
        string[] levels = [.. clean.Units.Levels.Select(level => level.Name), clean.SheetLevel];
        var builder = new TallyTable.Builder(clean.Contest, levels);
        added = 0;
        foreach (var row in clean)
        {
            var sheet = row.ToSheet();
            double chance = random.NextDouble(), share = 0;
            if (chance < Incremental)
            {
                share = IsOfModel
                    ? 1 - Math.Pow(random.NextDouble(), 1 / Decay)
                    : Math.Min(1, Math.Abs(Spread * Normal(random)));
            }
            else if (chance < Incremental + Extreme)
            {
                share = 1 - MostLeft * random.NextDouble();
            }

            int more = 0, left = (int)(sheet.Registered! - sheet.BallotsCast!);
            for (int abstention = 0; share > 0 && abstention < left; abstention++)
            {
                if (random.NextDouble() < share) more++;
            }

            added += more;
            builder.Add(sheet with
            {
                BallotsCast = sheet.BallotsCast + more,
                Valid = sheet.Valid is { } valid ? valid + more : null,
                Votes = [.. sheet.Votes.Select((votes, i) => i == index ? votes + more : votes)],
            });
        }

        return builder.Build();
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
