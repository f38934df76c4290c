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

        var same = Enumerable.Range(0, left.Length).Where(index => IsSheet(left[index]))
            .GroupBy(index => left[index].Sheet!.Identity, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (int[] indexes in same.Select(group => group.ToArray()).ToArray())
        {
            int best = indexes.Min(index => RankOf(left[index]));
            int[] equals = [.. indexes.Where(index => RankOf(left[index]) == best)];
            int[] kept = duplicates switch
            {
                _ when equals.Length == 1 => equals,
                DuplicatePolicy.KeepFirst => [equals[0]],
                DuplicatePolicy.KeepLast => [equals[^1]],
                _ => [],
            };
            foreach (int index in indexes.Except(kept))
            {
                left[index] = Refused(left[index], RejectReason.Duplicate, "key");
            }
        }

        return left;
    }

    /// <summary>Counted sheets go before pending ones, and these before annulled ones.</summary>
    private static int RankOf(OracleRecord record) =>
        Array.IndexOf([SheetStatus.Counted, SheetStatus.Pending, SheetStatus.Annulled], record.Sheet!.Status);

    private static bool IsSheet(OracleRecord record) => record is { Fate: OracleFate.Accepted, Sheet: not null };

    private static void RefuseSecondParents(OracleRecord[] records, int level, string name)
    {
        var parents = new Dictionary<string, string>();
        var sheets = records.Where(IsSheet).OrderBy(RankOf).Select(record => record.Sheet!);
        foreach (var sheet in sheets) parents.TryAdd(sheet.Units[level], sheet.Path(level));
        for (int index = 0; index < records.Length; index++)
        {
            if (!IsSheet(records[index])) continue;
            var sheet = records[index].Sheet!;
            if (parents[sheet.Units[level]] == sheet.Path(level)) continue;
            records[index] = Refused(records[index], RejectReason.TwoParents, name);
        }
    }

    private static OracleRecord Refused(OracleRecord record, RejectReason reason, string field) =>
        record with { Line = 0, Fate = OracleFate.Rejected, Reason = reason, Field = field };
}
