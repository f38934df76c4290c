using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One row of a table: a view of one sheet.</summary>
/// <remarks>
/// <para>A count that the sheet lacks is null, and null compares as neither larger nor smaller than any number:
/// <c>row.Valid > 0</c> is false for a sheet without valid votes. <see cref="EffectiveValid"/>,
/// <see cref="EffectiveBallots"/>, <see cref="Turnout"/> and <see cref="ShareOf"/> are derived from other counts if the
/// source has no such field, by the rules of <see cref="Totals"/>.</para>
/// <para>Nothing is copied until it is needed. Equality compares table and index. The default value belongs to no table
/// and must not be used. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TallyRow>))]
public readonly partial record struct TallyRow : IJsonResult<TallyRow>
{
    // Records which counts are read but missing; null if nobody needs that.
    private readonly LackedCounts? _lacked;

    internal TallyRow(TallyTable table, int index, LackedCounts? lacked = null) =>
        (Table, Index, _lacked) = (table, index, lacked);

    /// <summary>The table that the row belongs to.</summary>
    public TallyTable Table { get; }

    /// <summary>The index of the row in the table, from 0.</summary>
    public int Index { get; }

    /// <summary>The lowest unit that the sheet belongs to.</summary>
    public ReportingUnit Unit => Table.UnitOf(Index);

    /// <summary>The sheet's own code inside its unit.</summary>
    public string Code => Table.Columns.Codes[ColumnIndex];

    /// <summary>What identifies the sheet across sources: the layout's key, or all codes together.</summary>
    public string Key => Table.Columns.Keys?.GetString(ColumnIndex)
        ?? Table.Columns.KeyOfCodes?.TextOf(Unit.Path, Code)
        ?? ToKey();

    /// <summary>Registered voters, or null.</summary>
    public int? Registered => Asked(CountField.Registered);

    /// <summary>Ballots cast as the source gives them, or null.</summary>
    public int? BallotsCast => Asked(CountField.BallotsCast);

    /// <summary>Valid votes as the source gives them, or null.</summary>
    public int? Valid => Asked(CountField.Valid);

    /// <summary>Blank votes, or null.</summary>
    public int? Blank => Asked(CountField.Blank);

    /// <summary>Invalid votes, or null.</summary>
    public int? Invalid => Asked(CountField.Invalid);

    /// <summary>The votes of the selection with this id, or null if they are missing.</summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public int? this[string selection] => VotesAt(Table.Contest.IndexOf(selection));

    /// <summary>Whether the sheet counts.</summary>
    public SheetStatus Status => (SheetStatus)(Table.Columns.Status?[ColumnIndex] ?? 0);

    /// <summary>The stratum, or null.</summary>
    public string? Stratum => Table.Columns.Strata?[ColumnIndex];

    /// <summary>Where the sheet comes from.</summary>
    public Provenance Provenance
    {
        get
        {
            var (source, row) = Table.Shape.Sources.Locate(Table.Columns.SourceRows?[ColumnIndex] ?? ColumnIndex);
            string? image = Table.Columns.Images?.GetString(ColumnIndex);
            var arrived = ArrivalTime.ToTime(Table.Columns.Arrivals?[ColumnIndex] ?? 0);
            return new(source, row, string.IsNullOrEmpty(image) ? null : image, arrived);
        }
    }

    /// <summary>The votes of the selection at <paramref name="index"/> in the contest, or null.</summary>
    public int? VotesAt(int index) => Asked(Table.Votes[index][Index], AskedCount.Votes);

    /// <summary>Whether <paramref name="other"/> is the same row of the same table.</summary>
    public bool Equals(TallyRow other) => ReferenceEquals(Table, other.Table) && Index == other.Index;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Index);

    /// <summary>The row as a <see cref="TallySheet"/>.</summary>
    public TallySheet ToSheet()
    {
        int index = Index;
        return new()
        {
            Unit = Unit.Path,
            Code = Code,
            Key = Table.HasKeys ? Key : null,
            Registered = Given(CountField.Registered),
            BallotsCast = Given(CountField.BallotsCast),
            Valid = Given(CountField.Valid),
            Blank = Given(CountField.Blank),
            Invalid = Given(CountField.Invalid),
            Votes = [.. Table.Votes.Select(votes => votes[index])],
            Extra = ExtraCounts(),
            Stratum = Stratum,
            Status = Status,
            Provenance = Provenance,
        };
    }

    /// <summary>The sheet's unit and code.</summary>
    public override string ToString() => Table is null ? "" : Unit.Path.Append(Code).ToString();

    /// <summary>The codes of unit and sheet, for programs.</summary>
    internal string ToKey() => Unit.Path.Append(Code).ToKey();

    private int ColumnIndex => Table.First + Index;

    private int? Given(CountField field) => Table.Column(field)?[Index];

    private int? Asked(CountField field) => Asked(Given(field), (AskedCount)field);

    /// <summary>Returns a count, and records for a filter that it is missing.</summary>
    private T? Asked<T>(T? count, AskedCount asked)
        where T : struct
    {
        if (count is null) _lacked?.Note(asked);
        return count;
    }

    private Dictionary<string, int?>? ExtraCounts()
    {
        var extra = Table.Columns.Extra;
        int index = ColumnIndex;
        return extra.Length == 0 ? null : extra.ToDictionary(e => e.Name, e => e.Counts[index]);
    }

    static void IJsonResult<TallyRow>.Describe(JsonForm<TallyRow> form) => form
        .Include(SheetJson.Named, row => new(row.ToSheet(), row.NamesOrNull));

    private string?[]? NamesOrNull => NamesOfUnits.Of(Unit) is { Length: > 0 } names ? names : null;
}
