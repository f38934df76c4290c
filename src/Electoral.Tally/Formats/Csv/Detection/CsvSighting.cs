namespace Electoral.Tally;

/// <summary>The first records of one of several files, and the layout that they prove by themselves.</summary>
internal sealed class CsvSighting
{
    /// <param name="name">The name of the file.</param>
    /// <param name="given">The layout next to the file, or null.</param>
    /// <param name="delimiter">The character between two fields.</param>
    /// <param name="linesBefore">How many lines are before the header.</param>
    /// <param name="header">The names of its columns.</param>
    /// <param name="records">Its first records.</param>
    /// <param name="areAll">Whether these are all the records.</param>
    public CsvSighting(
        string name, CsvLayout? given, char delimiter, int linesBefore, string[] header,
        IReadOnlyList<string[]> records, bool areAll)
    {
        (Name, Given, Delimiter, LinesBefore) = (name, given, delimiter, linesBefore);
        Sample = new(header, records, areAll);
        Detection = CsvLayoutDetection.Detect(Sample);
    }

    public string Name { get; }

    public CsvLayout? Given { get; }

    public char Delimiter { get; }

    /// <summary>How many lines are before the header.</summary>
    public int LinesBefore { get; }

    public CsvSample Sample { get; }

    public CsvDetection Detection { get; }

    /// <summary>The index of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (int index = 0; index < Sample.Header.Count; index++)
        {
            if (Sample.NameOf(index) == column) return index;
        }

        return -1;
    }

    public bool Has(string column) => IndexOf(column) >= 0;
}
