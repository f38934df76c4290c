namespace Electoral.Tally.Tests.Live;

/// <summary>A roll, and random submissions for it: good ones and every kind of odd one.</summary>
internal sealed class LiveElection
{
    public static readonly string[] Levels = ["state", "centre", "table"];

    private readonly Random _random;
    private readonly bool _isOdd;
    private readonly bool _hasKeys;
    private readonly (string State, string Centre, string Table)[] _stations;

    public LiveElection(int seed, int stations, bool isOdd, bool hasKeys = false, bool blankIsValid = false)
    {
        (_random, _isOdd, _hasKeys) = (new(seed), isOdd, hasKeys);
        Contest = new(new Selection("ANA"), new("BEN"), new("BEN2") { Candidate = "BEN" }, new("CAL"))
        {
            Name = "night",
            BlankIsValid = blankIsValid,
        };
        _stations =
        [
            .. Enumerable.Range(0, stations).Select(
                station => ($"{station % 3}", $"{station / 3 % 40}", $"{station / 120}")),
        ];
        var roll = new TallyTable.Builder(new Contest(), Levels, ["issued"]);
        for (int station = 0; station < stations; station++)
        {
            bool isUnknown = isOdd && seed % 5 == 0 && station == 7;
            roll.Add(new()
            {
                Unit = new(_stations[station].State, _stations[station].Centre),
                Code = _stations[station].Table,
                Key = hasKeys ? $"K{station}" : null,
                Registered = isUnknown ? null : 200 + station % 50,
                Votes = [],
                Extra = new Dictionary<string, int?> { ["issued"] = isOdd && station % 11 == 3 ? 260 : null },
            });
        }

        Roll = SheetFrame.OfStations(roll.Build(), isOdd && seed % 2 == 0 ? "issued" : null);
    }

    public Contest Contest { get; }

    public SheetFrame Roll { get; }

    public int Stations => _stations.Length;

    /// <summary>A sheet of a station with some content.</summary>
    public TallySheet Sheet(int station)
    {
        var (state, centre, table) = _stations[station];
        int registered = 200 + station % 50;
        int ana = _random.Next(60, 140), ben = _random.Next(0, 30), second = _random.Next(0, 20);
        int cal = _random.Next(0, 5), blank = _random.Next(0, 4), invalid = _random.Next(0, 4);
        var sheet = new TallySheet
        {
            Unit = new(state, centre),
            Code = table,
            Key = _hasKeys ? $"K{station}" : null,
            Registered = registered,
            Blank = blank,
            Invalid = invalid,
            Votes = [ana, ben, second, cal],
            Provenance = new("night", _random.Next(1, 1_000_000), null, null),
        };
        return _isOdd ? Odd(sheet) : sheet;
    }

    /// <summary>Which station comes next, any one.</summary>
    public int AnyStation() => _random.Next(_stations.Length);

    public int Next(int below) => _random.Next(below);

    private TallySheet Odd(TallySheet sheet) => _random.Next(60) switch
    {
        0 => sheet with { Status = SheetStatus.Pending },
        1 => sheet with { Status = SheetStatus.Annulled },
        2 => sheet with { Registered = sheet.Registered + 9 },
        3 => sheet with { Registered = null },
        4 => sheet with { Blank = null },
        5 => sheet with { Invalid = null, Valid = 300 },
        6 => sheet with { BallotsCast = 251 },
        7 => sheet with { Votes = [sheet.Votes[0], null, sheet.Votes[2], 1] },
        8 => sheet with { Votes = [null, null, null, null], Valid = 100, BallotsCast = 120 },
        9 => sheet with { Code = "99", Key = _hasKeys ? "X99" : null },
        10 => sheet with { Unit = new("8", "1"), Key = _hasKeys ? "X8" : null },
        11 => sheet with { Votes = [500, 1, 2, 3] },
        12 => sheet with { Registered = 0 },
        13 => sheet with { Extra = new Dictionary<string, int?> { ["late"] = 3 } },
        14 => sheet with { Stratum = "urban" },
        _ => sheet,
    };
}
