using System.Text;

namespace Electoral.Tally;

/// <summary>Other names that a source has for units that it named before.</summary>
internal sealed class CsvNameConflicts
{
    /// <summary>How many different names are listed; all rows are counted.</summary>
    public const int Limit = 1_000;

    private readonly Dictionary<(int Level, int Unit, string Name), long> _rows = [];

    /// <summary>How many rows use another name than the one kept.</summary>
    public long Rows { get; private set; }

    /// <summary>The other names as bytes of the source, and how many rows use each.</summary>
    public IEnumerable<(int Level, int Unit, byte[] Name, long Rows)> All =>
        _rows.Select(other => (other.Key.Level, other.Key.Unit, Encoding.Latin1.GetBytes(other.Key.Name), other.Value));

    /// <summary>Notes that rows call a unit by another name.</summary>
    public void Add(int level, int unit, ReadOnlySpan<byte> name, int rows)
    {
        Rows += rows;
        // Latin-1 gives each byte a character of its own: the bytes come back whatever their encoding is.
        var key = (level, unit, Encoding.Latin1.GetString(name));
        if (_rows.Count < Limit || _rows.ContainsKey(key)) _rows[key] = _rows.GetValueOrDefault(key) + rows;
    }
}
