namespace Electoral.Tally;

/// <summary>Entries that are a count of the sheet.</summary>
/// <param name="Target">Which count: a <see cref="CountField"/>, or the number of a further count after these.</param>
/// <param name="Conditions">Fields, each of which must have one of its words.</param>
internal sealed record CsvEntryCount(int Target, CsvWordsPlan[] Conditions)
{
    /// <summary>How many targets come before those of further counts.</summary>
    public static int FieldTargets { get; } = Enum.GetValues<CountField>().Length;

    /// <summary>Whether the words of a field are among the conditions.</summary>
    public bool Names(int field) => Array.Exists(Conditions, words => words.Field == field);
}
