using System.Globalization;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>validate [--rows 1000000] [--threads 2] [--repeat 7] [--warm 2]</c>: times all rules together, with a roll and
/// without one, and each rule alone, beside one pass that adds up every column; prints milliseconds as a table.
/// </summary>
internal sealed class ValidateMode : IMode
{
    public string Name => "validate";

    public int Run(string[] arguments)
    {
        int threads = Option(arguments, "--threads", 2);
        var sheets = BenchmarkSheets.Of(Option(arguments, "--rows", 1_000_000));
        var clock = new TaskClock(
            Option(arguments, "--repeat", 7), TimeSpan.FromSeconds(Option(arguments, "--warm", 2)));
        string found = Run(sheets, threads, clock);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sheets.Count:N0} sheets, {threads} threads"));
        Console.WriteLine(found);
        Console.WriteLine("| what | ms |");
        Console.WriteLine("|---|---:|");
        foreach (var (part, seconds) in clock.Seconds)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {seconds * 1000:F1} |"));
        }

        return 0;
    }

    /// <summary>Compares the answers of one thread and of several, then times.</summary>
    public static string Run(TallyTable sheets, int threads, TaskClock clock)
    {
        var options = new ValidationOptions { MaxDegreeOfParallelism = threads };
        var withRoll = options with { Frame = SheetFrame.OfStations(sheets) };
        string found = $"{sheets.Validate(withRoll)}";
        if (found != $"{sheets.Validate(withRoll with { MaxDegreeOfParallelism = 1 })}")
        {
            throw new InvalidOperationException("One thread finds something else than several.");
        }

        clock.Measure("totals, every column once", () => GC.KeepAlive(
            sheets.Totals(new() { MaxDegreeOfParallelism = threads })));
        clock.Measure("all rules", () => GC.KeepAlive(sheets.Validate(options)));
        clock.Measure("all rules, with a roll", () => GC.KeepAlive(sheets.Validate(withRoll)));
        foreach (var rule in ValidationRules.BuiltIn)
        {
            var alone = withRoll with { Rules = [rule] };
            if (sheets.Validate(alone).Rules[0].NotApplicable is not null) continue;
            clock.Measure(rule.Id, () => GC.KeepAlive(sheets.Validate(alone)));
        }

        return string.Join(
            ", ", sheets.Validate(withRoll).Rules.Where(rule => rule.Findings.Count > 0).Select(rule => $"{rule}"));
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
