#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// Your own family of anomaly tests: run with the others, adjusted with them, calibrated, and in the report.
//
//   dotnet run -c Release docs/samples/own-family.cs

using Electoral.Tally;
using Electoral.Tally.Simulation;

var family = new AnomalyFamilyDefinition("parity", new("Parity", "Paridad"), [new EvenCounts()]);
var sheets = new SyntheticElection { Levels = [new("state", 4), new("centre", 200)] }.Generate();

// First: how often would it raise a false alarm on stations like these?
var calibration = sheets.CalibrateAnomalies(new()
{
    Replicates = 40,
    Families = [(table, cancellation) => family.Test(table, cancellation: cancellation)],
});
foreach (var test in calibration.Tests) Console.WriteLine(test);

// Then: with the families of the library.
var report = sheets.TestAnomalies(new() { AdditionalFamilies = [family], Calibration = calibration });
foreach (var finding in report.Families) Console.WriteLine(finding);
foreach (var finding in report.FoundNothing.Where(one => one.Family == family.Name)) Console.WriteLine(finding.Test);

/// <summary>Whether even counts are more or less frequent than odd ones.</summary>
internal sealed class EvenCounts() : AnomalyTestDefinition("parity.even")
{
    // Smaller counts have a parity that depends on how many votes there are.
    private const int Fewest = 50;

    private static readonly ReportText Lacks = new("the sheet lacks the count", "el acta no tiene la cifra");
    private static readonly ReportText Small = new("the count is below {0}", "la cifra es menor que {0}");
    private static readonly ReportText TooFew = new(
        "{0:N0} counts are too few, {1:N0} are needed", "{0:N0} cifras son muy pocas, hacen falta {1:N0}");
    private static readonly ReportText Excess = new(
        "share of even counts less one half", "proporción de cifras pares menos un medio");

    public override ReportText Title { get; } = new("Even and odd counts", "Cifras pares e impares");

    public override string StatisticName => "even counts";

    public override ReportText NullHypothesis { get; } = new(
        "a count is even as often as odd, one station whatever the others",
        "una cifra es par tan a menudo como impar, cada mesa sea cual sea otra");

    public override ReportText NotEvidenceOf { get; } = new(
        "Counts that somebody rounded are even more often; a low p does not say who did it, nor that it mattered.",
        "Las cifras que alguien redondeó son pares más a menudo; una p baja no dice quién lo hizo, ni que importara.");

    public override string Reference => "Hoeffding 1963, J. Am. Stat. Assoc. 58:13";

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var votes = input.Table.Votes[input.SelectionIndex!.Value];
        int?[] counts = [.. input.CountedRows.Select(row => votes[row])];
        int[] used = [.. counts.OfType<int>().Where(count => count >= Fewest)];
        int lacking = counts.Count(count => count is null), small = counts.Length - used.Length - lacking;
        var excluded = input.Draft.Excluded.ToList();
        if (lacking > 0) excluded.Add(new(lacking, new("lacks-count", Lacks)));
        if (small > 0) excluded.Add(new(small, new("below", Small, Fewest)));
        var test = input.Draft with { N = used.Length, Excluded = excluded };
        int needed = input.Options.MinimumStations;
        if (used.Length < needed) return test with { NotComputable = new("too-few", TooFew, used.Length, needed) };
        int even = used.Count(count => count % 2 == 0);
        double share = (double)even / used.Length - 0.5;

        // Hoeffding's bound of both tails holds for any number of stations.
        double log = Math.Min(0, Math.Log(2) - 2 * used.Length * share * share);
        return test with
        {
            Statistic = even,
            PValue = PValue.FromLog(log, PValueMethod.UpperBound, PValueSides.TwoSided),
            Effect = new(new("even-excess", Excess), share),
        };
    }
}
