#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// Draws a CSV of tally sheets: each picture as an SVG file, and in words on the terminal. Without a file it draws a
// synthetic election; without a folder it draws into a new temporary one, whose name it prints.
//
//   dotnet run -c Release docs/samples/pictures.cs -- [FILE.csv [SELECTION [FOLDER]]]

using Electoral.Tally;
using Electoral.Tally.Simulation;

var sheets = args.Length > 0 ? TallyCsv.Read(args[0]) : SyntheticElection.National.GeneratePublished().Published;
string? leader = sheets.Totals().Leader is { } first
    ? sheets.Contest.Selections[first.Candidate.Selections[0]].Id
    : null;
if ((args.Length > 1 ? args[1] : leader) is not { } selection)
{
    Console.Error.WriteLine("The sheets have no leader: name a selection.");
    return 1;
}

string folder = args.Length > 2 ? args[2] : Directory.CreateTempSubdirectory("tally-pictures-").FullName;
Directory.CreateDirectory(folder);
var pictures = new Dictionary<string, Picture?>
{
    ["turnout"] = sheets.PlotTurnout(),
    ["share"] = sheets.PlotShare(selection),
    ["fingerprint"] = sheets.PlotFingerprint(selection),
    ["last-digits"] = sheets.PlotDigits(selection, DigitPlace.Last),
    ["second-digits"] = sheets.PlotDigits(selection, DigitPlace.Second),
    ["turnout-percentages"] = sheets.PlotPercentages(),
    ["share-percentages"] = sheets.PlotPercentages(selection),
};
foreach (var (name, picture) in pictures)
{
    if (picture is null)
    {
        Console.WriteLine($"{name}: the sheets lack what it is drawn from.");
        continue;
    }

    File.WriteAllText(Path.Combine(folder, name + ".svg"), picture.ToSvg());
    Console.WriteLine($"{name}: {picture}");
}

Console.WriteLine($"\nThe pictures are in {folder}.");
return 0;
