namespace Electoral.Tally;

/// <summary>Packs source and record number of each sheet into one number. Not safe to share between threads.</summary>
internal sealed class ProvenanceBuilder
{
    private readonly List<(int Source, int Row)> _rows = [];
    private readonly Dictionary<Name, int> _sources = [];
    private readonly List<long> _largest = [];
    private bool _known;

    /// <param name="provenance">A row number of 31 bits.</param>
    public void Add(Provenance provenance)
    {
        _known |= provenance.Source is not null || provenance.Row != 0;
        if (!_sources.TryGetValue(new(provenance.Source), out int source))
        {
            _sources.Add(new(provenance.Source), source = _sources.Count);
            _largest.Add(0);
        }

        _largest[source] = Math.Max(_largest[source], provenance.Row);
        _rows.Add((source, (int)provenance.Row));
    }

    public (SourceNames Names, int[]? Rows) Build()
    {
        if (!_known) return (SourceNames.None, null);
        // Each source gets the numbers 0 … its largest, one after the other.
        var first = new long[_sources.Count];
        for (int i = 1; i < first.Length; i++) first[i] = first[i - 1] + _largest[i - 1] + 1;
        long last = first[^1] + _largest[^1];
        if (last > int.MaxValue) Throw.TooManySourceRows(last);
        int[] rows = [.. _rows.Select(row => (int)first[row.Source] + row.Row)];
        return (new([.. _sources.Keys.Select(name => name.Text)], first, FirstNumber: 0), rows);
    }

    /// <summary>A name that may be null, which a dictionary does not accept as a key.</summary>
    private readonly record struct Name(string? Text);
}
