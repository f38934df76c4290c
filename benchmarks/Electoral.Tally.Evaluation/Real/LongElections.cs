namespace Electoral.Tally.Evaluation;

/// <summary>Elections whose files have a record, or a group of columns, for each sheet and selection.</summary>
internal static class LongElections
{
    private const int MostGroups = 19;

    /// <summary>The nuances with most votes; the same appear in every constituency of the file.</summary>
    public static string[] Nuances { get; } = ["UG", "ENS", "RN"];

    /// <summary>The candidates.</summary>
    public static string[] Candidates { get; } = ["Joseph R. Biden Jr.", "Donald J. Trump", "Jo Jorgensen"];

    public static IEnumerable<TallySheet> France(IEnumerable<CsvRecord> records)
    {
        foreach (var record in records)
        {
            int[] votes = new int[Nuances.Length];
            for (int group = 1; group <= MostGroups && record.Columns.ContainsKey($"Nuance candidat {group}"); group++)
            {
                int nuance = Array.IndexOf(Nuances, record[$"Nuance candidat {group}"]);
                if (nuance >= 0) votes[nuance] += record.Count($"Voix {group}") ?? 0;
            }

            yield return new()
            {
                Unit = new UnitPath(record["Code commune"]),
                Code = record["Code BV"],
                Registered = record.Count("Inscrits"),
                BallotsCast = record.Count("Votants"),
                Valid = record.Count("Exprimés"),
                Blank = record.Count("Blancs"),
                Invalid = record.Count("Nuls"),
                Votes = [.. votes],
            };
        }
    }

    public static IEnumerable<TallySheet> RhodeIsland(IEnumerable<CsvRecord> records) => records
        .Where(record => record["office"] == "President")
        .GroupBy(record => record["precinct"], StringComparer.Ordinal)
        .Select(sheet => new TallySheet
        {
            // "Barrington 0101" is a precinct of Barrington.
            Unit = new UnitPath(sheet.Key.LastIndexOf(' ') is var end and > 0 ? sheet.Key[..end] : sheet.Key),
            Code = sheet.Key,
            Votes =
            [
                .. Candidates.Select(candidate => sheet
                    .Where(record => Surname(record["candidate"]) == Surname(candidate))
                    .Sum(record => record.Count("votes"))),
            ],
        });

    private static string Surname(string name) => name.Replace(" Jr.", "", StringComparison.Ordinal).Split(' ')[^1];
}
