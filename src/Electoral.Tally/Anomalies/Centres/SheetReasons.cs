namespace Electoral.Tally;

/// <summary>Says of a listed sheet how it stands beside its centre, and which one correction would make it
/// fit.</summary>
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

    public ReportStatement Of(int place)
    {
        var tables = _sheets.Tables;
        int[] others = Others(place);
        long votes = others.Sum(other => (long)tables.Votes[other]), total = others.Sum(
            other => (long)tables.Totals[other]);
        double here = (double)tables.Votes[place] / tables.Totals[place];
        var shares = new ReportStatement(
            "apart-from-centre", CentreTexts.Flag, here, tables.Totals[place], (double)votes / total, total);
        var correction = _isTurnout ? OfTurnout(place, votes, total) : OfLines(place, others);
        return correction is null ? shares : new(correction.Code, CentreTexts.WithReason, shares, correction);
    }

    // The tables of the centre that are not listed themselves; all others where none is left, as in a centre of two.
    private int[] Others(int place)
    {
        var (first, count) = _sheets.Tables.TablesOf(_centreOf[place]);
        int[] all = [.. Enumerable.Range(first, count).Where(
            other => other != place && _sheets.Tables.Totals[other] > 0)];
        int[] ordinary = Array.FindAll(all, other => !_listed.Contains(other));
        return ordinary.Length > 0 ? ordinary : all;
    }

    private ReportStatement? OfLines(int place, int[] others)
    {
        int[] Lines(int table) => Array.ConvertAll(_votes.Value, votes => votes[_places.Value[_sheets.Rows[table]]]);
        var sums = new long[_votes.Value.Length];
        double squares = 0;
        long largest = 0;
        foreach (int other in others)
        {
            double total = _sheets.Tables.Totals[other];
            squares += total * total;
            largest = Math.Max(largest, _sheets.Tables.Totals[other]);
            int[] lines = Lines(other);
            for (int line = 0; line < sums.Length; line++) sums[line] += lines[line];
        }

        long most = _table.Registered?[_sheets.Rows[place]] ?? MostOfLargest * largest;
        string[] names = [.. _table.Contest.Selections.Select(one => VisibleText.Name(one.Id))];
        return SheetCorrections.Of(new(Lines(place), sums, squares, _rho, most), names);
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
