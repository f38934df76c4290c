using Electoral.Tally.Conformance;

// dotnet run -c Release --project tests/Electoral.Tally.Conformance -- [--data DIR] FILE.json…
//
// Compares what the library returns with every number, truth, text and null that the files expect. One line for each
// leaf that falls short, then "N passed, N failed, N skipped", counting cases. The exit code is 1 where a case failed.
return Runner.Run(args, Console.Out);
