#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:package ExcelDataReader@3.6.0
#:property PublishAot=false
#:property TieredPGO=false

// Audits tally sheets: what was read and what was not, what the sheets carry and lack, their totals, the units of one
// level; on request, which sheets contradict themselves or each other; if the whole is given, how much is missing,
// whether that can still turn the result, and whether announced totals can be true; and which anomaly tests depart from
// their null hypothesis.
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Electoral.Tally;
using Electoral.Tally.Audits;
using Electoral.Tally.Simulation;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

const string usage = """
    usage: dotnet run -c Release docs/samples/audit.cs -- [FILE] [OPTION VALUE]… [SWITCH]…

      FILE                  the tally sheets: .csv, .csv.gz, .zip with one of these in it, the first sheet of .xlsx or
                            .xls, - for standard input; without it a synthetic election, of which 82 % is published
      --layout LAYOUT.json  which column plays which role; without it the layout is found, where the counts prove it
      --level NAME          the level whose units are listed; without it the first
      --json OUT.json, --html OUT.html  write the report for programs, and as a page that needs nothing else
      --frame FILE          what the whole is: a row a station that should report, or a row a unit with a further
                            count "stations"; a further count "capacity" is the most ballots that a station can hold.
                            Or the file of the sheets, where stations that have not reported lack their counts
      --frame-layout LAYOUT.json  its columns; without it the layout of the sheets, if there is one
      --stations N, --registered-total N  what the whole is, where only its numbers are known
      --claim CLAIM.json    announced totals to hold against the sheets:
                            {"name": "", "votes": {"EG": 0}, "valid": null, "stations": null, "registeredTotal": null}
      --compare FILE, --compare-layout LAYOUT.json  a second source of the sheets, and its columns; without it the
                            layout of the sheets, if there is one
      --prediction-levels NAME,NAME  the levels of the hierarchical prediction, finest first; without it all
      --stated PREMISE,PREMISE  what you vouch for where the data speak against it, such as SheetsReadWhole
      --find TEXT           lists the sheets of a key, code, path, place or image address after the report
      --proofs OUT.jsonl    writes the proof of each sheet of --find, one a line, for the page of --integrity
      --language es         the language of the report: en or es
    switches:
      --no-anomalies, --descriptive  leave the anomaly tests out, or list those as well that never count
      --integrity           adds the root of the hashes of all sheets; the page then checks the proof of a sheet
      --validate            holds the sheets against rules: sums, the roll, equal sheets, votes in wrong columns
    """;
if (args is ["--help" or "-h"]) return Say(Console.Out, usage, 0);
string[] names = ["layout", "level", "json", "html", "frame", "frame-layout", "stations", "registered-total", "claim",
    "compare", "compare-layout", "prediction-levels", "stated", "find", "proofs", "language"];
string[] options = [.. names.Select(name => $"--{name}")];
var given = new Dictionary<string, string>();
string? file = null;
bool withAnomalies = !args.Contains("--no-anomalies"), isDescriptive = args.Contains("--descriptive");
bool isHashed = args.Contains("--integrity"), isValidated = args.Contains("--validate");
string[] switches = ["--no-anomalies", "--descriptive", "--integrity", "--validate"];
args = [.. args.Where(argument => !switches.Contains(argument))];
for (int i = 0; i < args.Length; i++)
{
    bool isOption = args[i].StartsWith("--", StringComparison.Ordinal);
    if (isOption && !options.Contains(args[i])) return Misused($"There is no option {Shown(args[i])}.");
    if (isOption && i + 1 == args.Length) return Misused($"{args[i]} needs a value.");
    if (isOption && !given.TryAdd(args[i], args[++i])) return Misused($"{args[i - 1]} appears twice.");
    if (!isOption && file is not null) return Misused($"One file is read, not two: {Shown(file)}, {Shown(args[i])}.");
    if (!isOption) file = args[i];
}

if (given.ContainsKey("--proofs") && !given.ContainsKey("--find")) return Misused("--proofs needs --find.");
try
{
    var clock = Stopwatch.StartNew();
    var layout = given.TryGetValue("--layout", out string? path) ? CsvLayout.Load(path) : null;
    var synthetic = file is null ? SyntheticElection.National.GeneratePublished() : null;
    var sheets = synthetic?.Published ?? Read(file!, layout);
    TimeSpan? readingTime = file is null ? null : clock.Elapsed;
    long? stations = NumberOf("--stations"), registered = NumberOf("--registered-total");
    var frame = stations is not null || registered is not null ? SheetFrame.OfTotals(stations, registered)
        : synthetic is not null ? SheetFrame.OfStations(synthetic.Whole) : null;
    var frameLayout = given.TryGetValue("--frame-layout", out path) ? CsvLayout.Load(path) : layout;
    bool isFrame = given.TryGetValue("--frame", out path);
    if (isFrame && (stations ?? registered) is not null) return Misused("Either --frame, or the two numbers.");
    if (path is not null && path == file) (frame, sheets) = (SheetFrame.OfStations(sheets), sheets.ReportedOnly());
    else if (path is not null) frame = SheetFrame.OfTable(Read(path, frameLayout), sheets);
    var otherLayout = given.TryGetValue("--compare-layout", out path) ? CsvLayout.Load(path) : layout;
    var other = given.TryGetValue("--compare", out path) ? Read(path, otherLayout) : null;
    var levels = given.GetValueOrDefault("--prediction-levels")?.Split(',');
    var stated = Enum.Parse<StatedPremises>(given.GetValueOrDefault("--stated", "None"), ignoreCase: true);
    var report = sheets.Audit(new()
    {
        Level = given.GetValueOrDefault("--level"),
        SourceName = $"{SyntheticElection.National}",
        ReadingTime = readingTime,
        Frame = frame,
        Margin = new() { Stated = stated },
        Estimation = new() { PredictionLevels = levels },
        Claim = given.TryGetValue("--claim", out path) ? Claim.Load(path) : null,
        CompareWith = other,
        HashSheets = isHashed,
        Validation = isValidated ? new() : null,
        Anomalies = withAnomalies ? new() { ListDescriptions = isDescriptive } : null,
    });
    var language = ReportLanguage.FromCode(given.GetValueOrDefault("--language", "en"));
    Console.WriteLine(report.ToText(language));
    if (given.TryGetValue("--find", out string? wanted))
    {
        var found = sheets.Find(wanted);
        Console.WriteLine(found.ToString(null, language));
        if (given.TryGetValue("--proofs", out path))
        {
            var tree = sheets.HashSheets();
            File.WriteAllLines(path, found.Sheets().Select(sheet => tree.ProveSheet(sheet).ToJson()));
        }
    }

    if (given.TryGetValue("--html", out path)) report.SaveHtmlPage(path, language);
    if (given.TryGetValue("--json", out path)) report.SaveJson(path);
    return Say(Console.Out, FormattableString.Invariant($"\nEverything took {clock.Elapsed.TotalSeconds:0.00} s."), 0);
}
catch (Exception failure) when (failure is TallyReadException or FormatException or IOException or ArgumentException
    or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ExcelReaderException)
{
    foreach (var found in (failure as CsvLayoutException)?.Proposals ?? []) Console.Error.WriteLine($"{found}\n");
    return failure is ArgumentException ? Misused(failure.Message) : Say(Console.Error, failure.Message, 1);
}
static TallyTable Read(string file, CsvLayout? layout)
{
    var options = new ReadOptions { ComputeSha256 = true };
    string kind = Path.GetExtension(file).ToLowerInvariant(), name = Path.GetFileName(file);
    if (file == "-") return TallyCsv.ReadStream(Console.OpenStandardInput(), layout, options, "standard input");
    if (kind is not (".zip" or ".xlsx" or ".xls")) return TallyCsv.Read(file, layout, options);
    if (kind == ".zip")
    {
        using var zip = ZipFile.OpenRead(file);
        if (zip.Entries.Where(entry => entry.Length > 0).ToArray() is not [var one])
            throw new InvalidDataException($"{Shown(name)}: {zip.Entries.Count} entries, not one table.");
        using var text = one.Open();
        return TallyCsv.ReadStream(text, layout, options, one.Name);
    }

    Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    using var book = ExcelReaderFactory.CreateReader(File.OpenRead(file));
    if (book.ResultsCount > 1) Console.Error.WriteLine($"{Shown(name)}: 1 of {book.ResultsCount} sheets is read.");
    return TallyData.Read(book, layout, options, name);
}

long? NumberOf(string option) => !given.TryGetValue(option, out string? text) ? null
    : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
    : throw new ArgumentException($"{option} {Shown(text)}: expected a whole number, such as 30026.");
// Escapes everything that a terminal would obey or hide, such as control characters and direction marks.
static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
    Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.LineSeparator and <= UnicodeCategory.PrivateUse
        ? $"\\u{{{rune.Value:X}}}" : $"{rune}"));

static int Misused(string why) => Say(Console.Error, $"{why}\n\n{usage}", 2);
static int Say(TextWriter to, string text, int exitCode)
{
    to.WriteLine(text);
    return exitCode;
}
