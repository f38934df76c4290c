namespace Electoral.Tally;

/// <summary>Builds a table from records that arrive one by one: objects of a program, a feed, another table.</summary>
/// <remarks>
/// <para>The records are enumerated once, in their order, and none is kept. Limits, progress, duplicates, rejects and
/// the report are those of every reader: <see cref="TallyTable.Reading"/> accounts for all records.</para>
/// <para>A table is such a source too: its rows become records by <see cref="SheetRecord.OfRow"/>, and
/// <see cref="TallyTable.Sheets"/> gives its sheets.</para>
/// </remarks>
public static class TallyRecords
{
    /// <summary>Makes a table of objects, each of which the caller turns into a sheet or refuses.</summary>
    /// <typeparam name="T">What the source has.</typeparam>
    /// <param name="records">The records of the source.</param>
    /// <param name="contest">What is voted on.</param>
    /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
    /// <param name="map">
    /// What happens to a record: a sheet alone, a sheet with the names of its units, a refusal, or a blank record,
    /// which null is too. A sheet that does not fit the contest or the levels, or has a count below zero, is refused.
    /// An exception in the map ends the reading.
    /// </param>
    /// <param name="options">Limits, progress, duplicates.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="extra">The names of further counts that sheets may carry.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what became of the records.</returns>
    /// <exception cref="ArgumentException">
    /// The level of the sheet is missing, or a name of a level or of a count is empty or duplicated; or a sheet has a
    /// further count that is not among <paramref name="extra"/>.
    /// </exception>
    /// <exception cref="TallyReadException">A limit was passed, or no record at all was accepted.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TallyTable Read<T>(
        IEnumerable<T> records,
        Contest contest,
        IReadOnlyList<string> levels,
        Func<T, SheetRecord> map,
        ReadOptions? options = null,
        string name = "records",
        IEnumerable<string>? extra = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(map);
        var adding = new RecordAdding(new(name, contest, levels, options, extra), contest, levels);
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            adding.Add(map(record));
        }

        return adding.Build();
    }

    /// <summary>
    /// Makes a table of objects that are awaited, each of which the caller turns into a sheet or refuses.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static Task<TallyTable> ReadAsync<T>(
        IAsyncEnumerable<T> records,
        Contest contest,
        IReadOnlyList<string> levels,
        Func<T, SheetRecord> map,
        ReadOptions? options = null,
        string name = "records",
        IEnumerable<string>? extra = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(map);
        var adding = new RecordAdding(new(name, contest, levels, options, extra), contest, levels);
        return AddAll(records, map, adding, cancellation);
    }

    /// <summary>Makes a table of sheets.</summary>
    /// <param name="sheets">The sheets; one that does not fit the contest or the levels is refused.</param>
    /// <param name="contest">What is voted on.</param>
    /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
    /// <param name="options">Limits, progress, duplicates.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="extra">The names of further counts that sheets may carry.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Read"/>
    public static TallyTable ReadSheets(
        IEnumerable<TallySheet> sheets,
        Contest contest,
        IReadOnlyList<string> levels,
        ReadOptions? options = null,
        string name = "records",
        IEnumerable<string>? extra = null,
        CancellationToken cancellation = default) =>
        Read(sheets, contest, levels, SheetRecord.FromTallySheet, options, name, extra, cancellation);

    /// <summary>Makes a table of sheets that are awaited.</summary>
    /// <inheritdoc cref="ReadSheets"/>
    public static Task<TallyTable> ReadSheetsAsync(
        IAsyncEnumerable<TallySheet> sheets,
        Contest contest,
        IReadOnlyList<string> levels,
        ReadOptions? options = null,
        string name = "records",
        IEnumerable<string>? extra = null,
        CancellationToken cancellation = default) =>
        ReadAsync(sheets, contest, levels, SheetRecord.FromTallySheet, options, name, extra, cancellation);

    private static async Task<TallyTable> AddAll<T>(
        IAsyncEnumerable<T> records, Func<T, SheetRecord> map, RecordAdding adding, CancellationToken cancellation)
    {
        await foreach (var record in records.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            adding.Add(map(record));
        }

        return adding.Build();
    }
}
