using System.Text;
using System.Text.Json;
using Electoral.Tally.Tests.Formats.Csv.Oracle;
using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Bytes and the layout and options to read them by.</summary>
internal sealed record CsvCase(byte[] Bytes, CsvLayout Layout)
{
    public int MaxRecordLength { get; init; } = 1 << 20;

    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>The most fields to convert at once, as on a processor that has no wider registers.</summary>
    public int Lanes { get; init; } = 16;

    /// <summary>All that <see cref="Lanes"/> may be.</summary>
    public static readonly int[] EachLanes = [1, 4, 16];

    /// <summary>Each character of the text is a byte.</summary>
    public static CsvCase Of(string text, CsvLayout layout) => new(Encoding.Latin1.GetBytes(text), layout);

    public TallyTable Read(int threads = 1, int blockSize = 128 * 1024)
    {
        using var stream = new MemoryStream(Bytes);
        return TallyCsv.ReadStream(stream, Layout, Options(threads, blockSize));
    }

    /// <summary>All that adding up without keeping tells, as text.</summary>
    public string Totals(int threads = 1, int blockSize = 128 * 1024)
    {
        using var stream = new MemoryStream(Bytes);
        var totals = TallyCsv.TotalsOfStream(stream, Layout, Options(threads, blockSize));
        return $"{TotalsText(totals.Totals)}\n{Report(totals.Reading)}";
    }

    /// <summary>All of the totals as text.</summary>
    public static string TotalsText(Totals totals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) totals.WriteSectionJson(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public OracleReading Expected() => OracleReader.Read(Bytes, Layout, MaxRecordLength, Duplicates);

    /// <summary>
    /// Fails where reading in blocks of another size by another number of threads gives something else.
    /// </summary>
    public void AssertSame(TallyTable reference, int threads, int blockSize)
    {
        var other = Read(threads, blockSize);
        string cut = $"{threads} threads, blocks of {blockSize}: ";
        string? difference = TableComparer.FirstDifference(reference, other);
        if (difference is not null) Assert.Fail(cut + difference);
        string expected = Report(reference.Reading), found = Report(other.Reading);
        if (expected != found) Assert.Fail($"{cut}expected {expected}\nfound {found}");
    }

    private ReadOptions Options(int threads, int blockSize) => new()
    {
        MaxDegreeOfParallelism = threads,
        BlockSize = blockSize,
        MaxRecordLength = MaxRecordLength,
        Duplicates = Duplicates,
        Lanes = Lanes,
        MayAcceptNothing = true,
    };

    public override string ToString() =>
        $"{Convert.ToBase64String(Bytes)}\n{Encoding.Latin1.GetString(Bytes)}\n{Layout.ToJson()}\n{MaxRecordLength} "
        + $"{Duplicates}";

    /// <summary>All of a report as text.</summary>
    private static string Report(ReadingReport reading) => string.Join('\n',
    [
        $"{reading}, {reading.ZeroFractions} zero fractions, {reading.UnreadableArrivals} unreadable arrivals",
        .. reading.Rejects.Select(reject => $"{reject}"),
        .. reading.Warnings.Select(warning => $"{warning}"),
        .. reading.RejectsByReason.OrderBy(reason => reason.Key).Select(reason => $"{reason}"),
        .. reading.Sources.Select(source => $"{source}"),
        $"{reading.LabelConflictRows} rows with other names",
        .. reading.LabelConflicts.Select(conflict => $"{conflict}"),
    ]);
}
