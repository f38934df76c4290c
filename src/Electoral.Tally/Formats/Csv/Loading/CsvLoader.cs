using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads one source into columns.</summary>
/// <remarks>
/// The head of the source and the blocks are rented and returned on every path: columns, totals and reports hold
/// copies.
/// </remarks>
internal sealed class CsvLoader(ReadOptions options)
{
    /// <summary>The number of records in which roles are sought.</summary>
    public const int SampleSize = 1_000;

    /// <summary>Reads a source; where <paramref name="isAsync"/> is false, it never waits for another thread.</summary>
    public async ValueTask<CsvPart> Load(
        string name, SourceDigest digest, CsvLayout? layout, bool isAsync, CancellationToken cancellation)
    {
        var (read, known, isOfCounts) = await Read(name, digest.Stream, layout, isAsync, cancellation)
            .ConfigureAwait(false);
        string? sha256 = await digest.Result().ConfigureAwait(false);
        return new(read.Build(sha256, options.MaxDegreeOfParallelism), known, layout is null, isOfCounts);
    }

    private async ValueTask<(CsvPartBuilder Read, CsvLayout Layout, bool IsOfCounts)> Read(
        string name, Stream stream, CsvLayout? layout, bool isAsync, CancellationToken cancellation)
    {
        using var lease = new ArrayLease();
        var windows = layout is null
            ? await CsvWindows.Of(stream, isAsync, cancellation).ConfigureAwait(false)
            : CsvWindows.None;
        var source = await CsvSource.Open(name, stream, layout?.Encoding, lease, isAsync, cancellation)
            .ConfigureAwait(false);
        var head = CsvHead.Read(source, layout, options);
        var found = layout is null ? new CsvFinder(options).Find(source, head, windows) : null;
        var known = layout ?? found!.LayoutOf(source.Name);
        bool isOfCounts = found is { IsOfHeader: false };
        var rows = await ReadRows(source, head, known, found?.Warnings ?? [], lease, isAsync, cancellation)
            .ConfigureAwait(false);
        return (rows, known, isOfCounts);
    }

    private async ValueTask<CsvPartBuilder> ReadRows(
        CsvSource source,
        CsvHead head,
        CsvLayout layout,
        IReadOnlyList<ReportStatement> warnings,
        ArrayLease lease,
        bool isAsync,
        CancellationToken cancellation)
    {
        var plan = new CsvPlanner(source, head, layout, options).Plan();
        var log = LogOf(source, head, plan);
        log.Log.Warn(warnings);
        var pivot = plan.Entries is null ? null : new CsvPivotStore(plan, layout, options);
        ICsvRowStore store = (ICsvRowStore?)pivot
            ?? new CsvTableStore(plan, layout, options, EstimateRows(source, head));
        await Pump(source, head, plan, log, store, lease, isAsync, cancellation).ConfigureAwait(false);
        pivot?.Withdraw(log.Log);
        return new(source, head, plan, store, log.Log);
    }

    /// <summary>Adds up a source.</summary>
    public async ValueTask<StreamedTotals> Totals(
        string name, SourceDigest digest, CsvLayout? layout, CancellationToken cancellation)
    {
        using var lease = new ArrayLease();
        var windows = layout is null
            ? await CsvWindows.Of(digest.Stream, false, cancellation).ConfigureAwait(false)
            : CsvWindows.None;
        var source = await CsvSource.Open(name, digest.Stream, layout?.Encoding, lease, false, cancellation)
            .ConfigureAwait(false);
        var head = CsvHead.Read(source, layout, options);
        var found = layout is null ? new CsvFinder(options).Find(source, head, windows) : null;
        var known = layout ?? found!.LayoutOf(source.Name);
        bool isOfCounts = found is { IsOfHeader: false };
        if (known.IsStream)
        {
            var rows = await ReadRows(source, head, known, found?.Warnings ?? [], lease, false, cancellation)
                .ConfigureAwait(false);
            var part = rows.Build(await digest.Result().ConfigureAwait(false), options.MaxDegreeOfParallelism);
            return CsvTables.Totals(new(part, known, layout is null, isOfCounts), options, cancellation);
        }

        var plan = new CsvPlanner(source, head, known, options).Plan().CountsOnly();
        var log = LogOf(source, head, plan);
        log.Log.Warn(found?.Warnings ?? []);
        var sink = new CsvTotalsSink(plan, known.ToContest());
        await Pump(source, head, plan, log, sink, lease, false, cancellation).ConfigureAwait(false);
        ReportStatement[] sums = sink.SumOfOthers is { } record ? [SumRowStatements.SumOfAll(record)] : [];
        if (isOfCounts && sums is [var sum]) Throw.SumsOfRows(sum, known);
        var read = log.Log.Report();
        var reading = read with
        {
            DuplicatesChecked = false,
            Warnings = [.. read.Warnings, CsvStatements.DuplicatesUnchecked, .. sums],
            DetectedLayout = layout is null ? known.ToJson() : null,
            Sources =
            [
                new()
                {
                    Name = name,
                    Sha256 = await digest.Result().ConfigureAwait(false),
                    Encoding = source.Encoding ?? "not decided: no text was kept",
                    Delimiter = (char)head.Delimiter,
                    Rows = log.Log.Records,
                },
            ],
        };
        NothingRead.Check(reading, options);
        return new(sink.Tally.ToTotals(), reading, sink.Tally);
    }

    private async ValueTask Pump(
        CsvSource source,
        CsvHead head,
        CsvPlan plan,
        CsvReadingLog log,
        ICsvSink sink,
        ArrayLease lease,
        bool isAsync,
        CancellationToken cancellation)
    {
        var split = BlockSplit.Of(source, head, options);
        if (plan.Derived is { IsSequential: true }) split = split with { Threads = 1 };
        var carry = plan.Derived is { } derived ? new CsvCarry(derived) : null;
        var merger = new CsvMerger(plan, sink, log, split.BlockSize, lease, carry);
        var data = new PrefixStream(source.Head[head.DataStart..], source.Bytes);
        var reader = new CsvBlockReader(data, head.DataStart, split.BlockSize);
        using var pump = new CsvPump(plan, split, reader, sink, merger, log, lease, carry, options.Progress);
        if (isAsync) await pump.RunAsync(cancellation).ConfigureAwait(false);
        else pump.Run(cancellation);
        if (log.UnendedLine is { } last && (log.EndsRefused || CsvEnding.LooksCut(last, source, head))) log.NoteCut();
    }

    /// <summary>If the stream consists of rows, reports number these, or only the records.</summary>
    private CsvReadingLog LogOf(CsvSource source, CsvHead head, CsvPlan plan)
    {
        if (source.Rows is null) return new(source.Name, plan, options, head.Lines);
        long? before = source.Rows.RowsBefore(head.DataStart);
        return new(source.Name, plan, options, head.Lines)
        {
            LineOfRecord = before is { } first ? record => first + record : _ => 0,
        };
    }

    /// <summary>Examines the first records of a source without reading the rest.</summary>
    public async ValueTask<CsvSighting> Look(
        string name, Stream stream, CsvLayout? layout, bool isAsync, CancellationToken cancellation)
    {
        using var lease = new ArrayLease();
        var source = await CsvSource.Open(name, stream, layout?.Encoding, lease, isAsync, cancellation)
            .ConfigureAwait(false);
        var head = CsvHead.Read(source, layout, options);
        var (records, areAll) = head.Sample(source, SampleSize);
        return new(name, layout, (char)head.Delimiter, head.LinesBefore, head.Names, records, areAll);
    }

    /// <summary>
    /// The estimated number of rows of a source of known length, judged by its first lines, plus a margin.
    /// </summary>
    /// <remarks>
    /// A row takes at least one byte per field, so empty first lines cannot inflate the estimate.
    /// </remarks>
    private static int EstimateRows(CsvSource source, CsvHead head)
    {
        var sample = source.Head.Span[head.DataStart..];
        int lines = sample.Count((byte)'\n') + 1;
        double bytes = source.Length >= 0 ? source.Length : sample.Length;
        double rows = Math.Min(bytes / Math.Max(sample.Length, 1) * lines * 1.05, bytes / head.Names.Length);
        return (int)Math.Min(Array.MaxLength, rows + 16);
    }
}
