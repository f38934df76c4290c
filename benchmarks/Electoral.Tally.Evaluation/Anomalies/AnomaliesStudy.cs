using System.Diagnostics;
using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How often the tests that count raise false alarms in clean elections, and how often they notice what was planted.
/// </summary>
internal sealed class AnomaliesStudy : IStudy
{
    private static readonly double[] Shares = [0.05, 0.02, 0.01];

    public string Name => "anomalies";

    public string Usage => "[--part rates|power|all] [--stations N] [--shape plain|small|geography] [--replicates N] "
        + "[--families digits,percentages,centres,turnout,shape] [--planted IRREGULARITY] [--results FILE] [--seed 1] "
        + "[--threads N]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int seed = arguments.Whole("--seed", 1), threads = arguments.Whole("--threads", Environment.ProcessorCount);
        string part = arguments.Text("--part") ?? "all";
        var run = new CellRun(new(arguments.Text("--results"), seed), seed, threads);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nominal level 5 %, seed {seed}."));
        if (part is "rates" or "all") Write(run, CleanCells(arguments), new RateTable(), output);
        if (part is "power" or "all") Write(run, PlantedCells(arguments), new PowerTable(), output);
        return 0;
    }

    private static void Write(CellRun run, IEnumerable<StudyCell> cells, IStudyTable table, TextWriter output)
    {
        foreach (var cell in cells)
        {
            long start = Stopwatch.GetTimestamp();
            table.Add(cell, run.Run(cell));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Name}: {cell.Replicates} replicates, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        }

        table.Write(output);
    }

    private static IEnumerable<StudyCell> CleanCells(Arguments arguments)
    {
        string? shape = arguments.Text("--shape");
        int only = arguments.Whole("--stations", 0);
        var families = Enum.Parse<AnomalyFamilies>(arguments.Text("--families") ?? "All", ignoreCase: true);
        foreach (int stations in only > 0 ? [only] : new[] { 300, 5_000, 30_000 })
        {
            foreach (var one in Enum.GetValues<CleanShape>())
            {
                if (shape is not null && !one.ToString().Equals(shape, StringComparison.OrdinalIgnoreCase)) continue;
                int replicates = arguments.Whole("--replicates", stations > 5_000 ? 1_000 : 4_000);
                yield return new(one, stations, null, 0, replicates) { Families = families };
            }
        }
    }

    private static IEnumerable<StudyCell> PlantedCells(Arguments arguments)
    {
        int stations = arguments.Whole("--stations", 30_000);
        IrregularityKind[] kinds = arguments.Text("--planted") is { } only
            ? [Enum.Parse<IrregularityKind>(only, ignoreCase: true)]
            : Enum.GetValues<IrregularityKind>();
        foreach (double share in Shares)
        {
            foreach (var kind in kinds)
            {
                int replicates = arguments.Whole("--replicates", share == Shares[0] ? 500 : 100);
                yield return new(CleanShape.Plain, stations, kind, share, replicates);
            }
        }
    }
}
