namespace Electoral.Tally.Layouts;

/// <summary>How a record repeats a group of columns, each group for a different selection.</summary>
/// <remarks>
/// <para>Columns are named either with "{n}" in them, <c>"Votes {n}"</c>, which counts up from 1 for as long as the
/// header has such columns; or, with <see cref="Start"/> and <see cref="Width"/>, by "#" and the number of the column
/// inside the group, from 1.</para>
/// <para>A group without a selection and without votes is empty and passed over. Equality is that of all
/// properties. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed record CsvGroups
{
    /// <summary>
    /// The first column of the first group. <value>The default is null: columns are named with "{n}".</value>
    /// </summary>
    public string? Start { get; init; }

    /// <summary>How many columns a group has. <value>The default is null, with <see cref="Start"/>.</value></summary>
    public int? Width { get; init; }

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

    /// <summary>
    /// The meaning of a second group for the same sheet and selection. <value>The default is
    /// <see cref="RepeatedVotes.Reject"/>.</value>
    /// </summary>
    public RepeatedVotes Repeated { get; init; }

    /// <summary>
    /// The meaning of a sheet without a group for a selection. <value>The default is
    /// <see cref="AbsentVotes.Missing"/>.</value>
    /// </summary>
    public AbsentVotes Absent { get; init; }

    /// <summary>The placeholder for the number of the group in the name of a column.</summary>
    internal const string Number = "{n}";

    /// <summary>Whether <paramref name="other"/> says the same.</summary>
    public bool Equals(CsvGroups? other) => other is not null && Start == other.Start && Width == other.Width
        && Selection.SequenceEqual(other.Selection) && Name.SequenceEqual(other.Name) && Party == other.Party
        && Votes.Equals(other.Votes) && (Repeated, Absent) == (other.Repeated, other.Absent);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Start, Width, Selection.Count, Party, Votes, Repeated, Absent);

    /// <summary>The columns of selections and votes.</summary>
    public override string ToString() => VisibleText.Name($"{string.Join(" ", Selection)}: {Votes.Column}");
}
