namespace Electoral.Tally;

/// <summary>The input of a test: sheets, a selection, options, and a draft of its result to be completed.</summary>
/// <remarks>Belongs to one run on one thread.</remarks>
public sealed class AnomalyTestInput
{
    private readonly AnomalySheets _sheets;

    internal AnomalyTestInput(AnomalySheets sheets, AnomalyTest draft, int order)
    {
        (_sheets, Draft, SelectionOrder) = (sheets, draft, order);
    }

    /// <summary>The sheets of the table or unit; those that are annulled or pending are not to be tested.</summary>
    public TallyTable Table => _sheets.Table;

    /// <summary>The unit whose sheets they are; null for the whole table.</summary>
    public ReportingUnit? Unit => _sheets.Unit;

    /// <summary>The rows of <see cref="Table"/> that count, ascending.</summary>
    public IReadOnlyList<int> CountedRows => _sheets.Stations.Rows;

    /// <summary>The selection to test, or the first of them; null for a test of the sheets as a whole.</summary>
    public Selection? Selection => SelectionIndex is int index ? Table.Contest.Selections[index] : null;

    /// <summary>The index of <see cref="Selection"/> in the contest, as in <c>Table.Votes</c>.</summary>
    public int? SelectionIndex => SelectionOrder < 0 ? null : _sheets.Selections[SelectionOrder];

    /// <summary>How to test: fewest sheets, simulations, seed, threads.</summary>
    public AnomalyOptions Options => _sheets.Options;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => _sheets.Cancellation;

    /// <summary>
    /// The result before anything is computed, with what the test says of itself, unit and selection: return it with
    /// what was found. In a family of your own <see cref="AnomalyTest.N"/> begins as the number of
    /// <see cref="CountedRows"/>, and <see cref="AnomalyTest.Excluded"/> has the sheets that do not count.
    /// </summary>
    public AnomalyTest Draft { get; }

    /// <summary>What several tests of a family need of the same sheets, computed by the first that asks.</summary>
    /// <typeparam name="T">What it is; there is one of each type for the table or unit.</typeparam>
    /// <param name="compute">Computes it; <see cref="Selection"/> must not enter.</param>
    public T Share<T>(Func<AnomalyTestInput, T> compute)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(compute);
        return _sheets.Share(() => compute(this));
    }

    /// <summary>Points out a sheet, as one to look at: it is listed in <see cref="AnomalyFamily.Flags"/>.</summary>
    /// <remarks>
    /// Only tests of the whole table list sheets; on a unit nothing is listed, so that no sheet appears twice. A
    /// test that is descriptive should list none: of many sheets some are unusual by chance.
    /// </remarks>
    /// <param name="row">The index of the sheet in <see cref="Table"/>, from 0.</param>
    /// <param name="reason">What is unusual, as a sentence.</param>
    /// <param name="pValue">How unusual.</param>
    /// <param name="adjustedPValue">
    /// The share of ordinary sheets that is expected in the list down to this one; where each sheet is tested by
    /// itself, its p-value adjusted for their number.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row.</exception>
    public void Flag(int row, ReportStatement reason, PValue pValue, PValue adjustedPValue)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Table.Count);
        if (Unit is not null) return;
        _sheets.Flags.Add(new(row, Table[row].ToKey(), Draft.Id, Draft.Selection, reason, pValue, adjustedPValue));
    }

    /// <summary>The draft as not computable, because of a clause.</summary>
    /// <param name="code">The name of the reason for machines: lower-case letters and hyphens.</param>
    /// <param name="reason">The clause after "not computable, because".</param>
    /// <param name="values">What its placeholders are filled with.</param>
    public AnomalyTest NotComputable(string code, ReportText reason, params ReadOnlySpan<object?> values) =>
        Draft with { NotComputable = new(code, reason, values) };

    /// <summary>The index of the selection among those that are tested, from 0; -1 for none.</summary>
    internal int SelectionOrder { get; }

    /// <summary>What the sheets of the table or unit are.</summary>
    internal AnomalySheets Sheets => _sheets;
}
