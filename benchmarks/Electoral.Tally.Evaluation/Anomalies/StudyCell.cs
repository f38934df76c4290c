using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>Elections of one shape and size, clean or with one irregularity.</summary>
/// <param name="Shape">The kind of clean election.</param>
/// <param name="Stations">About how many stations it has.</param>
/// <param name="Planted">What is planted; null for false alarms.</param>
/// <param name="Share">The chance of each sheet to be changed.</param>
/// <param name="Replicates">How many elections are drawn.</param>
internal sealed record StudyCell(
    CleanShape Shape, int Stations, IrregularityKind? Planted, double Share, int Replicates)
{
    private static readonly SimulationOptions Alone = new() { MaxDegreeOfParallelism = 1 };

    /// <summary>The families to run in clean elections; where one is planted, those that are made for it run.</summary>
    public AnomalyFamilies Families { get; init; } = AnomalyFamilies.All;

    /// <summary>The name in the file of results: all that a result depends on besides the seed.</summary>
    public string Name => Planted is { } kind
        ? string.Create(CultureInfo.InvariantCulture, $"{Base}+{kind}@{Share:0.###}")
        : Families == AnomalyFamilies.All ? Base : $"{Base} {Families}";

    private string Base => string.Create(CultureInfo.InvariantCulture, $"{Shape}/{Stations}");

    /// <summary>The sheets of a replicate. Irregularities of one shape and size have their clean
    /// sheets in common.</summary>
    public TallyTable Sheets(int seed, int replicate)
    {
        var clean = (CleanShapes.Election(Shape, Stations) with
        {
            Seed = SeedOf(seed, Planted is null ? Base : Base + "+"),
            Replicate = replicate,
        }).Generate(Alone);
        if (Planted is not { } kind) return clean;
        var irregularity = new Irregularity(kind)
        {
            Share = Share,
            Selection = "A",
            Seed = SeedOf(seed, $"{Base}+{kind}"),
            Replicate = replicate,
        };
        return clean.Plant(irregularity, Alone).Table;
    }

    // FNV-1a, Fowler, Noll and Vo: the platform's own hash codes differ from run to run.
    private static ulong SeedOf(int seed, string name)
    {
        unchecked
        {
            ulong hash = 14_695_981_039_346_656_037;
            foreach (char letter in FormattableString.Invariant($"{seed}:{name}"))
            {
                hash = (hash ^ letter) * 1_099_511_628_211;
            }

            return hash;
        }
    }
}
