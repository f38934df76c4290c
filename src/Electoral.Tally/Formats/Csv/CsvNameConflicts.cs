using System.Text;

namespace Electoral.Tally;

/// <summary>Other names that a source has for units that it named before.</summary>
/// <remarks>
/// A block is looked through level by level, but names are listed in the order of the source, so that the list does not
/// depend on where blocks end.
/// </remarks>
internal sealed class CsvNameConflicts
{
    /// <summary>How many different names are listed; all rows are counted.</summary>
    public const int Limit = 1_000;

    private readonly Dictionary<(int Level, int Unit, string Name), long> _rows = [];
    private readonly List<(int Row, int Level, int Unit, string Name, int Rows)> _ofBlock = [];

    /// <summary>How many rows use another name than the one kept.</summary>
    public long Rows { get; private set; }

    /// <summary>The other names as bytes of the source, and how many rows use each.</summary>
    public IEnumerable<(int Level, int Unit, byte[] Name, long Rows)> All =>
        _rows.Select(other => (other.Key.Level, other.Key.Unit, Encoding.Latin1.GetBytes(other.Key.Name), other.Value));

    /// <summary>
    /// Notes that rows of a block, the first of them <paramref name="row"/>, call a unit by another name.
    /// </summary>
    public void Add(int row, int level, int unit, ReadOnlySpan<byte> name, int rows)
    {
        Rows += rows;
        // Latin-1 gives each byte a character of its own: the bytes come back whatever their encoding is.
        _ofBlock.Add((row, level, unit, Encoding.Latin1.GetString(name), rows));
    }

    /// <summary>Lists what was noted of a block.</summary>
    public void EndBlock()
    {
        foreach (var (_, level, unit, name, rows) in _ofBlock.OrderBy(other => other.Row).ThenBy(other => other.Level))
        {
            var key = (level, unit, name);
            if (_rows.Count < Limit || _rows.ContainsKey(key)) _rows[key] = _rows.GetValueOrDefault(key) + rows;
        }

        _ofBlock.Clear();
    }
}
