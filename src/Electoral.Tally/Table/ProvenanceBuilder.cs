namespace Electoral.Tally;

/// <summary>Packs source and record number of each sheet into one number. Not safe to share between threads.</summary>
internal sealed class ProvenanceBuilder
{
    private readonly List<(int Source, long Row)> _rows = [];
    private readonly List<string?> _names = [];
    private readonly List<long> _largest = [];
    private bool _known;

    public void Add(Provenance provenance)
    {
        _known |= provenance.Source is not null || provenance.Row != 0;
        int source = _names.IndexOf(provenance.Source);
        if (source < 0)
        {
            source = _names.Count;
            _names.Add(provenance.Source);
            _largest.Add(0);
        }

        _largest[source] = Math.Max(_largest[source], provenance.Row);
        _rows.Add((source, provenance.Row));
    }

    public (SourceNames Names, int[]? Rows) Build()
    {
        if (!_known) return (SourceNames.None, null);
        // Each source gets the numbers 0 … its largest, one after the other.
        var first = new long[_names.Count];
        for (int i = 1; i < first.Length; i++) first[i] = first[i - 1] + _largest[i - 1] + 1;
        int[] rows = [.. _rows.Select(row => checked((int)(first[row.Source] + row.Row)))];
        return (new([.. _names], first, FirstNumber: 0), rows);
    }
}
