namespace Electoral.Tally;

/// <summary>How a listed sheet compares with its centre, and which single correction would make it fit.</summary>
internal sealed class SheetReasons
{
    // Used where registered voters are not known: no station is that much larger than the largest other of its centre.
    private const int MostOfLargest = 2;

    private readonly CentreSheets _sheets;
    private readonly StationCounts _stations;
    private readonly TallyTable _table;
    private readonly double _rho;
    private readonly HashSet<int> _listed;
    private readonly bool _isTurnout;
    private readonly Lazy<int[][]> _votes;
    private readonly Lazy<Dictionary<int, int>> _indexOfRow;
    private readonly int[] _centreOf;
    private readonly Dictionary<int, OrdinarySums> _ordinary = [];

    public SheetReasons(TallyTable table, StationCounts stations, CentreSheets sheets, OddStations odd, bool isTurnout)
    {
        (_table, _stations, _sheets, _rho, _isTurnout) = (table, stations, sheets, odd.MeanDispersion, isTurnout);
        _listed = [.. odd.Listed.Select(one => one.Station)];
        _votes = new(() => [.. Enumerable.Range(0, table.Votes.Count).Select(stations.Votes)]);
        _indexOfRow = new(() => stations.Rows.Index().ToDictionary(row => row.Item, row => row.Index));
        _centreOf = new int[sheets.Stations.Count];
        for (int centre = 0; centre < sheets.Stations.Centres; centre++)
        {
            var (first, count) = sheets.Stations.StationsOf(centre);
            _centreOf.AsSpan(first, count).Fill(centre);
        }
    }

    /// <summary>A listed sheet compared with its centre, and the correction where there is one.</summary>
    public ReportStatement Of(int station)
    {
        var ordinary = OrdinaryOf(station);
        var others = ordinary.Stations > 0 ? ordinary : AllBut(station);
        var shares = Shares(station, others.Votes, others.Total);
        var correction = _isTurnout ? OfTurnout(station, others.Votes, others.Total) : OfLines(station, others);
        return correction is null ? shares : new(correction.Code, CentreTexts.WithReason, shares, correction);
    }

    /// <summary>Any sheet compared with its centre.</summary>
    public ReportStatement Shares(int station)
    {
        var ordinary = OrdinaryOf(station);
        bool isAmong = !_listed.Contains(station);
        if (ordinary.Stations == (isAmong ? 1 : 0)) (ordinary, isAmong) = (AllBut(station), false);
        if (!isAmong) return Shares(station, ordinary.Votes, ordinary.Total);
        var (votes, total) = (_sheets.Stations.Votes[station], _sheets.Stations.Totals[station]);
        return Shares(station, ordinary.Votes - votes, ordinary.Total - total);
    }

    private ReportStatement Shares(int station, long votes, long total)
    {
        int own = _sheets.Stations.Totals[station];
        double here = (double)_sheets.Stations.Votes[station] / own;
        return new("apart-from-centre", CentreTexts.Flag, here, own, (double)votes / total, total);
    }

    // The stations of the centre that are not listed, added up once.
    private OrdinarySums OrdinaryOf(int station)
    {
        int centre = _centreOf[station];
        if (_ordinary.TryGetValue(centre, out var sums)) return sums;
        var (first, count) = _sheets.Stations.StationsOf(centre);
        var ordinary = Enumerable.Range(first, count).Where(other => !_listed.Contains(other));
        return _ordinary[centre] = OrdinarySums.Of(_sheets, ordinary, LinesAt);
    }

    // For a centre of which all stations are listed, such as one of two.
    private OrdinarySums AllBut(int station)
    {
        var (first, count) = _sheets.Stations.StationsOf(_centreOf[station]);
        return OrdinarySums.Of(_sheets, Enumerable.Range(first, count).Where(other => other != station), LinesAt);
    }

    private int[] LinesAt(int station) => _isTurnout
        ? []
        : Array.ConvertAll(_votes.Value, votes => votes[_indexOfRow.Value[_sheets.Rows[station]]]);

    private ReportStatement? OfLines(int station, OrdinarySums others)
    {
        long most = _table.Registered?[_sheets.Rows[station]] ?? MostOfLargest * others.Largest;
        string[] names = [.. _table.Contest.Selections.Select(one => VisibleText.Name(one.Id))];
        return SheetCorrections.Of(new(LinesAt(station), others.Lines, others.Squares, _rho, most), names);
    }

    private ReportStatement? OfTurnout(int station, long votes, long total)
    {
        int ballots = _sheets.Stations.Votes[station], registered = _sheets.Stations.Totals[station];
        if (ballots == 0) return new("zero-sheet", CentreTexts.ZeroSheet);
        if (ballots == registered) return new("full-sheet", CentreTexts.Full, registered);
        if (LinesOf(_sheets.Rows[station]) is not { } lines || lines == ballots || lines > registered) return null;
        double share = (double)votes / total, spread = share * (1 - share) * registered * (1 + (registered - 1) * _rho);
        bool isFitting = Math.Abs(lines - registered * share) <= SheetLines.Fits * Math.Sqrt(spread);
        return isFitting ? new("lines-fit", CentreTexts.LinesFit, ballots, lines) : null;
    }

    // All lines of a sheet together; null where one is missing.
    private long? LinesOf(int row)
    {
        long sum = 0;
        int station = _indexOfRow.Value[row];
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
