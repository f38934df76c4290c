namespace Electoral.Tally;

/// <summary>The sheets of a table by centre, with the proportions that clean elections draw.</summary>
internal sealed class FittedRows
{
    private readonly TallyTable _table;
    private readonly int[] _bounds;
    private readonly int[] _ballots;
    private readonly bool[] _isDrawn;
    private readonly int[] _order;
    private readonly ulong[] _unitKeys;
    private readonly ulong[] _sheetKeys;
    private readonly FittedProportion? _lost;
    private readonly double _blankPart;

    public FittedRows(TallyTable table)
    {
        _table = table;
        int first = table.First, count = table.Count;
        _bounds = Array.ConvertAll(table.RowStart.ToArray(), row => Math.Clamp(row - first, 0, count));
        int depth = table.Units.Levels.Count;
        int[] above = depth == 0 ? [0, 1] : table.Units.Data(depth - 1).FirstChild;
        _unitKeys = SheetKeys.OfUnits(table.Units, depth);
        _sheetKeys = SheetKeys.Of(table);
        var sheets = new SheetCounts(table, 0, 0);
        var totals = table.Totals().Votes;
        _order = [.. Enumerable.Range(0, totals.Count).OrderByDescending(index => totals[index].Sum)];
        (_ballots, _isDrawn) = (new int[count], new bool[count]);
        int[] registered = new int[count], votes = new int[count];
        for (int row = 0; row < count; row++)
        {
            _isDrawn[row] = sheets.IsWhole(row);
            if (!_isDrawn[row]) continue;
            foreach (int index in _order) votes[row] += sheets.Original(index, row);
            int ballots = sheets.Ballots(row), voters = sheets.Original(CountField.Registered, row);
            _ballots[row] = Math.Max(ballots, votes[row]);
            // A turnout above 100 % is an error in the register: such ballots are left unchanged.
            registered[row] = voters >= _ballots[row] ? voters : 0;
        }

        if (registered.Any(voters => voters > 0)) Turnout = Fit(_ballots, registered);
        int[] lost = [.. _ballots.Zip(votes, (ballots, sum) => ballots - sum)];
        if (lost.Any(ballots => ballots > 0)) _lost = Fit(lost, _ballots);
        Shares = new FittedProportion[_order.Length - 1];
        int[] left = votes;
        for (int i = 0; i < Shares.Length; i++)
        {
            int[] parts = [.. Enumerable.Range(0, count)
                .Select(row => _isDrawn[row] ? sheets.Original(_order[i], row) : 0)];
            Shares[i] = Fit(parts, left);
            left = [.. left.Zip(parts, (all, part) => all - part)];
        }

        (Registered, _blankPart) = (registered, BlankPart(table));

        FittedProportion Fit(int[] parts, int[] wholes) => FittedProportion.Fit(_bounds, above, parts, wholes);
    }

    public int Centres => _bounds.Length - 1;

    public FittedProportion? Turnout { get; }

    public FittedProportion[] Shares { get; }

    private int[] Registered { get; }

    /// <summary>Draws the sheets of a centre.</summary>
    public void Draw(int centre, SheetCounts sheets, Streams streams)
    {
        var random = streams.Of(_unitKeys[centre], Purpose.Turnout);
        double turnout = Turnout?.NextOfCentre(ref random, centre) ?? 0;
        random = streams.Of(_unitKeys[centre], Purpose.Invalid);
        double lost = _lost?.NextOfCentre(ref random, centre) ?? 0;
        random = streams.Of(_unitKeys[centre], Purpose.Shares);
        var shares = new double[Shares.Length];
        for (int i = 0; i < shares.Length; i++) shares[i] = Shares[i].NextOfCentre(ref random, centre);
        for (int row = _bounds[centre]; row < _bounds[centre + 1]; row++)
        {
            if (_isDrawn[row]) DrawSheet(row, (turnout, lost, shares), sheets, streams);
        }
    }

    private void DrawSheet(
        int row, (double Turnout, double Lost, double[] Shares) centre, SheetCounts sheets, Streams streams)
    {
        var random = streams.Of(_sheetKeys[row], Purpose.Turnout);
        int ballots = _ballots[row];
        if (Turnout is not null && Registered[row] > 0)
        {
            double part = Turnout.NextOfTable(ref random, centre.Turnout);
            ballots = random.NextBinomial(Registered[row], part);
        }

        random = streams.Of(_sheetKeys[row], Purpose.Invalid);
        int without = 0, blank = 0;
        if (_lost is not null)
        {
            without = random.NextBinomial(ballots, _lost.NextOfTable(ref random, centre.Lost));
            blank = random.NextBinomial(without, _blankPart);
        }

        random = streams.Of(_sheetKeys[row], Purpose.Shares);
        int left = ballots - without;
        for (int i = 0; i < _order.Length; i++)
        {
            bool isLast = i == _order.Length - 1;
            int votes = isLast ? left : random.NextBinomial(left, Shares[i].NextOfTable(ref random, centre.Shares[i]));
            sheets.Set(_order[i], row, votes);
            left -= votes;
        }

        int valid = ballots - without + (_table.Contest.BlankIsValid ? blank : 0);
        Put(CountField.BallotsCast, ballots);
        Put(CountField.Valid, valid);
        Put(CountField.Blank, blank);
        Put(CountField.Invalid, _table.Blank is null ? without : without - blank);

        void Put(CountField field, int count)
        {
            if (sheets.Original(field, row) >= 0) sheets.Set(field, row, count);
        }
    }

    private static double BlankPart(TallyTable table)
    {
        var totals = table.Totals();
        long blank = totals.Blank ?? 0, all = blank + (totals.Invalid ?? 0);
        return all == 0 ? 0 : (double)blank / all;
    }
}
