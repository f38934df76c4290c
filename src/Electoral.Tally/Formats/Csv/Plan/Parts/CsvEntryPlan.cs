using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How the records of a long or grouped file say which selection votes are for.</summary>
/// <remarks>Each group of a record is an entry: votes for a selection, or a count of the sheet.</remarks>
internal sealed record CsvEntryPlan
{
    /// <summary>The fields of each group of a record; a long file has one.</summary>
    public required CsvEntryFields[] Groups { get; init; }

    /// <summary>
    /// Whether records of one sheet are put together, as in a long file; otherwise a record is a sheet.
    /// </summary>
    public required bool JoinsRecords { get; init; }

    /// <summary>Which entries are counts of the sheet; the first that matches decides.</summary>
    public CsvEntryCount[] Counts { get; init; } = [];

    /// <summary>The filter on columns that an element of <see cref="Counts"/> names.</summary>
    public CsvWordsPlan[] Filter { get; init; } = [];

    /// <summary>The names of all further counts, those of <see cref="Counts"/> last.</summary>
    public IReadOnlyList<string> ExtraNames { get; init; } = [];

    /// <summary>The listed selections, including the one that collects the others; null if selections are found in the
    /// records.
    /// </summary>
    public IReadOnlyList<Selection>? Listed { get; init; }

    /// <summary>The index of the listed selection that collects those that are not listed; or -1.</summary>
    public int Others { get; init; } = -1;

    /// <summary>The index of each listed selection by the form of its id.</summary>
    public IReadOnlyDictionary<string, int> IndexOfListed => field ??= (Listed ?? []).Index().ToDictionary(
        selection => CodeForm.Of(selection.Item.Id), selection => selection.Index, StringComparer.Ordinal);

    /// <summary>
    /// Whether a second entry of a sheet and selection adds up with the first; otherwise it is refused.
    /// </summary>
    public bool AddsRepeated { get; init; }

    /// <summary>Whether a selection without an entry on a sheet has no votes; otherwise they are missing.</summary>
    public bool AbsentIsZero { get; init; }

    /// <summary>The most selections that there may be.</summary>
    public int MostSelections { get; init; } = int.MaxValue;

    /// <summary>
    /// Where groups begin and how many fields each has, if a record may have fewer groups than others; otherwise null.
    /// </summary>
    public (int Start, int Width)? Ragged { get; init; }

    /// <summary>The fields that distinguish entries: those of the selection, and those with deciding words.</summary>
    /// <param name="group">The group of the record.</param>
    public int[] KeyFields(int group) =>
    [
        .. Groups[group].All.Concat(Counts.SelectMany(count => count.Conditions).Select(words => words.Field))
            .Concat(Filter.Select(words => words.Field)).Distinct(),
    ];
}
