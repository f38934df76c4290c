#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// Audits a CSV of tally sheets: what was read and what was not, what the sheets carry and lack, their totals, and the
// units of one level. Without a file it audits a synthetic national election of which 82 % of the sheets are published.

using System.Diagnostics;
using Electoral.Tally;

const string usage = """
    usage: dotnet run -c Release docs/samples/audit.cs -- [FILE.csv] [--layout LAYOUT.json] [--level NAME] [--json OUT.json]

      FILE.csv              the tally sheets, also as .csv.gz; without it a synthetic election is audited
      --layout LAYOUT.json  which column plays which role; without it the layout is found, where the counts prove it
      --level NAME          the level whose units are listed; without it the first
      --json OUT.json       writes the report for programs as well
    """;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(usage);
    return 0;
}

string[] options = ["--layout", "--level", "--json"];
var given = new Dictionary<string, string>();
string? file = null;
for (int i = 0; i < args.Length; i++)
{
    bool isOption = args[i].StartsWith("--", StringComparison.Ordinal);
    if (isOption && !options.Contains(args[i])) return Misused($"There is no option {args[i]}.");
    if (isOption && i + 1 == args.Length) return Misused($"{args[i]} needs a value.");
    if (isOption && !given.TryAdd(args[i], args[++i])) return Misused($"{args[i - 1]} stands there twice.");
    if (!isOption && file is not null) return Misused($"One file is read, and there are two: {file}, {args[i]}.");
    if (!isOption) file = args[i];
}

try
{
    var clock = Stopwatch.StartNew();
    var synthetic = SyntheticElection.National;
    var layout = given.TryGetValue("--layout", out string? path) ? CsvLayout.Load(path) : null;
    var sheets = file is null ? synthetic.GeneratePublished().Published : TallyCsv.Read(file, layout, new() { ComputeSha256 = true });
    var readingTime = clock.Elapsed;

    var report = AuditReport.Of(sheets, new()
    {
        Level = given.GetValueOrDefault("--level"),
        SourceName = synthetic.ToString(),
        ReadingTime = file is null ? null : readingTime,
    });
    Console.WriteLine(report);

    if (given.TryGetValue("--json", out string? target))
    {
        using var json = File.Create(target);
        report.WriteJson(json);
    }

    Console.WriteLine(FormattableString.Invariant($"\nEverything took {clock.Elapsed.TotalSeconds:0.00} s."));
    return 0;
}
catch (Exception failure) when (failure is TallyReadException or CsvLayoutException or IOException
    or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
catch (ArgumentException failure)
{
    return Misused(failure.Message);
}

static int Misused(string why)
{
    Console.Error.WriteLine($"{why}\n\n{usage}");
    return 2;
}
