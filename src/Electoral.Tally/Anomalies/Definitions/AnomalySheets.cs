namespace Electoral.Tally;

/// <summary>The sheets of a table or unit, for all tests of a family.</summary>
internal sealed class AnomalySheets(
    TallyTable table, ReportingUnit? unit, IReadOnlyList<int> selections, AnomalyOptions options,
    CancellationToken cancellation)
{
    private readonly Dictionary<Type, object> _shared = [];

    public TallyTable Table { get; } = unit is { } one ? table.Slice(one) : table;

    public ReportingUnit? Unit { get; } = unit;

    /// <summary>The indices of the selections to test.</summary>
    public IReadOnlyList<int> Selections { get; } = selections;

    public AnomalyOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public StationCounts Stations => field ??= new(Table);

    /// <summary>The sheets that do not count, as exclusions of a test.</summary>
    public ExcludedCounts[] NotCounted => Stations.NotCountedExcluded is { } excluded ? [excluded] : [];

    /// <summary>Single sheets that tests point out.</summary>
    public List<SheetFlag> Flags { get; } = [];

    /// <summary>The sheets that are furthest from the others of their polling place.</summary>
    public List<FurthestSheet> Furthest { get; } = [];

    /// <summary>What the tests added up, for pictures of it.</summary>
    public FamilySums? Sums { get; set; }

    /// <summary>What tests share, computed once.</summary>
    public T Share<T>(Func<T> compute)
        where T : class
    {
        if (_shared.TryGetValue(typeof(T), out object? found)) return (T)found;
        T made = compute();
        _shared.Add(typeof(T), made);
        return made;
    }
}
