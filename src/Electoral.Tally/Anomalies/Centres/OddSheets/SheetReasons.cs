namespace Electoral.Tally;

/// <summary>Says of a listed sheet how it stands beside its centre, and which one correction would
/// make it fit.</summary>
internal sealed class SheetReasons
{
    // Where nothing says how many voters a table has: no table is that much larger than the others of its place.
    private const int MostOfLargest = 2;

    private readonly CentreSheets _sheets;
    private readonly StationCounts _stations;
    private readonly TallyTable _table;
    private readonly double _rho;
    private readonly HashSet<int> _listed;
    private readonly bool _isTurnout;
    private readonly Lazy<int[][]> _votes;
    private readonly Lazy<Dictionary<int, int>> _places;
    private readonly int[] _centreOf;
    private readonly Dictionary<int, OrdinarySums> _ordinary = [];

    public SheetReasons(TallyTable table, StationCounts stations, CentreSheets sheets, OddTables odd, bool isTurnout)
    {
        (_table, _stations, _sheets, _rho, _isTurnout) = (table, stations, sheets, odd.MeanDispersion, isTurnout);
        _listed = [.. odd.Listed.Select(one => one.Table)];
        _votes = new(() => [.. Enumerable.Range(0, table.Votes.Count).Select(stations.Votes)]);
        _places = new(() => stations.Rows.Index().ToDictionary(row => row.Item, row => row.Index));
        _centreOf = new int[sheets.Tables.Count];
        for (int centre = 0; centre < sheets.Tables.Centres; centre++)
        {
            var (first, count) = sheets.Tables.TablesOf(centre);
            _centreOf.AsSpan(first, count).Fill(centre);
        }
    }

    /// <summary>A listed sheet beside its centre, and the correction where there is one.</summary>
    public ReportStatement Of(int place)
    {
        var ordinary = OrdinaryOf(place);
        var others = ordinary.Tables > 0 ? ordinary : AllBut(place);
        var shares = Shares(place, others.Votes, others.Total);
        var correction = _isTurnout ? OfTurnout(place, others.Votes, others.Total) : OfLines(place, others);
        return correction is null ? shares : new(correction.Code, CentreTexts.WithReason, shares, correction);
    }

    /// <summary>Any sheet beside its centre.</summary>
    public ReportStatement Shares(int place)
    {
        var ordinary = OrdinaryOf(place);
        bool isAmong = !_listed.Contains(place);
        if (ordinary.Tables == (isAmong ? 1 : 0)) (ordinary, isAmong) = (AllBut(place), false);
        return isAmong
            ? Shares(place, ordinary.Votes - _sheets.Tables.Votes[place], ordinary.Total - _sheets.Tables.Totals[place])
            : Shares(place, ordinary.Votes, ordinary.Total);
    }

    private ReportStatement Shares(int place, long votes, long total)
    {
        double here = (double)_sheets.Tables.Votes[place] / _sheets.Tables.Totals[place];
        return new(
            "apart-from-centre", CentreTexts.Flag, here, _sheets.Tables.Totals[place], (double)votes / total, total);
    }

    // The tables of the centre that are not listed, added up once.
    private OrdinarySums OrdinaryOf(int place)
    {
        int centre = _centreOf[place];
        if (_ordinary.TryGetValue(centre, out var sums)) return sums;
        var (first, count) = _sheets.Tables.TablesOf(centre);
        var ordinary = Enumerable.Range(first, count).Where(table => !_listed.Contains(table));
        return _ordinary[centre] = OrdinarySums.Of(_sheets, ordinary, LinesAt);
    }

    // Where no other is left, as in a centre of two.
    private OrdinarySums AllBut(int place)
    {
        var (first, count) = _sheets.Tables.TablesOf(_centreOf[place]);
        return OrdinarySums.Of(_sheets, Enumerable.Range(first, count).Where(table => table != place), LinesAt);
    }

    private int[] LinesAt(int table) => _isTurnout
        ? []
        : Array.ConvertAll(_votes.Value, votes => votes[_places.Value[_sheets.Rows[table]]]);

    private ReportStatement? OfLines(int place, OrdinarySums others)
    {
        long most = _table.Registered?[_sheets.Rows[place]] ?? MostOfLargest * others.Largest;
        string[] names = [.. _table.Contest.Selections.Select(one => VisibleText.Name(one.Id))];
        return SheetCorrections.Of(new(LinesAt(place), others.Lines, others.Squares, _rho, most), names);
    }

    private ReportStatement? OfTurnout(int place, long votes, long total)
    {
        int ballots = _sheets.Tables.Votes[place], registered = _sheets.Tables.Totals[place];
        if (ballots == 0) return new("zero-sheet", CentreTexts.ZeroSheet);
        if (ballots == registered) return new("full-sheet", CentreTexts.Full, registered);
        if (LinesOf(_sheets.Rows[place]) is not { } lines || lines == ballots || lines > registered) return null;
        double share = (double)votes / total, spread = share * (1 - share) * registered * (1 + (registered - 1) * _rho);
        bool isFitting = Math.Abs(lines - registered * share) <= SheetLines.Fits * Math.Sqrt(spread);
        return isFitting ? new("lines-fit", CentreTexts.LinesFit, ballots, lines) : null;
    }

    // All lines of a sheet together; null where one is missing.
    private long? LinesOf(int row)
    {
        long sum = 0;
        int station = _places.Value[row];
        foreach (int[] votes in _votes.Value)
        {
            if (votes[station] < 0) return null;
            sum += votes[station];
        }

        foreach (var column in (CountColumn?[])[_table.Blank, _table.Invalid])
        {
            if (column is null) continue;
            if (column[row] is not int count) return null;
            sum += count;
        }

        return sum;
    }
}
