namespace Electoral.Tally;

/// <summary>The tables that stand out of their centre, after Benjamini and Hochberg over all tables.</summary>
internal sealed class CentreFlags
{
    private readonly TallyTable _table;
    private readonly CentreSheets _sheets;
    private readonly string _test;
    private readonly string? _selection;
    private readonly List<(int Table, PValue Raw, PValue Adjusted)> _found = [];
    private readonly int _most;

    public CentreFlags(
        TallyTable table, CentreSheets sheets, DispersedTables compared, string test, string? selection,
        CentreOptions options)
    {
        (_table, _sheets, _test, _selection, _most) = (table, sheets, test, selection, options.MaxFlags);
        int[] places = [.. Enumerable.Range(0, sheets.Tables.Count)
            .Where(place => compared.TablePValues[place] is not null)];
        PValue[] raw = Array.ConvertAll(places, place => compared.TablePValues[place]!.Value);
        var adjusted = Multiplicity.Adjust(raw, MultiplicityMethod.BenjaminiHochberg);
        for (int i = 0; i < places.Length; i++)
        {
            if (adjusted[i].Value <= options.SignificanceLevel) _found.Add((places[i], raw[i], adjusted[i]));
        }
    }

    public int Count => _found.Count;

    /// <summary>The most unusual first, as many as are listed.</summary>
    public IEnumerable<SheetFlag> Found()
    {
        int[] centreOf = new int[_sheets.Tables.Count];
        for (int centre = 0; centre < _sheets.Tables.Centres; centre++)
        {
            var (first, count) = _sheets.Tables.TablesOf(centre);
            centreOf.AsSpan(first, count).Fill(centre);
        }

        foreach (var (place, raw, adjusted) in _found.OrderBy(flag => flag.Raw).ThenBy(flag => flag.Table).Take(_most))
        {
            int row = _sheets.Rows[place];
            yield return new(
                row, _table[row].ToKey(), _test, _selection, Reason(place, centreOf[place]), raw, adjusted);
        }
    }

    private ReportStatement Reason(int place, int centre)
    {
        var tables = _sheets.Tables;
        var (first, count) = tables.TablesOf(centre);
        long votes = 0, total = 0;
        for (int other = first; other < first + count; other++)
        {
            if (other == place) continue;
            votes += tables.Votes[other];
            total += tables.Totals[other];
        }

        double here = (double)tables.Votes[place] / tables.Totals[place];
        return new(
            "apart-from-centre", CentreTexts.Flag, here, tables.Totals[place], (double)votes / total, total);
    }
}
