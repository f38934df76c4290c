using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>All columns of a table, each as long as the others.</summary>
internal sealed record TableColumns
{
    /// <summary>The source's counts in the order of <see cref="CountField"/>; null if it has no field.</summary>
    public required CountColumn?[] Fields { get; init; }

    public required CountColumn[] Votes { get; init; }

    public (string Name, CountColumn Counts)[] Extra { get; init; } = [];

    public required SheetCodes Codes { get; init; }

    /// <summary>The <see cref="SheetStatus"/> of each row, or null if all are counted.</summary>
    public byte[]? Status { get; init; }

    public Categories? Strata { get; init; }

    /// <summary>What identifies a sheet across sources, as text; or null where codes do.</summary>
    public TextArray? Keys { get; init; }

    /// <summary>Which codes identify a sheet across sources; null where <see cref="Keys"/> or all of them do.</summary>
    public CodeKey? KeyOfCodes { get; init; }

    public SheetTexts? Images { get; init; }

    /// <summary>Times of arrival as <see cref="ArrivalTime"/> keeps them, 0 where unknown; or null.</summary>
    public long[]? Arrivals { get; init; }

    /// <summary>Each row's index among all data records of all sources, from 0; null if it is the row's.</summary>
    public int[]? SourceRows { get; init; }

    public int Count => Codes.Count;

    /// <summary>Whether the sheet of a row counts.</summary>
    public SheetStatus StatusOf(int row) => (SheetStatus)(Status?[row] ?? 0);

    /// <summary>The rows in another order, possibly without some of them.</summary>
    /// <param name="rows">The order.</param>
    /// <param name="overwrite">Whether these columns are no longer needed.</param>
    public TableColumns Take(RowPermutation rows, bool overwrite = false)
    {
        var (counts, codes) = CountReorder.Take([.. Counts()], Codes, rows, overwrite);
        var queue = new Queue<CountColumn>(counts);
        return new()
        {
            Fields = [.. Fields.Select(field => field is null ? null : queue.Dequeue())],
            Votes = [.. Votes.Select(_ => queue.Dequeue())],
            Extra = [.. Extra.Select(extra => (extra.Name, queue.Dequeue()))],
            Codes = codes,
            Status = Status is null ? null : rows.Take(Status),
            Strata = Strata?.Take(rows),
            Keys = Keys?.Take(rows),
            KeyOfCodes = KeyOfCodes,
            Images = Images?.Take(rows),
            Arrivals = Arrivals is null ? null : rows.Take(Arrivals),
            SourceRows = SourceRows is null ? rows.Order : rows.Take(SourceRows),
        };
    }

    /// <summary>The same columns in a form that does not depend on the order of the source.</summary>
    public TableColumns InCanonicalForm(int threads)
    {
        var strata = Strata?.InCanonicalForm(threads);
        return ReferenceEquals(strata, Strata) ? this : this with { Strata = strata };
    }

    private IEnumerable<CountColumn> Counts() =>
        Fields.OfType<CountColumn>().Concat(Votes).Concat(Extra.Select(extra => extra.Counts));
}
