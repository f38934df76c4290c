namespace Electoral.Tally.Audits;

/// <summary>The cells of a <c>TallySheet</c>.</summary>
internal sealed class SheetCells : RecordCells
{
    private readonly TallySheet _sheet;
    private readonly byte[] _unit, _names, _code, _key, _image;
    private readonly int?[] _extra;

    /// <param name="sheet">The sheet.</param>
    /// <param name="unitNames">The names of its units from the top; null if they are the codes.</param>
    public SheetCells(TallySheet sheet, IReadOnlyList<string>? unitNames)
    {
        _sheet = sheet;
        var codes = sheet.Unit.Codes;
        (_unit, _names) = (UnitOf(codes), unitNames is null ? [] : NamesOf(unitNames, codes));
        _code = CanonicalJson.BytesOf(sheet.Code);
        _key = CanonicalJson.BytesOf(sheet.Key ?? "");
        _image = CanonicalJson.BytesOf(sheet.Provenance.ImageAddress ?? "");
        var extra = (sheet.Extra ?? new Dictionary<string, int?>()).OrderBy(one => one.Key, StringComparer.Ordinal);
        ExtraNames = [.. extra.Select(one => CanonicalJson.Quoted(one.Key))];
        _extra = [.. extra.Select(one => one.Value)];
    }

    public override ReadOnlySpan<byte> Code => _code;

    public override ReadOnlySpan<byte> Image => _image;

    public override string? Stratum => _sheet.Stratum;

    public override SheetStatus Status => _sheet.Status;

    public override long Arrival => ArrivalTime.Of(_sheet.Provenance.Arrived);

    public override ReadOnlySpan<byte> UnitMember => _unit;

    public override ReadOnlySpan<byte> NamesMember => _names;

    public override IReadOnlyList<byte[]> ExtraNames { get; }

    public override bool TryGetKey(out ReadOnlySpan<byte> key)
    {
        key = _key;
        return _sheet.Key is not null;
    }

    public override int? Count(CountField field) => field switch
    {
        CountField.Registered => _sheet.Registered,
        CountField.BallotsCast => _sheet.BallotsCast,
        CountField.Valid => _sheet.Valid,
        CountField.Blank => _sheet.Blank,
        _ => _sheet.Invalid,
    };

    public override int? Votes(int selection) => _sheet.Votes[selection];

    public override int? Extra(int index) => _extra[index];
}
