using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Infers the layout of a source from its first records, its middle and its end.</summary>
internal sealed class CsvFinder(ReadOptions options)
{
    /// <summary>How many records of the middle, and of the end, are examined.</summary>
    private const int WindowRecords = 250;

    /// <summary>The layout that the source proves.</summary>
    /// <exception cref="CsvLayoutException">It proves none.</exception>
    public CsvDetection Find(CsvSource source, CsvHead head, CsvWindows windows)
    {
        var (records, areAll) = head.Sample(source, CsvLoader.SampleSize);
        var detection = WrittenHeaderReader.Read(head.Names) is null
            ? CsvLayoutDetection.Detect(new CsvSample(head.Names, records, areAll, Further(source, head, windows)))
            : CsvLayoutDetection.Detect(head.Names, records, areAll);
        if (detection.Layout is { } layout) return detection with { Layout = AsWritten(source, head, layout) };
        var proposals = Show(source, head, detection.Found);
        if (proposals.Length == 0) return detection;
        var first = detection with { ToComplete = proposals[0].Layout with { Delimiter = null } };
        Throw.LayoutNotProved(source.Name, first, proposals);
        return first;
    }

    /// <summary>All possible layouts of the source.</summary>
    public async ValueTask<IReadOnlyList<LayoutProposal>> Propose(
        string name, Stream stream, bool isAsync, CancellationToken cancellation)
    {
        using var lease = new ArrayLease();
        var windows = await CsvWindows.Of(stream, isAsync, cancellation).ConfigureAwait(false);
        var source = await CsvSource.Open(name, stream, null, lease, isAsync, cancellation).ConfigureAwait(false);
        var head = CsvHead.Read(source, null, options);
        var (records, areAll) = head.Sample(source, CsvLoader.SampleSize);
        if (WrittenHeaderReader.Read(head.Names) is { } written)
        {
            return [LayoutProposer.Show(AsWritten(source, head, written), head.Names, records)];
        }

        var sample = new CsvSample(head.Names, records, areAll, Further(source, head, windows));
        return Show(source, head, CountChoice.Of(sample).Proposals(isAll: true));
    }

    /// <summary>The layout, completed with what the head shows about how the source is written.</summary>
    private static CsvLayout AsWritten(CsvSource source, CsvHead head, CsvLayout layout) => source.Rows is null
        ? layout with { Delimiter = (char)head.Delimiter, SkipLines = head.LinesBefore }
        : layout;

    /// <summary>
    /// Records of the middle and the end; a compressed or transcoded source cannot be read at any position.
    /// </summary>
    private static IReadOnlyList<string[]>[] Further(CsvSource source, CsvHead head, CsvWindows windows) =>
        source.Length < 0 ? [] : [.. windows.Parts.Select(part => head.Sample(part, WindowRecords))];

    private LayoutProposal[] Show(CsvSource source, CsvHead head, IReadOnlyList<FoundLayout> found) =>
    [
        .. found.Select(one => LayoutProposer.Show(
            one, WithoutSums(source, AsWritten(source, head, one.Layout)))),
    ];

    /// <summary>
    /// A layout that leaves out rows that are sums, if the head is the whole source and has such rows.
    /// </summary>
    private CsvLayout WithoutSums(CsvSource source, CsvLayout layout)
    {
        bool isAtHand = source is { IsWhole: true, Transcoded: null, Rows: null };
        if (!isAtHand || layout.Long is not null || layout.Groups is not null) return layout;
        var quiet = options with { Progress = null, ComputeSha256 = false, Strict = false, MaxRejects = null };
        try
        {
            layout.Validate();
            using var stream = new MemoryStream(source.Head.ToArray());
            using var digest = SourceDigest.Of(stream, quiet);
            var part = new CsvLoader(quiet).Load(source.Name, digest, layout, false, CancellationToken.None).AsTask()
                .GetAwaiter().GetResult();
            var table = new TableFinisher(quiet).Finish([part.Staged], layout.ToContest(), layout.Levels[^1].Name);
            return SumRowCheck.Exclude(table, layout, options.MaxDegreeOfParallelism);
        }
        catch (Exception failure) when (failure is CsvLayoutException or TallyReadException)
        {
            return layout;
        }
    }
}
