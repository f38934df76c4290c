namespace Electoral.Tally;

/// <summary>The fields of an entry.</summary>
/// <param name="Selection">Those of the selection's id; their texts are joined by a space.</param>
/// <param name="Name">Those of its name, joined in the same way; none if the id is the name.</param>
/// <param name="Party">That of its party, or -1.</param>
internal sealed record CsvEntryFields(int[] Selection, int[] Name, int Party)
{
    /// <summary>All of them.</summary>
    public IEnumerable<int> All => Selection.Concat(Name).Concat(Party < 0 ? [] : [Party]);
}
