namespace Electoral.Tally;

/// <summary>The first records of one of several files, and the layout that they prove alone.</summary>
internal sealed class CsvSighting
{
    /// <param name="name">What the file is called.</param>
    /// <param name="beside">The layout that lies beside it, or null.</param>
    /// <param name="delimiter">The character between two fields.</param>
    /// <param name="header">The names of its columns.</param>
    /// <param name="records">Its first records.</param>
    /// <param name="areAll">Whether these are all.</param>
    public CsvSighting(
        string name, CsvLayout? beside, char delimiter, string[] header, IReadOnlyList<string[]> records, bool areAll)
    {
        (Name, Beside, Delimiter) = (name, beside, delimiter);
        Sample = new(header, records, areAll);
        Detection = CsvLayoutDetection.Detect(Sample);
    }

    public string Name { get; }

    public CsvLayout? Beside { get; }

    public char Delimiter { get; }

    public CsvSample Sample { get; }

    public CsvDetection Detection { get; }

    /// <summary>The place of a column, or -1.</summary>
    public int PlaceOf(string column)
    {
        for (int place = 0; place < Sample.Header.Count; place++)
        {
            if (Sample.NameOf(place) == column) return place;
        }

        return -1;
    }

    public bool Has(string column) => PlaceOf(column) >= 0;
}
