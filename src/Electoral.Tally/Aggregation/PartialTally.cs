namespace Electoral.Tally;

/// <summary>
/// Sums of sheets that can be merged: what one file, one block or one machine adds up as part of a larger whole.
/// </summary>
/// <remarks>
/// <para>The order of adding and merging does not matter: the sums are exact. Sheets are not kept, so that the same
/// sheet added twice counts twice.</para>
/// <para>Mutable; not safe to share between threads: use one per thread and merge them.</para>
/// </remarks>
public sealed class PartialTally
{
    private readonly Dictionary<CellSet, CountGroup> _groups = [];
    private CellSet _absent;

    /// <summary>An empty tally.</summary>
    /// <param name="contest">What is voted on.</param>
    /// <param name="fields">The fields that the source is known to have; others are added as sheets have them.</param>
    public PartialTally(Contest contest, params IEnumerable<CountField> fields)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(fields);
        Contest = contest;
        _absent = new(Cells.Count(contest), Enum.GetValues<CountField>().Except(fields).Select(Cells.Field));
    }

    /// <summary>What is voted on.</summary>
    public Contest Contest { get; }

    /// <summary>The number of counted sheets added.</summary>
    public long Sheets => _groups.Values.Sum(group => group.Rows);

    /// <summary>The number of annulled sheets added; they enter no sum.</summary>
    public long Annulled { get; private set; }

    /// <summary>The number of pending sheets added; they enter no sum.</summary>
    public long Pending { get; private set; }

    /// <summary>Adds one sheet.</summary>
    /// <exception cref="ArgumentException">The votes are not one count for each selection, or a
    /// count is negative.</exception>
    public void Add(TallySheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(sheet.Votes, nameof(sheet));
        if (sheet.Votes.Count != Contest.Selections.Count) Throw.WrongVoteCount(sheet, Contest.Selections.Count);
        int?[] counts = Cells.Of(sheet);
        for (int cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] is int count && count < 0)
            {
                Throw.NegativeCount(sheet.ToString(), Cells.NameOf(cell, Contest), count);
            }
        }

        var lacking = new CellSet(
            counts.Length, Enumerable.Range(0, counts.Length).Where(cell => counts[cell] is null));
        _absent = _absent.And(lacking);
        Add(lacking, sheet.Status, Array.ConvertAll(counts, count => (long)(count ?? 0)));
    }

    /// <summary>Adds the sheets of a table.</summary>
    /// <param name="table">A table of a contest with the same selections.</param>
    /// <param name="options">How to add them up.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The selections differ.</exception>
    public void Add(TallyTable table, AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        Merge(Of(table.Totals(options, cancellation)));
    }

    /// <summary>Adds the sums of another tally, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The selections differ.</exception>
    public void Merge(PartialTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!other.Contest.Selections.Select(s => s.Id).SequenceEqual(Contest.Selections.Select(s => s.Id)))
        {
            Throw.UnlikeContests(other.Contest, Contest);
        }

        _absent = _absent.And(other._absent);
        Annulled += other.Annulled;
        Pending += other.Pending;
        foreach (var group in other._groups.Values.ToArray()) Add(group.Lacking, group.Rows, group.Sums);
    }

    /// <summary>The totals of all sheets added so far; the tally may continue afterwards.</summary>
    public Totals ToTotals() => new(
        Contest, _absent, [.. _groups.Values.Select(
            group => group with { Sums = [.. group.Sums] })], Annulled, Pending);

    /// <summary>The number of sheets, in one line.</summary>
    public override string ToString() => $"{Counted.Of(Sheets, "sheet")}; {Contest}";

    internal static PartialTally Of(Totals totals)
    {
        var partial = new PartialTally(totals.Contest)
        {
            _absent = totals.Absent,
            Annulled = totals.Annulled,
            Pending = totals.Pending,
        };
        foreach (var group in totals.Groups) partial.Add(group.Lacking, group.Rows, group.Sums);
        return partial;
    }

    /// <summary>Adds one sheet.</summary>
    internal void Add(CellSet lacking, SheetStatus status, ReadOnlySpan<long> counts)
    {
        if (status == SheetStatus.Annulled) Annulled++;
        else if (status == SheetStatus.Pending) Pending++;
        else Add(lacking, 1, counts);
    }

    /// <summary>Adds counted sheets that lack the same cells.</summary>
    internal void Add(CellSet lacking, long rows, ReadOnlySpan<long> sums)
    {
        if (rows == 0) return;
        if (_groups.TryGetValue(lacking, out var group))
        {
            for (int cell = 0; cell < sums.Length; cell++) group.Sums[cell] += sums[cell];
            _groups[lacking] = group with { Rows = group.Rows + rows };
        }
        else
        {
            _groups.Add(lacking, new(lacking, rows, sums.ToArray()));
        }
    }
}
