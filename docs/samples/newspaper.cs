#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// A newspaper's page: what the sheets add up to, what was announced, and whether both can be true; in Spanish.
//   dotnet run -c Release docs/samples/newspaper.cs -- [FILE.csv [FOLDER]]
using Electoral.Tally;
using Electoral.Tally.Simulation;

var sheets = args is [var file, ..] ? TallyCsv.Read(file) : SyntheticElection.National.GeneratePublished().Published;
string folder = args.ElementAtOrDefault(1) ?? Directory.CreateTempSubdirectory("tally-page-").FullName;
var frame = SheetFrame.OfTotals(sheets.Count + 200, sheets.Totals().Registered + 90_000);
string first = sheets.Contest.Selections[0].Id;
var claims = new[] { 0, 250_000 }.Select((more, index) => new Claim($"Boletín {index + 1}")
{
    [first] = (sheets.Totals()[first] ?? 0) + more,
}).ToArray();

var report = AuditReport.Of(sheets, new() { Frame = frame, Claims = claims });
report.SaveHtmlPage(Path.Combine(folder, "pagina.html"), ReportLanguage.FromCode("es-VE"));
sheets.AssessMargin(frame).PlotMargin(language: ReportLanguage.Spanish)?.Save(Path.Combine(folder, "margen.svg"));
Console.WriteLine(sheets.Reading.ToString(null, ReportLanguage.Spanish));
Console.WriteLine(sheets.AssessMargin(frame).Verdict.ToString(null, ReportLanguage.Spanish));
Console.WriteLine(folder);
