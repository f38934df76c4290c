using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>sheets [--rows 1000000] [--threads 2] [--repeat 5]</c>: writes synthetic sheets with and without names, keys and
/// image addresses, and times reading them, indexing them, looking sheets up and hashing all of them.
/// </summary>
/// <remarks>Every answer is checked while it is timed: a look-up that misses its sheet ends the run.</remarks>
internal sealed class SheetsMode : IMode
{
    public string Name => "sheets";

    public int Run(string[] arguments)
    {
        int rows = Option(arguments, "--rows", 1_000_000), threads = Option(arguments, "--threads", 2);
        Run(rows, threads, new(Option(arguments, "--repeat", 5), TimeSpan.FromSeconds(1)));
        return 0;
    }

    /// <summary>Runs the mode on few sheets.</summary>
    public static void Smoke() => Run(rows: 2_000, threads: 2, new(1, TimeSpan.Zero));

    private static void Run(int rows, int threads, TaskClock clock)
    {
        string folder = Directory.CreateTempSubdirectory("sheets").FullName;
        try
        {
            foreach (bool isNamed in (bool[])[false, true]) Run(isNamed, rows, threads, clock, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Times one kind of file.</summary>
    private static void Run(bool isNamed, int rows, int threads, TaskClock clock, string folder)
    {
        string path = Path.Combine(folder, isNamed ? "named.csv" : "plain.csv");
        var layout = SheetsFile.Write(BenchmarkSheets.Of(rows), isNamed, path);
        var options = new ReadOptions { MaxDegreeOfParallelism = threads };
        TallyTable? sheets = null;
        clock.Measure("read", () =>
        {
            sheets = null;
            sheets = TallyCsv.Read(path, layout, options);
        });
        Lookup.SheetIndex? index = null;
        clock.Measure("index", () =>
        {
            index = null;
            index = sheets!.IndexSheets(new() { MaxDegreeOfParallelism = threads });
        });
        if (isNamed)
        {
            // Words are gathered at the first look-up by them.
            clock.Measure("index with words", () =>
            {
                index = null;
                index = sheets!.IndexSheets(new() { MaxDegreeOfParallelism = threads });
                index.FindByWords("x");
            });
        }

        clock.Measure("root", () => sheets!.HashSheets(threads));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {sheets!.Count:N0} sheets, {(isNamed ? "with names, keys and images" : "codes alone")}, {threads} threads

            | what | ms | of reading |
            |---|---:|---:|
            {Line(clock, "read")}
            {Line(clock, "index")}
            {(isNamed ? Line(clock, "index with words") : "| | | |")}
            {Line(clock, "root")}

            index: {MemoryOf(sheets, threads) / (double)sheets.Count:F1} bytes a sheet

            | look-up | median µs | 99 of 100 below µs |
            |---|---:|---:|
            """));
        foreach (var (kind, median, high) in new LookupTimes(index!).All())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {median:F1} | {high:F1} |"));
        }
    }

    private static string Line(TaskClock clock, string task)
    {
        double seconds = clock.Seconds[task];
        return string.Create(
            CultureInfo.InvariantCulture, $"| {task} | {seconds * 1000:F0} | {seconds / clock.Seconds["read"]:F2} |");
    }

    private static long MemoryOf(TallyTable sheets, int threads)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var index = sheets.IndexSheets(new() { MaxDegreeOfParallelism = threads });
        index.FindByWords("x");
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(index);
        GC.KeepAlive(sheets);
        return after - before;
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
