using System.Globalization;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Evaluation;

/// <summary>The mixture models on every real election at hand: exploratory, geography included.</summary>
internal static class MixtureRealTable
{
    public static void Write(Arguments arguments, TextWriter output)
    {
        string? named = arguments.Text("--data") ?? Environment.GetEnvironmentVariable("ELECTORAL_TALLY_DATA");
        string folder = string.IsNullOrEmpty(named) ? Path.Combine("..", "shared", "data") : named;
        string only = arguments.Text("--only") ?? "";
        output.WriteLine("| election | selection | model | sheets | V | of its votes | extreme | D | recipe f |");
        output.WriteLine("|---|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var election in RealElections.All.Where(
            one => one.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            if (election.Read(folder) is not { } sheets)
            {
                output.WriteLine($"| {election.Name} | absent | | | | | | | |");
                continue;
            }

            string? level = arguments.Text("--level");
            if (level is not null && sheets.Units.Levels.All(one => one.Name != level)) continue;
            var report = sheets.FitAddedBallots(AddedBallotsOptions.EstimatesOnly with
            {
                Level = level,
                CentreLevel = election.CentreLevel,
                MaxDegreeOfParallelism = arguments.Whole("--threads", 1),
            });
            foreach (var fit in report.Fits) output.WriteLine(Line(election, sheets, fit));
            output.Flush();
        }
    }

    private static string Line(RealElection election, TallyTable sheets, AddedBallotsFit fit)
    {
        if (fit.Coverage is not { } coverage)
        {
            string start = $"| {election.Name} | {fit.Selection} | {fit.Model} |";
            return $"{start} not computable, because {fit.Reason} | | | | | |";
        }

        string recipe = fit.Model == MixtureModels.Stations && sheets.FitKlimekRecipe(fit.Selection) is { } klimek
            ? string.Create(CultureInfo.InvariantCulture, $"{klimek.Incremental:0.000}, {klimek.Extreme:0.000}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {election.Name} | {fit.Selection} | {fit.Model} | {coverage.Sheets:N0} | {fit.AddedBallots.Value:N0} "
            + $"| {fit.ShareOfVotes:0.000 %} | {fit.AddedExtreme.Value:N0} | {fit.LikelihoodRatio:0.0} | {recipe} |");
    }
}
