using System.Diagnostics;

namespace Electoral.Tally.Benchmarks;

/// <summary>Times tasks: each is run unmeasured for a while, then some times over; medians are kept.</summary>
/// <param name="repeat">How often a task is measured.</param>
/// <param name="warm">How long a task is run before, so that the compiler has reached its best code.</param>
/// <param name="threads">The threads that a task gets.</param>
/// <param name="againstOne">Whether each run is paired with one that gets a single thread.</param>
internal sealed class TaskClock(int repeat, TimeSpan warm, int threads = 1, bool againstOne = false)
{
    /// <summary>The median of the wall seconds of each task.</summary>
    public Dictionary<string, double> Seconds { get; } = [];

    /// <summary>The median of the processor seconds of each task.</summary>
    public Dictionary<string, double> ProcessorSeconds { get; } = [];

    /// <summary>The median of the bytes that each task allocates.</summary>
    public Dictionary<string, long> AllocatedBytes { get; } = [];

    /// <summary>The median of how many times as fast each task is as with one thread, pair by pair.</summary>
    public Dictionary<string, double> Gain { get; } = [];

    public void Measure(string task, Action action) => Measure(task, _ => action());

    /// <summary>Measures a task that is told how many threads it gets.</summary>
    public void Measure(string task, Action<int> action)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < warm) action(threads);

        var wall = new List<double>();
        var processor = new List<double>();
        var bytes = new List<long>();
        var gain = new List<double>();
        for (int i = 0; i < repeat; i++)
        {
            // In turn first and second: what comes second finds what the other left behind.
            double alone = againstOne && i % 2 == 0 ? Wall(action, 1) : 0;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            double before = ProcessorNow();
            wall.Add(Wall(action, threads));
            processor.Add(ProcessorNow() - before);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
            if (againstOne) gain.Add((i % 2 == 0 ? alone : Wall(action, 1)) / wall[^1]);
        }

        Seconds[task] = Math.Round(Median(wall), 6);
        ProcessorSeconds[task] = Math.Round(Median(processor), 6);
        AllocatedBytes[task] = Median(bytes);
        if (againstOne) Gain[task] = Math.Round(Median(gain), 3);
    }

    private static double Wall(Action<int> action, int threads)
    {
        var watch = Stopwatch.StartNew();
        action(threads);
        return watch.Elapsed.TotalSeconds;
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double ProcessorNow() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
