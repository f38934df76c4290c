using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A synthetic election before it becomes tables.</summary>
internal sealed class DrawnElection
{
    private readonly SyntheticElection _election;
    private readonly Streams _streams;
    private readonly DrawnLevel[] _levels;
    private readonly DrawnCentres _centres;
    private readonly DrawnSheets _sheets;

    private DrawnElection(SyntheticElection election, Workload work)
    {
        _election = election;
        _streams = new(election.Seed, election.Replicate);
        _levels = new DrawnLevel[election.Levels.Count];
        var above = DrawnLevel.Root(election.Turnout, SelectionSplits.Of(election.Shares).Parts);
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = above = above.Below(election.Levels[i], isTop: i == 0, _streams, work);
        }

        _centres = DrawnCentres.Of(election, above, _streams, work);
        _sheets = DrawnSheets.Of(election, above, _centres, _streams, work);
    }

    public static DrawnElection Of(SyntheticElection election, Workload work) => new(election, work);

    public TallyTable ToTable() => ToTable(Columns(), _centres.RowStart);

    /// <summary>The sheets of the published stations alone.</summary>
    public TallyTable ToPublishedTable()
    {
        double[] probabilities = [.. _levels[0].Keys.Select(PublicationOf)];
        var lowest = _levels[^1];
        var published = new List<int>(_sheets.Numbers.Length);
        var rowStart = new int[_centres.RowStart.Length];
        for (int centre = 0; centre < lowest.Count; centre++)
        {
            for (int row = _centres.RowStart[centre]; row < _centres.RowStart[centre + 1]; row++)
            {
                ulong key = DrawnSheets.KeyOf(lowest.Keys[centre], _sheets.Numbers[row]);
                var random = _streams.Of(key, Purpose.Publication);
                if (random.NextDouble() < probabilities[lowest.Tops[centre]]) published.Add(row);
            }

            rowStart[centre + 1] = published.Count;
        }

        return ToTable(Columns().Take(new([.. published], threads: 1)) with { SourceRows = null }, rowStart);
    }

    private double PublicationOf(ulong top)
    {
        var random = _streams.Of(top, Purpose.Publication);
        return DispersedProportions.Next(ref random, _election.PublishedFraction, _election.PublishedDispersion);
    }

    private TableColumns Columns()
    {
        var fields = new CountColumn?[Enum.GetValues<CountField>().Length];
        fields[(int)CountField.Registered] = CountColumn.Of(_sheets.Registered, null);
        fields[(int)CountField.BallotsCast] = CountColumn.Of(_sheets.BallotsCast, null);
        fields[(int)CountField.Valid] = CountColumn.Of(_sheets.Valid, null);
        fields[(int)CountField.Invalid] = CountColumn.Of(_sheets.Invalid, null);
        return new()
        {
            Fields = fields,
            Votes = [.. _sheets.Votes.Select(votes => CountColumn.Of(votes, null))],
            Codes = new(_sheets.Numbers, _sheets.Numbers.Length),
        };
    }

    private TallyTable ToTable(TableColumns columns, int[] rowStart)
    {
        string[] names = [.. _election.Levels.Select(level => level.Name)];
        var levels = _levels.Select(level => new StagedLevel(level.Names.Codes, level.Names.Names, level.Parents));
        var units = new StagedUnits(names, [.. levels], rowStart, null, new bool[names.Length]);
        var made = TableAssembler.Assemble(new() { Units = units, Columns = columns, CodesAscend = true });
        var shape = new TableShape
        {
            Contest = _election.Contest,
            Units = made.Tree,
            SheetLevel = _election.SheetLevel,
            Reading = ReadingReport.Built(columns.Count, []),
        };
        return new(shape, made.Columns, made.RowStart, 0, columns.Count);
    }
}
