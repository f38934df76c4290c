using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>profile FILE.csv [--threads 2] [--repeat 5] [--warm 2]</c>: times the parts that reading, counting and drawing
/// are made of, and the same work on data that a cache holds, and prints milliseconds as a table.
/// </summary>
internal sealed class ProfileMode : IMode
{
    public string Name => "profile";

    public int Run(string[] arguments)
    {
        if (arguments is not [var file, ..] || file.StartsWith('-'))
        {
            Console.Error.WriteLine("usage: profile FILE.csv [--threads 2] [--repeat 5] [--warm 2]");
            return 2;
        }

        int threads = Option(arguments, "--threads", 2);
        var clock = new TaskClock(
            Option(arguments, "--repeat", 5), TimeSpan.FromSeconds(Option(arguments, "--warm", 2)));
        Run(file, threads, clock);
        Console.WriteLine("| part | ms |");
        Console.WriteLine("|---|---:|");
        foreach (var (part, seconds) in clock.Seconds)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {seconds * 1000:F1} |"));
        }

        return 0;
    }

    /// <summary>Times all parts.</summary>
    public static void Run(string file, int threads, TaskClock clock)
    {
        var sheets = new ReadingStages(file, threads, clock).Run();
        new CountingStages(sheets, threads, clock).Run();
        new DrawingStages(threads, clock).Run();
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
