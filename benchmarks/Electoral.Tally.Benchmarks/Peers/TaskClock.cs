using System.Diagnostics;

namespace Electoral.Tally.Benchmarks;

/// <summary>Times tasks: each is run unmeasured for a while, then some times over; medians are kept.</summary>
/// <param name="repeat">How often a task is measured.</param>
/// <param name="warm">How long a task is run before, so that the compiler has reached its best code.</param>
internal sealed class TaskClock(int repeat, TimeSpan warm)
{
    /// <summary>The median of the wall seconds of each task.</summary>
    public Dictionary<string, double> Seconds { get; } = [];

    /// <summary>The median of the processor seconds of each task.</summary>
    public Dictionary<string, double> ProcessorSeconds { get; } = [];

    /// <summary>The median of the bytes that each task allocates.</summary>
    public Dictionary<string, long> AllocatedBytes { get; } = [];

    public void Measure(string task, Action action)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < warm) action();

        var wall = new List<double>();
        var processor = new List<double>();
        var bytes = new List<long>();
        for (int i = 0; i < repeat; i++)
        {
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            double before = ProcessorNow();
            var watch = Stopwatch.StartNew();
            action();
            wall.Add(watch.Elapsed.TotalSeconds);
            processor.Add(ProcessorNow() - before);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }

        Seconds[task] = Math.Round(Median(wall), 6);
        ProcessorSeconds[task] = Math.Round(Median(processor), 6);
        AllocatedBytes[task] = Median(bytes);
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double ProcessorNow() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
