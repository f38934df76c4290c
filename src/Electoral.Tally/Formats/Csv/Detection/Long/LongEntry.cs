namespace Electoral.Tally;

/// <summary>What some records of a long file count: a selection or a count of the sheet.</summary>
/// <param name="Header">Its name: the known words, if one of its texts has them.</param>
/// <param name="Rows">Its records, by their index in the sample.</param>
internal sealed record LongEntry(string Header, IReadOnlyList<int> Rows)
{
    /// <summary>Whether its name is that of a count.</summary>
    public bool IsNamed => CountWords.Read(Header) is not null;
}
