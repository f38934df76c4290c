using System.Diagnostics;
using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>sources [--rows 1000000] [--threads 2] [--repeat 7]</c>: compares two tables of so many sheets, of which one in a
/// hundred differs, linked in each way, and the same with a dictionary and a loop over the rows; answers first.
/// </summary>
internal sealed class SourcesMode : IMode
{
    private const int OneIn = 100;

    public string Name => "sources";

    public int Run(string[] arguments)
    {
        int rows = Number(arguments, "--rows", 1_000_000), repeat = Number(arguments, "--repeat", 7);
        int threads = Number(arguments, "--threads", 2);
        Measure(BenchmarkSheets.Of(rows), threads, repeat, Console.Out);
        return 0;
    }

    /// <summary>Looks whether all ways say the same, and writes a line for each.</summary>
    public static void Measure(TallyTable sheets, int threads, int repeat, TextWriter output)
    {
        var (first, second) = (Keyed(sheets, _ => false), Keyed(sheets, row => row % OneIn == 0));
        var options = new ComparisonOptions { MaxDegreeOfParallelism = threads };
        var changed = Changed(sheets, row => row % OneIn == 0);
        (string Name, Func<SheetComparison> Compare)[] ways =
        [
            ("codes", () => sheets.CompareWith(changed, options)),
            ("keys", () => first.CompareWith(second, options)),
            ("keys that the caller builds", () => sheets.CompareWith(
                changed, options with { Linking = SheetLinking.ByKey(row => $"{row.Unit.Index}/{row.Code}") })),
            ("best match in each centre", () => sheets.CompareWith(
                changed, options with { Linking = SheetLinking.ByBestMatch() })),
            ("best match in each centre, by a code that the caller builds", () => sheets.CompareWith(
                changed,
                options with { Linking = SheetLinking.ByBestMatch(row => $"{row.Unit.Index}") })),
        ];
        var (matched, differing, net) = ByDictionary(first, second);
        foreach (var (name, compare) in ways.Take(3))
        {
            var found = compare();
            if (found.Matched == matched && found.Differing == differing && found.Fields[0].Net == net) continue;
            throw new InvalidOperationException(
                $"{name}: {found.Matched} {found.Differing}, not {matched} {differing}");
        }

        double dictionary = Seconds(() => ByDictionary(first, second), repeat);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{sheets.Count:N0} sheets, {differing:N0} differ, {threads} threads"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a dictionary of rows: {dictionary:F3} s"));
        foreach (var (name, compare) in ways)
        {
            double seconds = Seconds(compare, repeat);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: {seconds:F3} s, ratio {dictionary / seconds:F1}"));
        }

        var done = ways[0].Compare();
        double slips = Seconds(() => ways[0].Compare().Patterns.Count, repeat) - Seconds(ways[0].Compare, repeat);
        double units = Seconds(() => done.At(sheets.Units.Levels[0].Name), repeat);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"slips named: {slips:F3} s; differences by unit: {units:F3} s"));
    }

    /// <summary>What anybody would write: a dictionary by key, and a loop over the counts.</summary>
    private static (int Matched, int Differing, long Net) ByDictionary(TallyTable first, TallyTable second)
    {
        var rows = new Dictionary<string, int>(second.Count, StringComparer.Ordinal);
        foreach (var row in second) rows.Add(row.Key, row.Index);
        int matched = 0, differing = 0, selections = first.Contest.Selections.Count;
        long net = 0;
        foreach (var row in first)
        {
            if (!rows.TryGetValue(row.Key, out int index)) continue;
            var other = second[index];
            matched++;
            net += (long)other.VotesAt(0)! - (long)row.VotesAt(0)!;
            bool isSame = row.Registered == other.Registered && row.Valid == other.Valid;
            for (int i = 0; i < selections && isSame; i++) isSame = row.VotesAt(i) == other.VotesAt(i);
            if (!isSame) differing++;
        }

        return (matched, differing, net);
    }

    /// <summary>The same sheets with keys of their own.</summary>
    private static TallyTable Keyed(TallyTable sheets, Func<int, bool> isChanged)
    {
        string[] levels = [.. sheets.Units.Levels.Select(level => level.Name), sheets.SheetLevel];
        var builder = new TallyTable.Builder(sheets.Contest, levels);
        foreach (var row in sheets)
        {
            builder.Add(Sheet(row, isChanged) with { Key = $"K{row.Index * 7_919L % 10_000_019:D8}" });
        }

        return builder.Build();
    }

    private static TallyTable Changed(TallyTable sheets, Func<int, bool> isChanged)
    {
        string[] levels = [.. sheets.Units.Levels.Select(level => level.Name), sheets.SheetLevel];
        var builder = new TallyTable.Builder(sheets.Contest, levels);
        foreach (var row in sheets) builder.Add(Sheet(row, isChanged));
        return builder.Build();
    }

    private static TallySheet Sheet(TallyRow row, Func<int, bool> isChanged)
    {
        var sheet = row.ToSheet();
        return isChanged(row.Index) ? sheet with { Votes = [sheet.Votes[0] + 10, .. sheet.Votes.Skip(1)] } : sheet;
    }

    private static double Seconds<T>(Func<T> work, int repeat)
    {
        GC.KeepAlive(work());
        var seconds = new double[repeat];
        for (int round = 0; round < repeat; round++)
        {
            GC.Collect(); // What the work before left is not this one's to clear away.
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            seconds[round] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[repeat / 2];
    }

    private static int Number(string[] arguments, string name, int otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 || index + 1 == arguments.Length
            ? otherwise
            : int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
    }
}
