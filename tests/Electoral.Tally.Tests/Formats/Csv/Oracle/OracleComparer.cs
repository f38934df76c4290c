using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Compares what the engine read with what the oracle says.</summary>
internal static class OracleComparer
{
    /// <summary>The first difference in the whole: order of rows, units, names, every field, and the report.</summary>
    public static string? FirstDifference(OracleReading expected, TallyTable found)
    {
        if (InReport(expected, found.Reading) is { } difference) return difference;
        if (found.Count == 0 && !expected.Accepted.Any()) return null;
        string source = found.Reading.Sources[0].Name;
        const TableAspects Except = TableAspects.Reading | TableAspects.EmptyColumns;
        return TableComparer.FirstDifference(expected.Table(source), found, Except);
    }

    /// <summary>
    /// The first difference in the report, in the sheets taken one by one, or in the totals of accepted rows: faster,
    /// and blind to the order of rows and to names.
    /// </summary>
    public static string? FirstDifferenceInSheets(OracleReading expected, TallyTable found)
    {
        if (InReport(expected, found.Reading) is { } difference) return difference;
        var rows = new Dictionary<long, TallyRow>();
        foreach (var row in found) rows.Add(row.Provenance.Row, row);
        var totals = new long[found.Votes.Count];
        foreach (var sheet in expected.Sheets(found.Reading.Sources[0].Name))
        {
            if (!rows.Remove(sheet.Provenance.Row, out var row))
            {
                return $"row {sheet.Provenance.Row} is not in the table";
            }
            string wanted = SheetText.Of(sheet), actual = SheetText.Of(row.ToSheet());
            if (wanted != actual) return $"expected {wanted}\n   found {actual}";
            for (int i = 0; i < totals.Length; i++) totals[i] += sheet.Votes[i] ?? 0;
        }

        for (int i = 0; i < totals.Length; i++)
        {
            if (Sum(found.Votes[i]) != totals[i]) return $"votes of selection {i}: expected {totals[i]}";
        }

        return rows.Count == 0 ? null : $"rows {string.Join(", ", rows.Keys)} should not be in the table";
    }

    private static long Sum(CountColumn column)
    {
        long sum = 0;
        foreach (int? count in column) sum += count ?? 0;
        return sum;
    }

    private static string? InReport(OracleReading expected, ReadingReport found) =>
        Differs("rows accepted", expected.Count(OracleFate.Accepted), found.Accepted)
        ?? Differs("rows rejected", expected.Count(OracleFate.Rejected), found.Rejected)
        ?? Differs("rows blank", expected.Count(OracleFate.Blank), found.Blank)
        ?? Differs("rows filtered", expected.Count(OracleFate.Filtered), found.Filtered)
        ?? Differs("rows excluded", expected.Count(OracleFate.Excluded), found.Excluded)
        ?? Differs("sheets", expected.Sheets("").LongCount(), found.Sheets)
        ?? Differs("records of sections", expected.Count(OracleFate.Section), found.Sections)
        ?? Differs("records", expected.Records.Count, found.Sources[0].Rows)
        ?? Differs("encoding", expected.Encoding, found.Sources[0].Encoding)
        ?? Differs("zero fractions", Read(expected).Sum(record => record.ZeroFractions), found.ZeroFractions)
        ?? Differs("arrivals", Read(expected).Count(record => record.HasUnreadableArrival), found.UnreadableArrivals)
        ?? Differs("long records", Read(expected).Count(record => record.Surplus > 0), found.LongRecords)
        ?? Differs("short records", Read(expected).Count(record => record.Surplus < 0), found.ShortRecords)
        // Once units are one, no row's own name is known any more, only that of the units before.
        ?? (found.FoldedCodes > 0
            ? null
            : Differs("rows of other names", expected.NameConflicts, found.LabelConflictRows))
        ?? Differs("rejects", Lines(expected), Lines(found))
        ?? Unexpected(expected, found)
        ?? Differs("reasons", Reasons(expected), Reasons(found));

    private static IEnumerable<OracleRecord> Read(OracleReading reading) =>
        reading.Records.Where(record => record.WasRead);

    /// <summary>Of records added up only the first has a number: the others are counted, not listed.</summary>
    private static string? Unexpected(OracleReading expected, ReadingReport found)
    {
        long[] parts = [.. expected.Rejects.Where(IsPart).Select(record => record.Row)];
        var listed = found.Rejects.Where(reject => reject.Reason == RejectReason.PartOfSheet).Select(each => each.Row);
        return listed.Except(parts).Select(row => $"row {row} is no part of a rejected sheet").FirstOrDefault();
    }

    private static bool IsPart(OracleRecord record) => record.Reason == RejectReason.PartOfSheet;

    private static string Lines(OracleReading reading) => string.Join("; ", reading.Rejects
        .Where(record => !IsPart(record)).Select(record =>
        $"row {record.Row} line {record.Line} {record.Reason} {record.Field}"));

    private static string Lines(ReadingReport reading) => string.Join("; ", reading.Rejects
        .Where(reject => reject.Reason != RejectReason.PartOfSheet).Select(reject =>
        $"row {reject.Row} line {reject.Line} {reject.Reason} {reject.Field}"));

    private static string Reasons(OracleReading reading) => string.Join(", ", reading.Rejects
        .GroupBy(record => record.Reason!.Value).OrderBy(same => same.Key).Select(
            same => $"{same.Key} {same.Count()}"));

    private static string Reasons(ReadingReport reading) => string.Join(", ", reading.RejectsByReason
        .OrderBy(same => same.Key).Select(same => $"{same.Key} {same.Value}"));

    private static string? Differs<T>(string what, T expected, T found) =>
        EqualityComparer<T>.Default.Equals(expected, found) ? null : $"{what}: expected {expected}, found {found}";
}
