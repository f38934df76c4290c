namespace Electoral.Tally;

/// <summary>
/// The stations of polling places compared by one count, each figure computed by the first that asks.
/// </summary>
internal sealed class ComparedCentres
{
    private readonly AnomalySheets _all;
    private readonly Lazy<OddStations?> _odd;

    public ComparedCentres(AnomalySheets all, CentreLevel level, CentreSheets sheets)
    {
        (_all, Level, Sheets) = (all, level, sheets);
        _odd = new(() => OddStations.Of(Comparer, all.Options.MaxDegreeOfParallelism, all.Cancellation));
    }

    /// <summary>The index of the selection whose votes are compared; null for turnout.</summary>
    public required int? Selection { get; init; }

    /// <summary>The level of the polling places.</summary>
    public CentreLevel Level { get; }

    /// <summary>The sheets that are used.</summary>
    public CentreSheets Sheets { get; }

    /// <summary>Each station against others of its polling place.</summary>
    public CentreComparer Comparer => field ??= NewComparer();

    /// <summary>The stations that do not fit their polling place; null where no station can be compared.</summary>
    public OddStations? Odd => _odd.Value;

    /// <summary>The stations against a dispersion that all have in common.</summary>
    public DispersedStations Dispersed => field ??= DispersedStations.Of(Comparer);

    /// <summary>The statements about single sheets; only where <see cref="Odd"/> is not null.</summary>
    public SheetReasons Reasons =>
        field ??= new(_all.Table, _all.Stations, Sheets, Odd!, isTurnout: Selection is null);

    /// <summary>The clause after "not computable, because" where no polling place can be compared.</summary>
    public ReportStatement NoCentres => new("no-centres", CentreTexts.NoCentres, Level.Level.Name);

    private CentreComparer NewComparer()
    {
        ulong[] all = _all.Share(() => new StreamKeys(SheetKeys.Of(_all.Table))).Keys;
        ulong[] keys = Array.ConvertAll(Sheets.Rows, row => all[row]);
        return new(Sheets.Stations, keys, _all.Options.Seed, _all.Options.MaxDegreeOfParallelism, _all.Cancellation);
    }

    /// <summary>The name of the random stream of each row.</summary>
    private sealed record StreamKeys(ulong[] Keys);
}
