using System.Globalization;
using Electoral.Tally.Kernels;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How often one slip of transcription on a sheet is found, and how often it is named rightly, wrongly or not at all;
/// and how often something is suggested for a sheet that has none.
/// </summary>
internal sealed class CorrectionsStudy : IStudy
{
    // Of so many sheets one has a slip, so that polling places have clean sheets as well.
    private const int OneIn = 20;

    public string Name => "corrections";

    public string Usage => "[--sheets 1000,10000,100000] [--seed 1]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int[] sizes =
        [
            .. (arguments.Text("--sheets") ?? "1000,10000,100000").Split(',')
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)),
        ];
        ulong seed = (ulong)arguments.Whole("--seed", 1);
        output.WriteLine("| slip | sheets | with the slip | found | named rightly | named wrongly | not named |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        bool isRight = true;
        foreach (int size in sizes)
        {
            var clean = CleanSheets(size, seed);
            isRight &= SuggestionsOn(clean) == 0;
            Line(output, "none", clean.Count, clean.Count, FoundOn(clean), 0, SuggestionsOn(clean));
            foreach (var slip in PlantedSlip.All)
            {
                var random = new CounterRandom(seed, 7, UnitPathKey.Root);
                var table = Plant(clean, slip, ref random, out var planted);
                var report = table.Validate();
                var byRow = report.Findings.Where(finding => finding.Row is not null)
                    .Where(finding => finding.Severity == FindingSeverity.Contradiction
                        || finding.Rule == "misplaced-votes")
                    .ToLookup(finding => finding.Row!.Value);
                int found = 0, right = 0, wrong = 0;
                foreach (var (row, meant) in planted)
                {
                    if (byRow[row].Any()) found++;
                    if (byRow[row].Select(finding => finding.Suggestion).OfType<CorrectionSuggestion>()
                        .FirstOrDefault() is not { } suggestion)
                    {
                        continue;
                    }

                    if (suggestion.Pattern == slip.Pattern && PlantedSlip.Undoes(suggestion, meant)) right++;
                    else wrong++;
                }

                Line(output, slip.Name, table.Count, planted.Count, found, right, wrong);
            }
        }

        output.WriteLine();
        output.WriteLine(isRight ? "Nothing is suggested for a clean sheet." : "A CLEAN SHEET HAS A SUGGESTION.");
        return isRight ? 0 : 1;
    }

    /// <summary>Sheets without a slip.</summary>
    public static TallyTable CleanSheets(int size, ulong seed) => (SyntheticElection.National with
    {
        Levels =
        [
            new("state", Math.Min(24, Math.Max(1, size / 100))), new("centre", Math.Max(1, size / 4)),
        ],
        StationsPerCentre = 4,
        Contest = new(Enumerable.Range(1, 6).Select(index => new Selection($"c{index}"))),
        Shares = [0.48, 0.36, 0.08, 0.05, 0.02, 0.01],
        Seed = seed,
    }).Generate();

    /// <summary>The sheets with a slip on one in twenty, which are named with what was meant.</summary>
    public static TallyTable Plant(
        TallyTable clean, PlantedSlip slip, ref CounterRandom random, out List<(int Row, TallySheet Meant)> planted)
    {
        planted = [];
        var builder = new TallyTable.Builder(
            clean.Contest, [.. clean.Units.Levels.Select(level => level.Name), clean.SheetLevel]);
        foreach (var row in clean)
        {
            var sheet = WithAllCounts(row);
            if (random.NextInt32(OneIn) == 0 && slip.Make(sheet, ref random) is { } written)
            {
                planted.Add((row.Index, sheet));
                sheet = written;
            }

            builder.Add(sheet);
        }

        return builder.Build();
    }

    /// <summary>The sheet with valid votes and ballots cast of its own, as forms have them.</summary>
    public static TallySheet WithAllCounts(TallyRow row)
    {
        int valid = (int)row.EffectiveValid!.Value, invalid = row.Invalid ?? 0;
        return row.ToSheet() with { Valid = valid, Invalid = invalid, BallotsCast = valid + invalid };
    }

    private static int SuggestionsOn(TallyTable table) =>
        table.Validate().Findings.Count(finding => finding.Suggestion is not null);

    private static int FoundOn(TallyTable table) =>
        table.Validate().RowsWith(FindingSeverity.Contradiction).Count;

    private static void Line(
        TextWriter output, string name, int sheets, int planted, int found, int right, int wrong)
    {
        string Part(int count) => planted == 0 ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / planted:0.0} %");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {sheets:N0} | {planted:N0} | {Part(found)} | {Part(right)} | {Part(wrong)} "
            + $"| {Part(planted - right - wrong)} |"));
    }
}
