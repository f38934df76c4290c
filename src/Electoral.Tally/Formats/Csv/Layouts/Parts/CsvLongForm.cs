namespace Electoral.Tally.Layouts;

/// <summary>How a long file says for each record which selection its votes are for.</summary>
/// <remarks>
/// A sheet is all records with the same codes of levels, wherever they are in the file. Equality is that of all
/// properties. Immutable and safe to share between threads.
/// </remarks>
public sealed record CsvLongForm
{
    /// <summary>The columns of the selection's id; the texts of several are joined by a space.</summary>
    public required IReadOnlyList<string> Selection { get; init; }

    /// <summary>
    /// The columns of the displayed name, joined in the same way. <value>The default is none: the id is the
    /// name.</value>
    /// </summary>
    public IReadOnlyList<string> Name { get; init; } = [];

    /// <summary>The column of the party or coalition. <value>The default is none.</value></summary>
    public string? Party { get; init; }

    /// <summary>The column of the votes, or the columns that add up to them.</summary>
    public required CsvCount Votes { get; init; }

    /// <summary>Records that are a count of the sheet and no selection. <value>The default is none.</value></summary>
    public CsvLongCounts Counts { get; init; } = CsvLongCounts.None;

    /// <summary>
    /// The meaning of a second record for the same sheet and selection. <value>The default is
    /// <see cref="RepeatedVotes.Reject"/>.</value>
    /// </summary>
    public RepeatedVotes Repeated { get; init; }

    /// <summary>
    /// The meaning of a sheet without a record for a selection. <value>The default is
    /// <see cref="AbsentVotes.Missing"/>.</value>
    /// </summary>
    public AbsentVotes Absent { get; init; }

    /// <summary>Whether <paramref name="other"/> says the same.</summary>
    public bool Equals(CsvLongForm? other) => other is not null && Selection.SequenceEqual(other.Selection)
        && Name.SequenceEqual(other.Name) && Party == other.Party && Votes.Equals(other.Votes)
        && Counts.Equals(other.Counts) && (Repeated, Absent) == (other.Repeated, other.Absent);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Selection.Count, Party, Votes, Repeated, Absent);

    /// <summary>The columns of selections and votes.</summary>
    public override string ToString() => VisibleText.Name($"{string.Join(" ", Selection)}: {Votes.Column}");
}
