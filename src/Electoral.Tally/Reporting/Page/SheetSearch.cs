using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The search for sheets of a page: all of them or, if there are too many, those that were flagged.</summary>
internal sealed class SheetSearch : PageSearch
{
    /// <summary>With more sheets, a page would take seconds to open.</summary>
    public const int MostSheets = 50_000;

    private const int MostSelections = 12;

    private readonly TallyTable _table;
    private readonly IReadOnlyList<int> _rows;
    private readonly bool _isPart;
    private readonly IFormatProvider? _language;
    private readonly CountColumn[] _columns;
    private readonly List<ReportingUnit> _units = [];
    private readonly Dictionary<ReportingUnit, int> _indexes = [];

    /// <param name="table">The sheets.</param>
    /// <param name="flagged">The rows to show if the table has too many, ascending.</param>
    /// <param name="language">The language of the page.</param>
    public SheetSearch(TallyTable table, IReadOnlyList<int> flagged, IFormatProvider? language)
    {
        (_table, _language) = (table, language);
        _isPart = table.Count > MostSheets;
        _rows = _isPart ? [.. flagged.Take(MostSheets)] : [.. Enumerable.Range(0, table.Count)];
        CountField[] fields = [CountField.Registered, CountField.BallotsCast, CountField.Valid];
        var given = fields.Where(field => table.Column(field) is not null).ToArray();
        _columns = [.. given.Select(field => table.Column(field)!), .. table.Votes.Take(MostSelections)];
        Headers =
        [
            PageTexts.Place.In(language), VisibleText.Cell(LevelTexts.Of(table.SheetLevel, language), language),
            .. given.Select(field => AggregationTexts.Of(field).In(language)),
            .. table.Contest.Selections.Take(MostSelections).Select(selection => selection.Id),
        ];
        foreach (int row in _rows) Add(table[row].Unit);
    }

    public override string Title => PageTexts.Search.In(_language);

    public override string Prompt => PageTexts.Prompt.In(_language);

    // The page fills the placeholders itself.
    public override string Found => PageTexts.Found.In(_language, "{0}", "{1}");

    public override IReadOnlyList<string> Headers { get; }

    public override string Scope
    {
        get
        {
            string sheets = _isPart
                ? PageTexts.OnlyFlagged.In(_language, _table.Count, MostSheets, _rows.Count)
                : PageTexts.AllSheets.In(_language, _table.Count);
            int hidden = _table.Votes.Count - MostSelections;
            return hidden > 0 ? sheets + " " + PageTexts.HiddenSelections.In(_language, hidden) : sheets;
        }
    }

    public override void WriteUnits(Utf8JsonWriter json)
    {
        foreach (var unit in _units)
        {
            json.WriteStartArray();
            json.WriteNumberValue(unit.Parent is { Depth: > 0 } parent ? _indexes[parent] : -1);
            string name = unit.Depth == 0 || unit.Name == unit.Code ? unit.Name : $"{unit.Name} ({unit.Code})";
            json.WriteStringValue(VisibleText.Cell(name, _language));
            json.WriteEndArray();
        }
    }

    public override void WriteRows(Utf8JsonWriter json)
    {
        foreach (int row in _rows)
        {
            var sheet = _table[row];
            json.WriteStartArray();
            json.WriteNumberValue(_indexes[sheet.Unit]);
            json.WriteStringValue(VisibleText.Cell(sheet.Code, _language));
            foreach (var column in _columns)
            {
                if (column[row] is int count) json.WriteNumberValue(count);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
        }
    }

    // Parents come first, so that the page can build each path from the one before.
    private void Add(ReportingUnit unit)
    {
        if (_indexes.ContainsKey(unit)) return;
        if (unit.Parent is { Depth: > 0 } parent) Add(parent);
        _indexes.Add(unit, _units.Count);
        _units.Add(unit);
    }
}
