using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary><c>compare</c>: the library and the peers in turn, and a table of ratios (see
/// <see cref="CompareOptions.Usage"/>).</summary>
internal sealed class CompareMode : IMode
{
    public string Name => "compare";

    public int Run(string[] arguments)
    {
        try
        {
            var options = CompareOptions.Parse(arguments);
            Directory.CreateDirectory(options.Data);
            Prepare(options);
            foreach (string layout in options.Layouts) Compare(options, layout);
            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static void Prepare(CompareOptions options)
    {
        if (!options.Peers.Contains("csvhelper")) return;
        string target = Path.Combine(options.Data, "csvhelper");
        ContenderRun.Run(new("CsvHelper's build", "dotnet", ["dotnet", "build", "-c", "Release", "-o", target]));
    }

    private static void Compare(CompareOptions options, string layout)
    {
        string file = Generate(options, layout);
        Contender[] contenders = [.. Contender.All(options, file, layout)];
        var runs = new List<ContenderRun>();
        for (int round = 1; round <= options.Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                Console.Error.WriteLine($"{layout}, round {round} of {options.Rounds}: {contender.Name}");
                runs.Add(ContenderRun.Of(contender, options.AllowNoise));
                if (Answers.Difference(runs[0], runs[^1]) is string difference && contender.Name != Contender.Library)
                {
                    throw new InvalidOperationException($"The answers differ: {difference}");
                }
            }
        }

        using var sheets = File.OpenRead(file);
        new ComparisonReport(options, layout, sheets.Length, runs).Write();
    }

    private static string Generate(CompareOptions options, string layout)
    {
        string rows = options.Rows.ToString(CultureInfo.InvariantCulture);
        string file = Path.Combine(options.Data, $"sheets-{rows}-{layout}.csv");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"generating {rows} sheets, {layout}");
            string part = file + ".part";
            if (layout == Contender.LongLayout)
            {
                LongFile.Write(Generate(options, "sorted"), part);
                File.Move(part, file);
                return file;
            }

            ContenderRun.Run(new("generator", "generate",
                ["dotnet", "run", "generate.cs", "--", "--rows", rows, "--out", part, "--order", layout]));
            File.Move(part, file);
        }

        return file;
    }
}
