using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>long FILE.csv [--threads 2] [--repeat 5]</c>: loads a long file and prints times and answers as one JSON object
/// of the peers' form.
/// </summary>
internal sealed class LongMode : IMode
{
    public string Name => "long";

    public int Run(string[] arguments)
    {
        if (arguments is not [var file, ..] || file.StartsWith('-'))
        {
            Console.Error.WriteLine("usage: long FILE.csv [--threads 2] [--repeat 5]");
            return 2;
        }

        int threads = Option(arguments, "--threads", 2);
        var clock = new TaskClock(Option(arguments, "--repeat", 5), TimeSpan.FromSeconds(2), threads);
        TallyTable? sheets = null;
        clock.Measure("long_load", () =>
            sheets = TallyCsv.Read(file, LongFile.Layout, new() { MaxDegreeOfParallelism = threads }));
        var totals = sheets!.Totals();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = "electoral-tally",
            version = typeof(TallyTable).Assembly.GetName().Version!.ToString(3),
            threads,
            rows = sheets!.Count,
            seconds = clock.Seconds,
            cpu = clock.ProcessorSeconds,
            allocated = clock.AllocatedBytes,
            peakMiB = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
            checks = new
            {
                sheets = sheets.Count,
                registered = totals.Registered,
                votes = sheets.Contest.Selections.Select(selection => totals.VotesOf(selection.Id)),
            },
        }));
        return 0;
    }

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
