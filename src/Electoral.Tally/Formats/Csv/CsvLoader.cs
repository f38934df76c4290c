namespace Electoral.Tally;

/// <summary>Reads one source into columns.</summary>
internal sealed class CsvLoader(CsvReadOptions options)
{
    /// <summary>How many records roles are looked for in.</summary>
    private const int SampleSize = 1_000;

    /// <summary>Reads a source; <paramref name="isAsync"/> false never waits for another thread's reading.</summary>
    public async ValueTask<CsvLoaded> Load(
        string name, Stream stream, CsvLayout? layout, bool isAsync, CancellationToken cancellation)
    {
        var source = await CsvSource.Open(name, stream, layout?.Encoding, isAsync, cancellation).ConfigureAwait(false);
        var head = CsvHead.Read(source, layout, options);
        var known = layout ?? Detect(source, head);
        var plan = new CsvPlanner(source, head, known, options).Plan();
        var log = new CsvReadingLog(source.Name, plan, options, head.Lines);
        var store = new CsvTableStore(plan, known, options, EstimateRows(source, head));
        var merger = new CsvMerger(plan, store, log, options.BlockSize);
        var reader = new CsvBlockReader(source.Bytes, source.Head.AsMemory(head.DataStart), options.BlockSize);
        using var pump = new CsvPump(plan, reader, merger, log, options);
        if (isAsync) await pump.RunAsync(cancellation).ConfigureAwait(false);
        else pump.Run(cancellation);
        return new(name, known, layout is null, head, store, log, source.Encoding);
    }

    private static CsvLayout Detect(CsvSource source, CsvHead head)
    {
        var found = CsvLayoutDetection.Detect(head.Names, head.Sample(source, SampleSize)).LayoutOf(source.Name);
        return found with { Delimiter = (char)head.Delimiter };
    }

    /// <summary>The rows that a source of known length will have, judged by its first lines, and some more.</summary>
    private static int EstimateRows(CsvSource source, CsvHead head)
    {
        var sample = source.Head.AsSpan(head.DataStart);
        int lines = sample.Count((byte)'\n') + 1;
        double bytes = source.Length >= 0 ? source.Length : sample.Length;
        return (int)Math.Min(Array.MaxLength, (bytes / Math.Max(sample.Length, 1) * lines * 1.05) + 16);
    }
}
