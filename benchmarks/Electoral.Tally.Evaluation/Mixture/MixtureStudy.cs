using System.Globalization;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How many added ballots the mixture models find in clean elections, how near they come to planted ones, and what they
/// say of real elections.
/// </summary>
internal sealed class MixtureStudy : IStudy
{
    private static readonly AddedBallots[] Intensities = [new(0.02, 0.002), new(0.05, 0.01), new(0.15, 0.02)];

    public string Name => "mixture";

    public string Usage => "[--part clean|fitted|planted|real|all] [--stations 1000] [--replicates 20] [--bootstrap 0] "
        + "[--model stations|centres|all] [--shape plain|geography|strongholds|model] [--seed 1] [--threads 1] "
        + "[--data FOLDER] [--only TEXT] [--level LEVEL]";

    public int Run(Arguments arguments, TextWriter output)
    {
        string part = arguments.Text("--part") ?? "all";
        if (part is "clean" or "all") Clean(arguments, output, isFitted: false);
        if (part is "fitted" or "all") Clean(arguments, output, isFitted: true);
        if (part is "planted" or "all") Planted(arguments, output);
        if (part is "real" or "all") MixtureRealTable.Write(arguments, output);
        return 0;
    }

    private static IEnumerable<MixtureShape> Shapes(Arguments arguments) => arguments.Text("--shape") is { } only
        ? [Enum.Parse<MixtureShape>(only, ignoreCase: true)]
        : Enum.GetValues<MixtureShape>();

    private static MixtureModels Models(Arguments arguments) =>
        Enum.Parse<MixtureModels>(arguments.Text("--model") ?? "All", ignoreCase: true);

    private static AddedBallotsOptions Options(Arguments arguments) => AddedBallotsOptions.EstimatesOnly with
    {
        Selections = ["A"],
        Replicates = arguments.Whole("--bootstrap", 0),
        MaxDegreeOfParallelism = arguments.Whole("--threads", 1),
    };

    // Nothing was added: every added ballot is a false one.
    private static void Clean(Arguments arguments, TextWriter output, bool isFitted)
    {
        int stations = arguments.Whole("--stations", 1_000), replicates = arguments.Whole("--replicates", 20);
        int seed = arguments.Whole("--seed", 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isFitted ? "Elections fitted to" : "Elections of")} each shape, {stations:N0} stations, "
            + $"{replicates} replicates, nothing added:"));
        output.WriteLine("| shape | model | mean V | Monte-Carlo error | of A's votes | D > 5.99 |");
        output.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var shape in Shapes(arguments))
        {
            var fitted = isFitted ? SyntheticElection.FitTo(MixtureShapes.Sheets(shape, stations, seed, 0)) : null;
            foreach (var model in ModelsOf(shape, Models(arguments)))
            {
                var tally = new MixtureTally();
                for (int replicate = 0; replicate < replicates; replicate++)
                {
                    var sheets = fitted?.Generate((ulong)seed, replicate, new() { MaxDegreeOfParallelism = 1 })
                        ?? MixtureShapes.Sheets(shape, stations, seed, replicate);
                    tally.Add(sheets.FitAddedBallots(Options(arguments) with { Models = model }).Fits[0], 0);
                }

                output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
                    $"| {shape} | {model} | {tally.Mean:N0} | {tally.Error:N0} | {tally.ShareOfVotes:0.000 %} | "
                    + $"{tally.Large} of {tally.Count} |"));
                output.Flush();
            }
        }

        output.WriteLine();
    }

    private static void Planted(Arguments arguments, TextWriter output)
    {
        int stations = arguments.Whole("--stations", 1_000), replicates = arguments.Whole("--replicates", 20);
        int seed = arguments.Whole("--seed", 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Ballots added to A, {stations:N0} stations, {replicates} replicates:"));
        output.WriteLine(
            "| shape | model | incremental, extreme | added | found | bias | Monte-Carlo error | interval covers |");
        output.WriteLine("|---|---|---|--:|--:|--:|--:|--:|");
        foreach (var shape in Shapes(arguments))
        {
            foreach (var model in ModelsOf(shape, Models(arguments)))
            {
                foreach (var intensity in Intensities)
                {
                    var planted = intensity with { IsOfModel = shape == MixtureShape.Model };
                    var tally = new MixtureTally();
                    for (int replicate = 0; replicate < replicates; replicate++)
                    {
                        var clean = MixtureShapes.Sheets(shape, stations, seed, replicate);
                        var sheets = planted.AddTo(clean, "A", seed, replicate, out _);
                        var fit = sheets.FitAddedBallots(
                            Options(arguments) with { Models = model, Seed = (ulong)replicate }).Fits[0];
                        tally.Add(fit, AddedOn(clean, sheets, fit));
                    }

                    string covers = tally.Covered is { } covered ? $"{covered} of {tally.Count}" : "–";
                    output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
                        $"| {shape} | {model} | {planted.Incremental:0 %}, {planted.Extreme:0.0 %} | {tally.Truth:N0} "
                        + $"| {tally.Mean:N0} | {tally.Bias:+0 %;-0 %} | {tally.BiasError:0 %} | {covers} |"));
                    output.Flush();
                }
            }
        }

        output.WriteLine();
    }

    /// <summary>What was added on the sheets that took part.</summary>
    private static long AddedOn(TallyTable clean, TallyTable sheets, AddedBallotsFit fit)
    {
        var (before, after) = (clean.VotesOf("A"), sheets.VotesOf("A"));
        return fit.Rows.Sum(row => (long)(after[row.Row]! - before[row.Row]!));
    }

    // The model's own stations have no centres.
    private static IEnumerable<MixtureModels> ModelsOf(MixtureShape shape, MixtureModels wanted) =>
        new[] { MixtureModels.Stations, MixtureModels.Centres }.Where(
            model => (wanted & model) != 0 && (shape != MixtureShape.Model || model == MixtureModels.Stations));
}
