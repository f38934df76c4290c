using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>The tasks of the peers, done with the library, and their answers.</summary>
internal sealed class PeerTasks
{
    private readonly string _file;
    private readonly TaskClock _clock;
    private readonly int _threads;
    private TallyTable? _sheets;

    public PeerTasks(string file, int threads, TaskClock clock) => (_file, _threads, _clock) = (file, threads, clock);

    /// <summary>The answers, in the order of the peers.</summary>
    public Dictionary<string, object> Checks { get; } = [];

    public long Rows => Sheets.Count;

    /// <summary>The memory that a loaded sheet holds, its part of units and codes included.</summary>
    public double BytesPerSheet { get; private set; }

    /// <summary>The bytes of the columns that totals read.</summary>
    public long ColumnBytes => PeerFile.Columns(Sheets).Sum(column => (column.IsNarrow ? 2L : 4L) * column.Count);

    /// <summary>How fast this machine reads memory with as many threads.</summary>
    public double MemoryRead { get; private set; }

    private TallyTable Sheets => _sheets ?? throw new InvalidOperationException("Nothing was loaded.");

    /// <summary>What a program does that starts, loads, adds up and ends.</summary>
    public void LoadAndTotals()
    {
        _clock.Measure("load", threads => _sheets = TallyCsv.Read(_file, PeerFile.Layout, Reading(threads)));
        Totals();
    }

    /// <summary>All tasks; without bootstraps where <paramref name="isBrief"/>.</summary>
    public void All(bool isBrief)
    {
        _clock.Measure("csv_totals", threads => Checks["csvTotals"] =
            PeerFile.Sums(TallyCsv.Totals(_file, PeerFile.Layout, Reading(threads)).Totals));
        Load();
        Totals();
        RollUps();
        Digits("last_digit", DigitPlace.Last, "lastDigit");
        Digits("second_digit", DigitPlace.Second, "secondDigit");
        _clock.Measure("turnout", Turnout);
        if (isBrief) return;
        MemoryRead = MemoryBandwidth.Measure(_threads);
        Bootstrap("bootstrap", 100_000);
        Bootstrap("bootstrap_1m", 1_000_000);
    }

    private static ReadOptions Reading(int threads) => new() { MaxDegreeOfParallelism = threads };

    private static AggregationOptions Adding(int threads) => new() { MaxDegreeOfParallelism = threads };

    private void Load()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _clock.Measure("load", threads =>
        {
            _sheets = null;
            _sheets = TallyCsv.Read(_file, PeerFile.Layout, Reading(threads));
        });
        BytesPerSheet = Math.Round((double)(GC.GetTotalMemory(forceFullCollection: true) - before) / Rows, 1);
    }

    private void Totals() =>
        _clock.Measure("totals", threads => Checks["totals"] = PeerFile.Sums(Sheets.Totals(Adding(threads))));

    private void RollUps()
    {
        IReadOnlyList<RollUp> levels = [];
        _clock.Measure("rollup", threads =>
            levels = [.. PeerFile.Levels.Select(level => Sheets.RollUp(level, Adding(threads)))]);
        var checks = levels.ToDictionary(level => level.Level.Name, PeerFile.Sizes);
        Checks["rollup"] = checks;
        _clock.Measure("rollup_cascade", threads => levels = Sheets.RollUpAll(Adding(threads)));
        foreach (var level in levels.Skip(1))
        {
            if (!PeerFile.Sizes(level).SequenceEqual(checks[level.Level.Name]))
            {
                throw new InvalidOperationException($"The two roll-ups differ at level {level.Level}.");
            }
        }
    }

    private void Digits(string task, DigitPlace place, string check)
    {
        DigitCounts? found = null;
        _clock.Measure(task, threads => found = DigitCounts.Of(Sheets, place, minimum: 10, Adding(threads)));
        Checks[check] = found!.Together().Counts;
        Checks[check + "Sum"] = found.Select(
            (candidate, k) => candidate.Counts.Select((count, digit) => (k + 1) * (digit + 1) * count).Sum()).Sum();
    }

    private void Turnout(int threads)
    {
        var turnout = QuantileHistogram.Of(Sheets, Sheets.BallotsCast!, Sheets.Registered!, Adding(threads))
            .Summarize()!.Value;
        double[] numbers = [turnout.Mean, turnout.Median, turnout.MedianAbsoluteDeviation];
        Checks["turnout"] = Array.ConvertAll(numbers, number => double.Parse(
            number.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>What a user calls; the frame is so large that the sample is drawn with replacement.</summary>
    private void Bootstrap(string task, int stations)
    {
        if (Rows < stations) return;
        var picked = PeerFile.Picked(Sheets, stations);
        var samples = ((int[])[1, _threads]).Distinct().ToDictionary(
            threads => threads, threads => PeerFile.Sample(picked, threads));
        var lead = LinearCount.Votes(picked.Contest.Selections[0].Id)
            - LinearCount.Votes(picked.Contest.Selections[1].Id);
        BootstrapEstimate? found = null;
        _clock.Measure(
            task, threads => found = samples[threads].BootstrapTotal(lead, new() { Replicates = 1_000, Seed = 42 }));
        var (margin, deviation) = PeerFile.ExactMargin(picked);
        Checks[task] = new
        {
            mean = Math.Round(found!.Replicates.Average() / PeerFile.StationsOfSheet, 1),
            sd = Math.Round(found.Estimate.StandardError / PeerFile.StationsOfSheet, 1),
            exactMargin = margin,
            exactSd = Math.Round(deviation, 1),
        };
    }
}
