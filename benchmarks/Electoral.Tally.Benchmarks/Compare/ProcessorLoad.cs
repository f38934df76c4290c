using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// How much of the processors others used while a child of this process ran: from <c>/proc</c>, in clock ticks.
/// </summary>
/// <param name="Busy">All ticks that were not idle, stolen ones included.</param>
/// <param name="Own">The ticks of this process and of its children that have ended.</param>
internal readonly record struct ProcessorLoad(long Busy, long Own)
{
    private const double TicksPerSecond = 100;

    /// <summary>The load up to now; nothing where the system has no <c>/proc</c>.</summary>
    public static ProcessorLoad Now()
    {
        if (!File.Exists("/proc/stat")) return default;
        long[] all = [.. Numbers(File.ReadLines("/proc/stat").First()["cpu".Length..]).Take(8)];

        // Idle and waiting for input are the fourth and the fifth.
        long busy = all.Sum() - all[3] - all[4];
        string self = File.ReadAllText("/proc/self/stat");
        long own = Numbers(self[(self.LastIndexOf(')') + 2)..]).Skip(11).Take(4).Sum();
        return new(busy, own);
    }

    /// <summary>The share of one core that others used since <paramref name="start"/>.</summary>
    public double OthersSince(ProcessorLoad start, TimeSpan wall) =>
        Math.Max(0, (Busy - start.Busy - (Own - start.Own)) / TicksPerSecond / wall.TotalSeconds);

    private static IEnumerable<long> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            number => long.TryParse(number, CultureInfo.InvariantCulture, out long value) ? value : 0);
}
