namespace Electoral.Tally;

/// <summary>
/// Why records that were read cannot be part of their sheet, and which sheets are refused for that reason.
/// </summary>
/// <remarks>
/// A sheet without one of its records would give wrong numbers, so none of the others is kept either.
/// </remarks>
/// <param name="mostListed">For how many records of refused sheets to keep the numbers.</param>
internal sealed class PivotRefusals(int mostListed)
{
    private readonly Dictionary<int, List<long>> _later = [];
    private int _listed;
    private readonly Dictionary<int, long> _sheets = [];
    private readonly HashSet<int> _doubtful = [];

    /// <summary>How many sheets are refused.</summary>
    public int Count => _sheets.Count;

    /// <summary>The refused sheets in order, each with the record, from 1, that caused it.</summary>
    public IEnumerable<(int Sheet, long Record)> Sheets =>
        _sheets.OrderBy(sheet => sheet.Key).Select(sheet => (sheet.Key, sheet.Value));

    public bool Contains(int sheet) => _sheets.Count > 0 && _sheets.ContainsKey(sheet);

    /// <summary>Whether everything known about a sheet comes from a record that may belong to another sheet.</summary>
    public bool IsDoubtful(int sheet) => _doubtful.Contains(sheet);

    /// <summary>Notes a record, from 0, of a sheet that was already refused.</summary>
    public void Note(int sheet, long record)
    {
        if (_listed++ >= mostListed) return;
        if (!_later.TryGetValue(sheet, out var records)) _later.Add(sheet, records = []);
        records.Add(record);
    }

    /// <summary>The records noted for a sheet.</summary>
    public IEnumerable<long> LaterRecords(int sheet) => _later.GetValueOrDefault(sheet, []);

    /// <summary>Refuses a sheet, for the first record that gave the reason.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="record">The record, from 0.</param>
    /// <param name="isDoubtful">Whether the record may belong to another sheet.</param>
    public void Add(int sheet, long record, bool isDoubtful = false)
    {
        _sheets.TryAdd(sheet, record + 1);
        if (isDoubtful) _doubtful.Add(sheet);
    }
}
