using System.Text.Json;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Two sources of sheets: lists of votes by the id of the sheet.</summary>
internal static class SheetComparisonCase
{
    public static Findings Run(GoldenCase golden)
    {
        var (first, second) = (golden.Input.GetProperty("first"), golden.Input.GetProperty("second"));
        int selections = first.EnumerateObject().Concat(second.EnumerateObject()).First().Value.GetArrayLength();
        var contest = new Contest(Enumerable.Range(0, selections).Select(index => new Selection($"{index}")));
        var found = Table(contest, first).CompareWith(
            Table(contest, second), new() { Leader = "0", RunnerUp = "1" });
        var overstatements = new Findings();
        var alone = found.OnlyFirst.Select(sheet => sheet.Sheet.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in first.EnumerateObject().Where(sheet => !alone.Contains(sheet.Name)))
        {
            overstatements[sheet.Name] = 0L;
        }

        foreach (var sheet in found.Differences) overstatements[sheet.First.Code] = sheet.Overstatement;
        return new()
        {
            ["matched"] = found.Matched,
            ["onlyFirst"] = Codes(found.OnlyFirst),
            ["onlySecond"] = Codes(found.OnlySecond),
            ["identical"] = found.Identical,
            ["netDifference"] = found.Fields.Select(field => field.Net).ToArray(),
            ["absoluteDifference"] = found.Fields.Select(field => field.Absolute).ToArray(),
            ["marginOverstatement"] = overstatements,
            ["sumMarginOverstatement"] = found.Overstatement,
            ["marginFirst"] = found.MatchedLeadFirst,
            ["marginSecond"] = found.MatchedLeadSecond,
        };
    }

    private static TallyTable Table(Contest contest, JsonElement sheets)
    {
        var builder = new TallyTable.Builder(contest, ["sheet"]);
        foreach (var sheet in sheets.EnumerateObject())
        {
            builder.Add(new()
            {
                Unit = UnitPath.Root,
                Code = sheet.Name,
                Votes = [.. GoldenCase.Longs(sheet.Value).Select(votes => (int?)checked((int)votes))],
            });
        }

        return builder.Build();
    }

    private static string[] Codes(IEnumerable<Audits.UnlinkedSheet> sheets) =>
        [.. sheets.Select(sheet => sheet.Sheet.Code).Order(StringComparer.Ordinal)];
}
