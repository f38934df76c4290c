namespace Electoral.Tally.Layouts;

/// <summary>Which records of a long file are a count of the sheet, not votes for a selection.</summary>
/// <remarks>
/// <para>Each property lists columns and words: a record is that count where each of the columns has one of its words;
/// several records of one sheet add up. For these records the property takes the place of the layout's filter on the
/// columns that it names.</para>
/// <para>Equality is that of all lists. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed record CsvLongCounts
{
    internal static CsvLongCounts None { get; } = new();

    /// <summary>Records of registered voters. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, string>> Registered { get; init; } = [];

    /// <summary>Records of ballots cast. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, string>> BallotsCast { get; init; } = [];

    /// <summary>Records of valid votes. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, string>> Valid { get; init; } = [];

    /// <summary>Records of invalid votes. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, string>> Invalid { get; init; } = [];

    /// <summary>Records of blank votes. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, string>> Blank { get; init; } = [];

    /// <summary>Records of further counts, by the name of the count. <value>The default is none.</value></summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, string>>>> Extra { get; init; } = [];

    /// <summary>The columns and words of a count.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Of(CountField field) => field switch
    {
        CountField.Registered => Registered,
        CountField.BallotsCast => BallotsCast,
        CountField.Valid => Valid,
        CountField.Blank => Blank,
        _ => Invalid,
    };

    /// <summary>The names of the counts that have records.</summary>
    internal IEnumerable<string> Names => Enum.GetValues<CountField>().Where(count => Of(count).Count > 0)
        .Select(count => count.ToString()).Concat(Extra.Select(count => count.Key));

    /// <summary>Whether <paramref name="other"/> has the same lists.</summary>
    public bool Equals(CsvLongCounts? other) => other is not null
        && Array.TrueForAll(Enum.GetValues<CountField>(), field => Of(field).SequenceEqual(other.Of(field)))
        && Extra.Count == other.Extra.Count && Extra.Zip(other.Extra).All(
            pair => pair.First.Key == pair.Second.Key && pair.First.Value.SequenceEqual(pair.Second.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Names.Count(), Names.FirstOrDefault());

    /// <summary>The names of the counts that have records.</summary>
    public override string ToString() => VisibleText.List(Names);
}
