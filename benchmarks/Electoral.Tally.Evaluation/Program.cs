using Electoral.Tally.Evaluation;

// How accurate the library's answers are on elections whose truth is known. Every run is a seeded command whose output
// is the same on any machine but for the last digits.
bool isHelp = args is [.., "--help" or "-h"];
if (!isHelp && args is [var name, .. var rest] && Studies.Find(name) is { } study)
{
    return study.Run(new(rest), Console.Out);
}

Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/Electoral.Tally.Evaluation -- STUDY");
foreach (var known in Studies.All) Console.Error.WriteLine($"  {known.Name} {known.Usage}");
return isHelp ? 0 : 2;
