#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally.Arrow/Electoral.Tally.Arrow.csproj
#:property PublishAot=false

// An analyst's script: your own groups, your own figure with its error, and files for R, pandas and DuckDB.
//   dotnet run -c Release docs/samples/analyst.cs -- [FILE.csv [FOLDER]]
using Apache.Arrow.Ipc;
using Electoral.Tally;
using Electoral.Tally.Arrow;
using Electoral.Tally.Rendering;
using Electoral.Tally.Simulation;

var sheets = args is [var file, ..] ? TallyCsv.Read(file) : SyntheticElection.National.GeneratePublished().Published;
string folder = args.ElementAtOrDefault(1) ?? Directory.CreateTempSubdirectory("tally-analyst-").FullName;
string first = sheets.Contest.Selections[0].Id;
var sizes = sheets.RollUpBy("size", row => row.Registered > 600 ? "large" : "small");
foreach (var (unit, sum) in sizes) Console.WriteLine($"{unit.Code} {sum.ShareOf(first)}, {sum.Sheets} sheets");

var sample = sheets.SampleFrom(SheetFrame.OfTotals(sheets.Count + 500, registered: null));
double[] shares = [.. sample.Rows.Select(row => row.ShareOf(first)?.Value ?? 0)];
var mean = sample.Bootstrap(weights => weights.Zip(shares, (w, share) => w * share).Sum() / weights.Sum());
Console.WriteLine($"mean share of a sheet {mean.Estimate.Value:P2}, standard error {mean.Estimate.StandardError:P3}");

TallyCsv.Write(CsvContent.Long(sheets), Path.Combine(folder, "long.csv.gz"));
var batch = sheets.ToRecordBatch();
using var stream = File.Create(Path.Combine(folder, "sheets.arrow"));
using var arrow = new ArrowFileWriter(stream, batch.Schema);
arrow.WriteRecordBatch(batch);
arrow.WriteEnd();
Console.WriteLine(folder);
