using System.Diagnostics;
using System.Globalization;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>mixture [--rows 100000] [--threads 2] [--repeat 3] [--replicates 200]</c>: times the fit of both mixture models
/// to
/// one selection, with added ballots and without, at a quarter of the rows, at half and at all of them, and the
/// bootstrap; prints seconds as a table.
/// </summary>
internal sealed class MixtureMode : IMode
{
    private const double StationsPerCentre = 2.5;

    public string Name => "mixture";

    public int Run(string[] arguments) => Run(arguments, Console.Out);

    /// <summary>The same, written elsewhere.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        int rows = Option(arguments, "--rows", 100_000), threads = Option(arguments, "--threads", 2);
        int repeat = Option(arguments, "--repeat", 3), replicates = Option(arguments, "--replicates", 200);
        output.WriteLine($"{threads} threads, seconds, the best of {repeat}");
        output.WriteLine("| sheets | added ballots | stations | centres |");
        output.WriteLine("|---:|---|---:|---:|");
        foreach (int part in (int[])[rows / 4, rows / 2, rows])
        {
            var clean = Clean(part);
            Write(output, clean, "none", repeat, threads);
            Write(output, WithAdded(clean), "some", repeat, threads);
        }

        if (replicates == 0) return 0;
        var planted = WithAdded(Clean(rows));
        foreach (var model in (MixtureModels[])[MixtureModels.Stations, MixtureModels.Centres])
        {
            var options = AddedBallotsOptions.EstimatesOnly with
            {
                Selections = ["A"],
                Models = model,
                MaxDegreeOfParallelism = threads,
                Replicates = replicates,
            };
            double seconds = Seconds(() => planted.FitAddedBallots(options));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{model}: fit and {replicates} bootstrap replicates {seconds:0.0} s"));
        }

        return 0;
    }

    private static void Write(TextWriter output, TallyTable table, string added, int repeat, int threads)
    {
        var options = AddedBallotsOptions.EstimatesOnly with { Selections = ["A"], MaxDegreeOfParallelism = threads };
        double Best(MixtureModels model) => Enumerable.Range(0, repeat).Min(
            _ => Seconds(() => table.FitAddedBallots(options with { Models = model })));
        double stations = Best(MixtureModels.Stations), centres = Best(MixtureModels.Centres);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {table.Count:N0} | {added} | {stations:0.00} | {centres:0.00} |"));
    }

    private static TallyTable Clean(int rows) => new SyntheticElection
    {
        StationsPerCentre = StationsPerCentre,
        Levels =
        [
            new("state", 24), new("municipality", Math.Max(24, rows / 90)),
            new("centre", (int)(rows / StationsPerCentre)),
        ],
    }.Generate();

    private static TallyTable WithAdded(TallyTable clean) => clean
        .Plant(new(IrregularityKind.IncrementalStuffing) { Share = 0.05, Selection = "A" }).Table
        .Plant(new(IrregularityKind.ExtremeStuffing) { Share = 0.01, Selection = "A" }).Table;

    private static double Seconds(Func<AddedBallotsReport> fit)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(fit());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
