namespace Electoral.Tally;

/// <summary>The polling places of a table or unit, and what tests of the same votes share.</summary>
internal sealed class CentreFigures
{
    private readonly AnomalySheets _sheets;
    private readonly CentreLevel? _level;
    private readonly int[]? _registered;
    private readonly int[]? _ballots;

    // The last that was asked for: tests of one selection follow one another.
    private ComparedCentres? _compared;
    private int[]? _allVotes;

    private CentreFigures(AnomalySheets sheets)
    {
        _sheets = sheets;
        _level = CentreLevel.In(sheets.Table.Units, (CentreOptions)sheets.Options);
        (_registered, _ballots) = (sheets.Stations.Registered(), sheets.Stations.Ballots());
    }

    /// <summary>Registered voters, one per counted sheet; null where the source has no such field.</summary>
    public int[]? Registered => _registered;

    /// <summary>Ballots cast, likewise.</summary>
    public int[]? Ballots => _ballots;

    public static CentreFigures Of(AnomalyTestInput input) => input.Share(_ => new CentreFigures(input.Sheets));

    /// <summary>
    /// The polling places by the votes of the input's selection, or by turnout where it has none; null, and the test as
    /// it then is, where they cannot be compared.
    /// </summary>
    public ComparedCentres? Compared(AnomalyTestInput input, out AnomalyTest test)
    {
        test = input.Draft;
        if (_level is null)
        {
            test = test with { NotComputable = CentreLevel.None(input.Table.Units) };
            return null;
        }

        int? selection = input.SelectionIndex;
        if (selection is null && (_registered is null || _ballots is null))
        {
            string field = _registered is null ? "registered voters" : "ballots cast";
            test = input.NotComputable("no-field", AnomalyTexts.NoField, field);
            return null;
        }

        if (_compared is null || _compared.Selection != selection) _compared = Compare(_level, selection);
        var sheets = _compared.Sheets;
        test = test with { N = sheets.Stations.Count, Excluded = sheets.Excluded };
        if (Refusal(_compared) is not { } reason) return _compared;
        test = test with { NotComputable = reason };
        return null;
    }

    private ComparedCentres Compare(CentreLevel level, int? selection)
    {
        var (parts, wholes) = selection is int index
            ? (_sheets.Stations.Votes(index), _allVotes ??= AllVotes())
            : (_ballots!, _registered!);
        return new(_sheets, level, CentreSheets.Of(_sheets.Table, _sheets.Stations, level.Level, parts, wholes))
        {
            Selection = selection,
        };
    }

    private ReportStatement? Refusal(ComparedCentres compared)
    {
        int stations = compared.Sheets.Stations.Count, fewest = _sheets.Options.MinimumStations;
        if (compared.Sheets.Stations.Centres == 0) return compared.NoCentres;
        return stations < fewest ? new("too-few", AnomalyTexts.TooFew, stations, fewest) : null;
    }

    /// <summary>The votes of all selections of each counted sheet, -1 where one is missing.</summary>
    private int[] AllVotes()
    {
        int[] all = new int[_sheets.Stations.Rows.Length];
        for (int line = 0; line < _sheets.Table.Votes.Count; line++)
        {
            int[] votes = _sheets.Stations.Votes(line);
            for (int i = 0; i < all.Length; i++) all[i] = all[i] < 0 || votes[i] < 0 ? -1 : all[i] + votes[i];
        }

        return all;
    }
}
