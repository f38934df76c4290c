using System.Buffers;

namespace Electoral.Tally;

/// <summary>What separates the fields of a source, and how many lines are before its header, by its first records.
/// </summary>
/// <remarks>
/// Lines before a header are a title, a date, a number of records: they have few fields, and the records that follow
/// agree on how many they have. A header that is a few fields shorter than its records is not such a line.
/// </remarks>
/// <param name="Delimiter">The character between two fields.</param>
/// <param name="Lines">How many lines are before the header.</param>
internal readonly record struct CsvPreamble(byte Delimiter, int Lines)
{
    private const int MostLines = 30, SampleRecords = 20, FewestFields = 4;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,%"u8);

    private static ReadOnlySpan<byte> Delimiters => ",;|\t"u8;

    /// <param name="head">The first bytes.</param>
    /// <param name="quote">The character around quoted fields.</param>
    /// <param name="known">The delimiter where it is known, else 0.</param>
    /// <param name="skipped">How many lines are passed over in any case.</param>
    public static CsvPreamble Find(ReadOnlySpan<byte> head, byte quote, byte known, int skipped)
    {
        var (best, bestScore) = (new CsvPreamble(known == 0 ? Delimiters[0] : known, 0), 0L);
        foreach (byte delimiter in known == 0 ? Delimiters : [known])
        {
            var records = FirstRecords(head, delimiter, quote, skipped, SampleRecords);
            bool isUneven = records.Count(record => record.Fields == records[0].Fields) * 2 <= records.Count;
            if (isUneven) records = FirstRecords(head, delimiter, quote, skipped, MostLines + SampleRecords);
            int first = FirstOfTable(records);
            int fields = records.Count == 0 ? 0 : records[first].Fields;
            long alike = records.Skip(first).Take(SampleRecords).Count(record => record.Fields == fields);
            long score = fields > 1 ? (alike * 100_000L) + fields : 0;
            if (score <= bestScore) continue;
            (best, bestScore) = (new(delimiter, first == 0 ? 0 : records[first].Line), score);
        }

        return best;
    }

    private static List<FirstRecord> FirstRecords(
        ReadOnlySpan<byte> head, byte delimiter, byte quote, int skipped, int most)
    {
        var splitter = new CsvSplitter(head, delimiter, quote);
        for (int i = 0; i < skipped; i++) splitter.SkipLine();
        int start = splitter.Lines;
        var records = new List<FirstRecord>();
        for (int i = 0; i < most; i++)
        {
            int line = splitter.Lines - start;
            if (splitter.Next(isWhole: true) is not { } record) break;
            int filled = record.Count(field => !CsvBlank.Is(field, (byte)' '));
            if (filled == 0) continue;
            int numbers = record.Count(field => field.Length > 0 && !field.AsSpan().ContainsAnyExcept(OfNumbers));
            records.Add(new(line, record.Count, filled, numbers, IsFirstFilled: !CsvBlank.Is(record[0], (byte)' ')));
        }

        return records;
    }

    /// <summary>The index of the record that is the header: 0 unless what precedes it is not part of a table.
    /// </summary>
    private static int FirstOfTable(List<FirstRecord> records)
    {
        if (records.Count < 3) return 0;
        int fields = records.GroupBy(record => record.Fields).OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Key).First().Key;
        int first = records.FindIndex(record => record.Fields == fields && record.Filled * 2 > fields);
        bool isTable = first > 0 && fields > 1 && first < MostLines && first + 1 < records.Count
            && records[first].Numbers * 2 < records[first].Filled
            && records.Skip(first).Count(record => record.Fields == fields) * 2 > records.Count - first;
        return isTable && records.Take(first).All(record => IsBefore(record, fields)) ? first : 0;
    }

    /// <summary>Whether a record is shorter than half a row, or a title with empty fields after it.</summary>
    private static bool IsBefore(FirstRecord record, int fields) => record.Fields == fields
        ? record is { Filled: 1, IsFirstFilled: true } && fields >= FewestFields
        : record.Filled * 2 <= fields && record.Fields < fields;

    private readonly record struct FirstRecord(int Line, int Fields, int Filled, int Numbers, bool IsFirstFilled);
}
