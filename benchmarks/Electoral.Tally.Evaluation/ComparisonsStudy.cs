using System.Globalization;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How often one slip of transcription in one of two sources is found by comparing them, and how often it is named
/// rightly, wrongly or not at all; and whether anything else is found.
/// </summary>
internal sealed class ComparisonsStudy : IStudy
{
    public string Name => "comparisons";

    public string Usage => "[--sheets 1000,10000,100000] [--seed 1]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int[] sizes =
        [
            .. (arguments.Text("--sheets") ?? "1000,10000,100000").Split(',')
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)),
        ];
        ulong seed = (ulong)arguments.Whole("--seed", 1);
        output.WriteLine(
            "| slip | sheets | with the slip | linked | found | named rightly | named wrongly | not named |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        bool isRight = true;
        foreach (int size in sizes)
        {
            var clean = CorrectionsStudy.CleanSheets(size, seed);
            var random = new CounterRandom(seed, 7, UnitPathKey.Root);
            var meant = CorrectionsStudy.Plant(clean, PlantedSlip.None, ref random, out _);
            foreach (var slip in PlantedSlip.All)
            {
                foreach (bool isByMatch in (bool[])[false, true])
                {
                    random = new(seed, 7, UnitPathKey.Root);
                    var written = CorrectionsStudy.Plant(clean, slip, ref random, out var planted);
                    var rows = planted.Select(one => one.Row).ToHashSet();
                    isRight &= Line(output, slip, written, meant, rows, isByMatch);
                }
            }
        }

        output.WriteLine();
        output.WriteLine(isRight ? "Nothing else differs." : "A SHEET DIFFERS THAT HAS NO SLIP.");
        return isRight ? 0 : 1;
    }

    private static bool Line(
        TextWriter output, PlantedSlip slip, TallyTable written, TallyTable meant, HashSet<int> planted,
        bool isByMatch)
    {
        var found = written.CompareWith(
            meant, new() { Linking = isByMatch ? SheetLinking.ByBestMatch() : SheetLinking.ById });
        int right = 0, named = 0, seen = 0, other = 0;
        foreach (var sheet in found.Differences)
        {
            if (!planted.Contains(sheet.First.Index) || sheet.First.Code != sheet.Second.Code)
            {
                other++;
                continue;
            }

            seen++;
            if (sheet.Pattern is not { } pattern) continue;
            named++;
            if (pattern == slip.Pattern) right++;
        }

        string Part(int count) => planted.Count == 0 ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / planted.Count:0.0} %");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {slip.Name} | {written.Count:N0} | {planted.Count:N0} | {(isByMatch ? "by best match" : "by code")} "
            + $"| {Part(seen)} | {Part(right)} | {Part(named - right)} | {Part(seen - named)} |"));
        return other == 0;
    }
}
