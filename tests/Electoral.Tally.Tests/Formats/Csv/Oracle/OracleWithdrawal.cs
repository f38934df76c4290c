namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>
/// Refuses sheets below a second parent and duplicates, one after another in the order of the source.
/// </summary>
internal static class OracleWithdrawal
{
    public static IReadOnlyList<OracleRecord> Apply(
        IReadOnlyList<OracleRecord> records, CsvLayout layout, DuplicatePolicy duplicates)
    {
        var left = records.ToArray();
        for (int level = 1; level + 1 < layout.Levels.Count; level++)
        {
            if (layout.Levels[level].Unique) RefuseSecondParents(left, level, layout.Levels[level].Name);
        }

        var same = Enumerable.Range(0, left.Length).Where(place => IsSheet(left[place]))
            .GroupBy(place => left[place].Sheet!.Identity, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (int[] places in same.Select(group => group.ToArray()).ToArray())
        {
            int[] kept = duplicates switch
            {
                DuplicatePolicy.KeepFirst => [places[0]],
                DuplicatePolicy.KeepLast => [places[^1]],
                _ => [],
            };
            foreach (int place in places.Except(kept))
            {
                left[place] = Refused(left[place], RejectReason.Duplicate, "key");
            }
        }

        return left;
    }

    private static bool IsSheet(OracleRecord record) => record.Fate == OracleFate.Accepted;

    private static void RefuseSecondParents(OracleRecord[] records, int level, string name)
    {
        var parents = new Dictionary<string, string>();
        for (int place = 0; place < records.Length; place++)
        {
            if (!IsSheet(records[place])) continue;
            var sheet = records[place].Sheet!;
            string parent = sheet.Path(level);
            if (!parents.TryAdd(sheet.Units[level], parent) && parents[sheet.Units[level]] != parent)
            {
                records[place] = Refused(records[place], RejectReason.TwoParents, name);
            }
        }
    }

    private static OracleRecord Refused(OracleRecord record, RejectReason reason, string field) =>
        record with { Line = 0, Fate = OracleFate.Rejected, Reason = reason, Field = field };
}
