using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Layouts;

/// <summary>The place of a count: one column, or the sum of several.</summary>
/// <remarks>
/// <para>A header name alone means a count of one column, and a list of names, <c>["day", "absentee"]</c>, for a sum.
/// An empty part of a sum counts as nothing; if all parts are missing, so is the count.</para>
/// <para>Equality is that of columns and words. Immutable and safe to share between threads.</para>
/// </remarks>
[CollectionBuilder(typeof(CsvCount), nameof(Create))]
public sealed record CsvCount
{
    /// <summary>
    /// The columns to add up, one or more: header names, or "#" and the number of the column, from 1.
    /// </summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>
    /// The texts in these columns that mean that the count is missing. <value>The default is null: what
    /// <see cref="CsvLayout.Missing"/> says for the whole file.</value>
    /// </summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The columns as messages name them.</summary>
    internal string Column => Columns is [var only] ? only : string.Join(" + ", Columns);

    /// <summary>A count of one column; null for null.</summary>
    [return: NotNullIfNotNull(nameof(column))]
    public static CsvCount? FromString(string? column) => column is null ? null : new() { Columns = [column] };

    /// <summary>A count that is the sum of columns.</summary>
    public static CsvCount Create(params ReadOnlySpan<string> columns) => new() { Columns = [.. columns] };

    /// <summary>A count of one column; null for null.</summary>
    [return: NotNullIfNotNull(nameof(column))]
    public static implicit operator CsvCount?(string? column) => FromString(column);

    /// <summary>The columns, one by one.</summary>
    public IEnumerator<string> GetEnumerator() => Columns.GetEnumerator();

    /// <summary>Whether <paramref name="other"/> has the same columns and words.</summary>
    public bool Equals(CsvCount? other) => other is not null && Columns.SequenceEqual(other.Columns)
        && (Missing is null) == (other.Missing is null) && (Missing ?? []).SequenceEqual(other.Missing ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Columns.Count, Column, Missing?.Count);

    /// <summary>The columns.</summary>
    public override string ToString() => VisibleText.Name(Column);
}
