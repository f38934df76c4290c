namespace Electoral.Tally;

/// <summary>A field of a record that holds a count, or a part of one.</summary>
/// <param name="Field">The field.</param>
/// <param name="Numbers">How it is written.</param>
/// <param name="IsOfSum">Whether it is one part of several, which may be empty.</param>
internal sealed record CsvCountPart(int Field, CsvNumberStyle Numbers, bool IsOfSum)
{
    /// <summary>Whether an empty field means that there is no count.</summary>
    public bool MayBeEmpty { get; } = IsOfSum || Array.Exists(Numbers.Missing, text => text.Length == 0);
}
