using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Collects what sheets carry in addition to counts and codes. Not safe to share between threads.</summary>
internal sealed class SheetDetails
{
    private readonly List<byte> _status = [];
    private readonly Categories.Builder _strata = new();
    private readonly List<(string? Key, UnitPath Unit, string Code)> _keys = [];
    private bool _hasKeys;
    private readonly List<string?> _images = [];
    private readonly List<long> _arrivals = [];
    private readonly ProvenanceBuilder _provenance = new();

    public void Add(TallySheet sheet, Provenance provenance)
    {
        _status.Add((byte)sheet.Status);
        _strata.Add(sheet.Stratum is null ? null : CodeForm.Of(sheet.Stratum));
        _keys.Add((sheet.Key is null ? null : CodeForm.Of(sheet.Key), sheet.Unit, sheet.Code));
        _hasKeys |= sheet.Key is not null;
        _provenance.Add(provenance);
        _images.Add(provenance.ImageAddress);
        _arrivals.Add(ArrivalTime.Of(provenance.Arrived));
    }

    public byte[]? Status() => _status.Exists(status => status != 0) ? [.. _status] : null;

    public Categories? Strata() => _strata.Build();

    /// <summary>Keys where any sheet has one of its own; the others go by all their codes.</summary>
    public TextArray? Keys() =>
        _hasKeys ? ToTexts([.. _keys.Select(key => key.Key ?? key.Unit.Append(key.Code).ToKey())]) : null;

    public TextArray? Images() => _images.Exists(image => image is not null) ? ToTexts(_images) : null;

    public long[]? Arrivals() => _arrivals.Exists(ticks => ticks != 0) ? [.. _arrivals] : null;

    public (SourceNames Names, int[]? Rows) Sources() => _provenance.Build();

    private static TextArray ToTexts(List<string?> texts)
    {
        var builder = new TextArrayBuilder(texts.Count);
        foreach (string? text in texts) builder.Add(Encoding.UTF8.GetBytes(text ?? ""));
        return builder.Build();
    }
}
