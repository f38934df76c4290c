using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How far estimators of the lead are off, and how often their intervals cover the truth, when sheets are missing at
/// random, by stratum, and not at random.
/// </summary>
internal sealed class CoverageStudy : IStudy
{
    private static readonly double[] Coverages = [0.03, 0.2, 0.8, 0.95];

    public string Name => "coverage";

    public string Usage => "[--replicates 2000] [--strata 4] [--centres 1500] [--seed 1] [--threads N]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int replicates = arguments.Whole("--replicates", 2_000), seed = arguments.Whole("--seed", 1);
        var population = new Population(
            arguments.Whole("--strata", 4), arguments.Whole("--centres", 1_500), seed);
        int threads = arguments.Whole("--threads", Environment.ProcessorCount);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{population.Whole.Count:N0} stations in {population.Strata} strata; "
            + $"true lead {100 * population.Margin:0.000} points; "
            + $"{replicates:N0} replicates a cell, seed {seed}"));
        output.WriteLine();
        output.WriteLine(
            "| missing | collected | estimator | bias, points | covers | 99.9 % Monte Carlo | half-width, points |");
        output.WriteLine("|---|--:|---|--:|--:|--:|--:|");
        foreach (var mechanism in Enum.GetValues<Mechanism>())
        {
            foreach (double coverage in Coverages)
            {
                foreach (var cell in Study(population, mechanism, coverage, replicates, seed, threads))
                {
                    output.WriteLine(Line(mechanism, coverage, cell));
                }
            }
        }

        return 0;
    }

    private static IEnumerable<Cell> Study(
        Population population, Mechanism mechanism, double coverage, int replicates, int seed, int threads)
    {
        var found = new (string Name, double Value, double Low, double High)[replicates][];
        int cell = HashCode(mechanism, coverage, seed);
        Parallel.For(0, replicates, new() { MaxDegreeOfParallelism = threads }, replicate =>
        {
            var sheets = population.Collect(mechanism, coverage, unchecked(cell + replicate * 7_919));
            found[replicate] = [.. Estimators.Of(population, sheets)];
        });
        Cell[] cells = [.. found[0].Select(estimate => new Cell(estimate.Name, population.Margin))];
        foreach (var replicate in found)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i].Add((replicate[i].Value, replicate[i].Low, replicate[i].High));
            }
        }

        return cells;
    }

    // Fixed: the library's own hash codes differ from run to run.
    private static int HashCode(Mechanism mechanism, double coverage, int seed) =>
        unchecked(seed * 1_000_003 + (int)mechanism * 65_537 + (int)(1_000 * coverage) * 257);

    private static string Line(Mechanism mechanism, double coverage, Cell cell)
    {
        var (share, interval) = cell.Coverage;
        string missing = mechanism switch
        {
            Mechanism.AtRandom => "at random",
            Mechanism.ByStratum => "by stratum",
            _ => "not at random",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {missing} | {coverage:0 %} | {cell.Estimator} "
            + $"| {100 * cell.Bias:+0.000;-0.000} ± {100 * cell.BiasError:0.000} "
            + $"| {100 * share:0.0} % | {100 * interval.Low:0.0}–{100 * interval.High:0.0} "
            + $"| {100 * cell.HalfWidth:0.00} |");
    }
}
