using Electoral.Tally.Kernels;

namespace Electoral.Tally.Validation;

/// <summary>The input of a rule: the sheets and the options.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ValidationInput
{
    private const int RangeRows = 1 << 13;

    private readonly Workload _work;

    internal ValidationInput(TallyTable table, ValidationOptions options, CancellationToken cancellation)
    {
        (Table, Options, CancellationToken) = (table, options, cancellation);
        _work = new(options.MaxDegreeOfParallelism, RangeRows, 0, cancellation);
    }

    /// <summary>The sheets.</summary>
    public TallyTable Table { get; }

    /// <summary>The options used.</summary>
    public ValidationOptions Options { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// How the sheets fit the frame, which has the registered voters of the whole; null if the options have no frame.
    /// </summary>
    public Coverage? Coverage => Options.Frame is null ? null : field ??= Table.AssessCoverage(Options.Frame);

    /// <summary>
    /// The level of polling places: that of the options, otherwise the lowest one with such a name; or null.
    /// </summary>
    /// <exception cref="ArgumentException">The options name a level that the table does not have.</exception>
    internal UnitLevel? CentreLevel
    {
        get
        {
            if (Options.CentreLevel is { } name) return Table.Units.Level(name) is { Depth: > 0 } named ? named : null;
            UnitLevel[] places = [.. Table.Units.Levels.Where(level => PollingPlaceWords.Name(level.Name))];
            return places.Length == 0 ? null : places[^1];
        }
    }

    /// <summary>
    /// Processes ranges of rows, several at a time; the work is given the first row and the one after the last.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void ForRows(Action<int, int> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        _work.ForRanges(Table.Count, work);
    }

    /// <summary>The same with items other than rows, such as units.</summary>
    internal void ForItems(int count, Action<int, int> work) => _work.ForRanges(count, work);
}
