#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false
#:property TieredPGO=false

// Audits a CSV of tally sheets: what was read and what was not, what the sheets carry and lack, their totals, the units
// of one level; and, where it is said what the whole is, how much is missing, whether that can still turn the result,
// and whether announced totals can be true; and which anomaly tests depart from their null hypothesis. Without a file
// it audits a synthetic national election of which 82 % of the sheets are published.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Electoral.Tally;
using Electoral.Tally.Simulation;

const string usage = """
    usage: dotnet run -c Release docs/samples/audit.cs -- [FILE.csv]
             [--layout LAYOUT.json] [--level NAME] [--json OUT.json] [--claim CLAIM.json]
             [--frame FILE.csv [--frame-layout LAYOUT.json] | --stations N --registered-total N]
             [--prediction-levels NAME,NAME] [--html OUT.html] [--language es] [--no-anomalies | --descriptive]

      FILE.csv              the tally sheets, also as .csv.gz; without it a synthetic election is audited
      --layout LAYOUT.json  which column plays which role; without it the layout is found, where the counts prove it
      --level NAME          the level whose units are listed; without it the first
      --json OUT.json       writes the report for programs as well
      --frame FILE.csv      what the whole is: a row a station that should report, or a row a unit with a further
                            count "stations"; a further count "capacity" is the most ballots that a station can hold
      --frame-layout LAYOUT.json  its columns; without it the layout of the sheets, if there is one
      --stations N          what the whole is, where only that is known: the number of stations
      --registered-total N  and the number of registered voters
      --claim CLAIM.json    announced totals to hold against the sheets:
                            {"name": "", "votes": {"EG": 0}, "valid": null, "stations": null, "registeredTotal": null}
      --prediction-levels NAME,NAME  the levels of the hierarchical prediction, finest first; without it all
      --html OUT.html       writes the report as a page that needs nothing else
      --language es         the language of the report: en or es
      --no-anomalies        leaves the anomaly tests out
      --descriptive         lists the descriptive ones among them as well, which never count
    """;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(usage);
    return 0;
}

string[] options =
[
    "--layout", "--level", "--json", "--frame", "--frame-layout", "--stations", "--registered-total", "--claim",
    "--prediction-levels", "--html", "--language",
];
var given = new Dictionary<string, string>();
string? file = null;
bool withAnomalies = !args.Contains("--no-anomalies"), isDescriptive = args.Contains("--descriptive");
args = [.. args.Where(argument => argument is not ("--no-anomalies" or "--descriptive"))];
for (int i = 0; i < args.Length; i++)
{
    bool isOption = args[i].StartsWith("--", StringComparison.Ordinal);
    if (isOption && !options.Contains(args[i])) return Misused($"There is no option {Shown(args[i])}.");
    if (isOption && i + 1 == args.Length) return Misused($"{args[i]} needs a value.");
    if (isOption && !given.TryAdd(args[i], args[++i])) return Misused($"{args[i - 1]} stands there twice.");
    if (!isOption && file is not null) return Misused($"One file is read, not two: {Shown(file)}, {Shown(args[i])}.");
    if (!isOption) file = args[i];
}

try
{
    var clock = Stopwatch.StartNew();
    var synthetic = SyntheticElection.National;
    var layout = given.TryGetValue("--layout", out string? path) ? CsvLayout.Load(path) : null;
    var example = file is null ? synthetic.GeneratePublished() : null;
    var sheets = example?.Published ?? TallyCsv.Read(file!, layout, new() { ComputeSha256 = true });
    var readingTime = clock.Elapsed;
    long? stations = NumberOf("--stations"), registered = NumberOf("--registered-total");
    var frame = stations is not null || registered is not null ? SheetFrame.OfTotals(stations, registered)
        : example is not null ? SheetFrame.OfStations(example.Whole)
        : null;
    if (given.TryGetValue("--frame", out path))
    {
        if (stations is not null || registered is not null) return Misused("Either --frame, or the two numbers.");
        var frameLayout = given.TryGetValue("--frame-layout", out string? columns) ? CsvLayout.Load(columns) : layout;
        frame = SheetFrame.OfTable(TallyCsv.Read(path, frameLayout), sheets);
    }

    string[]? predictionLevels = given.GetValueOrDefault("--prediction-levels")?.Split(',');
    var report = sheets.Audit(new()
    {
        Level = given.GetValueOrDefault("--level"),
        SourceName = synthetic.ToString(),
        ReadingTime = file is null ? null : readingTime,
        Frame = frame,
        Estimation = new() { PredictionLevels = predictionLevels },
        Claim = given.TryGetValue("--claim", out path) ? Claim.Load(path) : null,
        Anomalies = withAnomalies ? new() { ListDescriptions = isDescriptive } : null,
    });
    var language = ReportLanguage.FromCode(given.GetValueOrDefault("--language", "en"));
    Console.WriteLine(report.ToText(language));
    if (given.TryGetValue("--html", out path)) report.SaveHtmlPage(path, language);
    if (given.TryGetValue("--json", out path)) report.SaveJson(path);
    Console.WriteLine(FormattableString.Invariant($"\nEverything took {clock.Elapsed.TotalSeconds:0.00} s."));
    return 0;
}
catch (Exception failure) when (failure is TallyReadException or CsvLayoutException or IOException
    or UnauthorizedAccessException or InvalidDataException or FormatException or NotSupportedException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
catch (ArgumentException failure)
{
    return Misused(failure.Message);
}

long? NumberOf(string option)
{
    if (!given.TryGetValue(option, out string? text)) return null;
    bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
    if (isNumber) return number;
    throw new ArgumentException($"{option} {Shown(text)}: expected a whole number, such as 30026.");
}

// Nothing that a terminal would obey or hide: controls, marks of direction and the like are escapes.
static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
    Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.LineSeparator and <= UnicodeCategory.PrivateUse
        ? $"\\u{{{rune.Value:X}}}" : $"{rune}"));

static int Misused(string why)
{
    Console.Error.WriteLine($"{why}\n\n{usage}");
    return 2;
}
