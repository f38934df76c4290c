using System.Diagnostics;
using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>Runs all families on every real election at hand: what departs, and which sheets it names.</summary>
internal sealed class RealStudy : IStudy
{
    private static readonly string[] Families = ["digits", "percentages", "centres", "shape"];

    public string Name => "real";

    public string Usage => "[--only TEXT] [--sheets 0] [--data FOLDER]";

    public int Run(Arguments arguments, TextWriter output)
    {
        string? named = arguments.Text("--data") ?? Environment.GetEnvironmentVariable("ELECTORAL_TALLY_DATA");
        string folder = string.IsNullOrEmpty(named) ? Path.Combine("..", "shared", "data") : named;
        string only = arguments.Text("--only") ?? "";
        int most = arguments.Whole("--sheets", 0);
        var details = new StringWriter();
        output.WriteLine("| election | sheets | " + string.Join(" | ", Families) + " | sheets to look at |");
        output.WriteLine("|---|--:|" + string.Concat(Families.Select(_ => "---|")) + "--:|");
        foreach (var election in RealElections.All.Where(
            one => one.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            if (election.Read(folder) is not { } sheets)
            {
                output.WriteLine($"| {election.Name} | absent | | | | | |");
                continue;
            }

            long start = Stopwatch.GetTimestamp();
            var report = sheets.TestAnomalies(new() { Descriptions = false, CentreLevel = election.CentreLevel });
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{election.Name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
            output.WriteLine(Line(election, sheets, report));
            Write(details, election, report, most);
        }

        output.WriteLine();
        output.Write(details);
        return 0;
    }

    private static string Line(RealElection election, TallyTable sheets, AnomalyReport report)
    {
        var cells = Families.Select(name => Cell(report.Families.Single(family => family.Name == name)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {election.Name} | {sheets.Count:N0} | {string.Join(" | ", cells)} | {report.FlaggedRows.Count:N0} |");
    }

    private static string Cell(FamilyFinding family) => family.Verdict switch
    {
        AnomalyVerdict.AnomalyFound => $"**departs**, {family.AdjustedPValue}",
        AnomalyVerdict.NothingFound => $"{family.AdjustedPValue}",
        AnomalyVerdict.DescriptiveOnly => "describes",
        _ => "–",
    };

    // What departs, what makes no verdict and why, and the sheets.
    private static void Write(TextWriter output, RealElection election, AnomalyReport report, int most)
    {
        output.WriteLine($"{election.Name}:");
        foreach (var finding in report.Found)
        {
            output.WriteLine($"- departs: {finding.Test}; adjusted {finding.AdjustedPValue}");
        }

        foreach (var test in report.Families.SelectMany(family => family.Family.Tests))
        {
            bool isOfCentres = test.Id.StartsWith("centres.", StringComparison.Ordinal);
            if (!isOfCentres) continue;
            string why = test.Descriptive is { } reason ? $" [{reason}]" : "";
            output.WriteLine($"- {test}{why}; {string.Join("; ", test.Warnings)}");
        }

        foreach (var flag in report.Flags.Take(most)) output.WriteLine($"  - {flag.Selection ?? "turnout"}: {flag}");
        output.WriteLine();
    }
}
