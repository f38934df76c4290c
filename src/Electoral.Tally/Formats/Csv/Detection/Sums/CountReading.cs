namespace Electoral.Tally;

/// <summary>The roles of columns among the counts of a sheet, and the evidence for them.</summary>
internal sealed record CountReading
{
    /// <summary>The columns of votes, in the order of the file.</summary>
    public required int[] Selections { get; init; }

    /// <summary>The column of each count, or null.</summary>
    public required int?[] Roles { get; init; }

    /// <summary>Counts that are kept and have no role.</summary>
    public IReadOnlyList<int> Apart { get; init; } = [];

    public bool BlankIsValid { get; init; }

    /// <summary>Why it may not be used without asking, or null if the counts prove it.</summary>
    public string? Failure { get; init; }

    /// <summary>The columns that make up a total or a part, whether they are read or not.</summary>
    public IReadOnlyCollection<int> Explained { get; init; } = [];

    /// <summary>The columns of all sums that were found, of this contest or of another.</summary>
    public IReadOnlyCollection<int> InSums { get; init; } = [];

    /// <summary>Columns of counts that may hold votes and that nothing explains.</summary>
    public IReadOnlyList<int> Unexplained { get; init; } = [];

    /// <summary>In how many sampled records the votes could be compared with the total.</summary>
    public int Compared { get; init; }

    /// <summary>Those that do not add up, by their index in the sample.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>The weight of the evidence for it, without a unit.</summary>
    public int Weight { get; init; }

    /// <summary>The column of a count, or null.</summary>
    public int? this[CountField field] => Roles[(int)field];

    /// <summary>The column that the votes add up to, or null.</summary>
    public int? Total => this[CountField.Valid] ?? this[CountField.BallotsCast];

    /// <summary>Every column that has a role.</summary>
    public IEnumerable<int> Columns => Roles.OfType<int>().Concat(Selections).Concat(Apart);
}
