using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Other names that a source has for units that it named before.</summary>
internal sealed class CsvNameConflicts
{
    /// <summary>How many different names are listed; all rows are counted.</summary>
    public const int Limit = 1_000;

    private readonly CodeTable _names = new();
    private readonly List<(int Level, int Unit)> _units = [];
    private readonly List<long> _rows = [];

    /// <summary>How many rows use another name than the one kept.</summary>
    public long Rows { get; private set; }

    /// <summary>Notes that rows call a unit by another name.</summary>
    public void Add(int level, int unit, ReadOnlySpan<byte> name, int rows)
    {
        Rows += rows;
        // One key for level and unit: there are far fewer than 2^26 levels.
        int place = _units.Count < Limit ? _names.Place(HashCode.Combine(level, unit), name) : _names.Count;
        if (place == _units.Count && place < Limit)
        {
            _units.Add((level, unit));
            _rows.Add(0);
        }

        if (place < _units.Count) _rows[place] += rows;
    }

    /// <summary>The other names, in the order of the source, as bytes of the source.</summary>
    public IEnumerable<(int Level, int Unit, byte[] Name, long Rows)> All()
    {
        for (int i = 0; i < _units.Count; i++)
        {
            yield return (_units[i].Level, _units[i].Unit, _names.Codes[i].ToArray(), _rows[i]);
        }
    }
}
