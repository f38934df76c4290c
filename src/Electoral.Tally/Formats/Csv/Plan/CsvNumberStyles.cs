namespace Electoral.Tally;

/// <summary>Determines how the counts of a source are written, and lists the words that mean no count.</summary>
internal sealed class CsvNumberStyles
{
    private readonly CsvSpellings _spellings;
    private readonly byte[][] _separators, _blanks;
    private readonly List<string> _words = [];

    public CsvNumberStyles(CsvLayout layout, CsvSpellings spellings)
    {
        _spellings = spellings;
        _separators = [.. CsvBlank.GroupSeparators(layout.GroupSeparator).SelectMany(spellings.InNumbers)];
        _blanks = [.. CsvBlank.Invisible.SelectMany(spellings.InNumbers)];
        OfFile = Of(layout.Missing);
    }

    /// <summary>How counts are written unless a column specifies otherwise.</summary>
    public CsvNumberStyle OfFile { get; }

    /// <summary>All words that mean no count in some column.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How counts are written in a column that has marks of its own, or null for those of the file.</summary>
    public CsvNumberStyle Of(IReadOnlyList<string>? missing)
    {
        if (missing is null) return OfFile;
        var spelt = missing.Select(word => word.Trim(' ', '\t'))
            .SelectMany(_spellings.Of, (word, bytes) => (Bytes: bytes, Word: IndexOf(word))).ToArray();
        return new([.. spelt.Select(one => one.Bytes)], _separators, _blanks)
        {
            Words = [.. spelt.Select(one => one.Word)],
        };
    }

    private int IndexOf(string word)
    {
        if (!_words.Contains(word)) _words.Add(word);
        return _words.IndexOf(word);
    }
}
