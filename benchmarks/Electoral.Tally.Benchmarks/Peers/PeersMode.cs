using System.Diagnostics;
using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>peers FILE.csv [--threads 2] [--repeat 5] [--warm 2] [--once] [--brief] [--against-one]</c>: does the peers'
/// tasks with the library and prints times and answers as one JSON object of their form; if asked, also what the
/// threads gain, each run paired with one that has a single thread.
/// </summary>
internal sealed class PeersMode : IMode
{
    public string Name => "peers";

    public int Run(string[] arguments)
    {
        if (arguments is not [var file, ..] || file.StartsWith('-'))
        {
            Console.Error.WriteLine(
                "usage: peers FILE.csv [--threads 2] [--repeat 5] [--warm 2] [--once] [--brief] [--against-one]");
            return 2;
        }

        int threads = Option(arguments, "--threads", 2);
        bool once = arguments.Contains("--once");
        var warm = TimeSpan.FromSeconds(once ? 0 : Option(arguments, "--warm", 2));
        var clock = new TaskClock(
            once ? 1 : Option(arguments, "--repeat", 5), warm, threads, arguments.Contains("--against-one"));
        var tasks = new PeerTasks(file, threads, clock);
        if (once) tasks.LoadAndTotals();
        else tasks.All(isBrief: arguments.Contains("--brief"));

        var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = "electoral-tally",
            version = typeof(TallyTable).Assembly.GetName().Version!.ToString(3),
            threads,
            rows = tasks.Rows,
            seconds = clock.Seconds,
            cpu = clock.ProcessorSeconds,
            allocated = clock.AllocatedBytes,
            gain = clock.Gain,
            bytesPerSheet = tasks.BytesPerSheet,
            memoryReadGBps = tasks.MemoryRead,
            columnBytes = tasks.ColumnBytes,
            processCpuSeconds = self.TotalProcessorTime.TotalSeconds,
            peakMiB = self.PeakWorkingSet64 >> 20,
            checks = tasks.Checks,
        }));
        return 0;
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0
            ? otherwise
            : int.Parse(arguments[index + 1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
