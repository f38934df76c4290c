namespace Electoral.Tally;

/// <summary>One row of a table: a view of one sheet.</summary>
/// <remarks>
/// Nothing is copied until asked for. Equality is that of table and place. The default value belongs to no table and
/// must not be used. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct TallyRow
{
    internal TallyRow(TallyTable table, int index) => (Table, Index) = (table, index);

    /// <summary>The table that the row belongs to.</summary>
    public TallyTable Table { get; }

    /// <summary>The place of the row in the table, from 0.</summary>
    public int Index { get; }

    /// <summary>The lowest unit that the sheet belongs to.</summary>
    public ReportingUnit Unit => Table.UnitOf(Index);

    /// <summary>The sheet's own code inside its unit.</summary>
    public string Code => Table.Columns.Codes[Place];

    /// <summary>What identifies the sheet across sources: the layout's key, or all codes together.</summary>
    public string Key => Table.Columns.Keys?.GetString(Place)
        ?? Table.Columns.KeyOfCodes?.TextOf(Unit.Path, Code)
        ?? Unit.Path.Append(Code).ToString();

    /// <summary>Registered voters, or null.</summary>
    public int? Registered => Table.Registered?.ValueOrNull(Index);

    /// <summary>Ballots cast as the source gives them, or null.</summary>
    public int? BallotsCast => Table.BallotsCast?.ValueOrNull(Index);

    /// <summary>Valid votes as the source gives them, or null.</summary>
    public int? Valid => Table.Valid?.ValueOrNull(Index);

    /// <summary>Blank votes, or null.</summary>
    public int? Blank => Table.Blank?.ValueOrNull(Index);

    /// <summary>Invalid votes, or null.</summary>
    public int? Invalid => Table.Invalid?.ValueOrNull(Index);

    /// <summary>The votes of the selection with this id, or null where they are missing.</summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public int? this[string selection] => Table.VotesOf(selection).ValueOrNull(Index);

    /// <summary>Whether the sheet counts.</summary>
    public SheetStatus Status => (SheetStatus)(Table.Columns.Status?[Place] ?? 0);

    /// <summary>The stratum, or null.</summary>
    public string? Stratum => Table.Columns.Strata?[Place];

    /// <summary>Where the sheet comes from.</summary>
    public Provenance Provenance
    {
        get
        {
            var (source, row) = Table.Shape.Sources.Locate(Table.Columns.SourceRows?[Place] ?? Place);
            string? image = Table.Columns.Images?.GetString(Place);
            long ticks = Table.Columns.Arrivals?[Place] ?? 0;
            DateTime? arrived = ticks == 0 ? null : new DateTime(ticks);
            return new(source, row, string.IsNullOrEmpty(image) ? null : image, arrived);
        }
    }

    /// <summary>The votes of the selection at <paramref name="place"/> in the contest, or null.</summary>
    public int? VotesAt(int place) => Table.Votes[place].ValueOrNull(Index);

    /// <summary>The row as a friendly record.</summary>
    public TallySheet ToSheet()
    {
        int index = Index;
        return new()
        {
            Unit = Unit.Path,
            Code = Code,
            Key = Table.HasKeys ? Key : null,
            Registered = Registered,
            BallotsCast = BallotsCast,
            Valid = Valid,
            Blank = Blank,
            Invalid = Invalid,
            Votes = [.. Table.Votes.Select(votes => votes.ValueOrNull(index))],
            Extra = ExtraCounts(),
            Stratum = Stratum,
            Status = Status,
            Provenance = Provenance,
        };
    }

    /// <summary>The sheet's unit and code.</summary>
    public override string ToString() => Table is null ? "" : Unit.Path.Append(Code).ToString();

    private int Place => Table.First + Index;

    private Dictionary<string, int?>? ExtraCounts()
    {
        var extra = Table.Columns.Extra;
        int place = Place;
        return extra.Length == 0 ? null : extra.ToDictionary(e => e.Name, e => e.Counts.ValueOrNull(place));
    }
}
