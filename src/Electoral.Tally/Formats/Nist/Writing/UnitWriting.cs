using System.Globalization;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Writes the units of a table, its sheets among them.</summary>
internal sealed class UnitWriting
{
    private readonly TallyTable _table;
    private readonly NistWriteOptions _options;
    private readonly ReportEmitter _emitter;
    private readonly StandardCounts _counts;
    private readonly string[] _types;
    private readonly CountColumn?[] _extra;
    private bool _hasIdentifier;

    public UnitWriting(TallyTable table, NistWriteOptions options, ReportEmitter emitter, StandardCounts counts)
    {
        (_table, _options, _emitter, _counts) = (table, options, emitter, counts);
        _types =
        [
            options.ScopeType,
            .. table.Units.Levels.Select(level => UnitTypeWords.Of(level.Name, false, options.UnitTypes)),
            UnitTypeWords.Of(table.SheetLevel, true, options.UnitTypes),
        ];
        _extra = [.. table.ExtraNames.Select(table.Extra)];
    }

    public IEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        _emitter.BeginList("GpUnit");
        foreach (var unit in Units())
        {
            Write(unit);
            if (_emitter.IsFull) yield return _emitter.Take();
        }

        for (int row = 0; row < _table.Count; row++)
        {
            WriteSheet(row);
            if (_emitter.IsFull) yield return _emitter.Take();
        }

        _emitter.EndList();
    }

    /// <summary>The root, the units above a slice, and those below it.</summary>
    private IEnumerable<ReportingUnit> Units()
    {
        var tree = _table.Units;
        for (int depth = 0; depth <= tree.Levels.Count; depth++)
        {
            var (first, end) = RangeAt(depth);
            for (int index = first; index < end; index++) yield return new(tree, depth, index);
        }
    }

    private (int First, int End) RangeAt(int depth)
    {
        var scope = _table.Scope;
        if (depth >= scope.Depth) return _table.Units.RangeBelow(scope, depth);
        int index = scope.At(_table.Units.LevelAt(depth)).Index;
        return (index, index + 1);
    }

    private void Write(ReportingUnit unit)
    {
        var (start, count) = _table.StartAndCountOf(unit);
        _emitter.Begin("GpUnit", "ReportingUnit", unit.Depth == 0 ? "ru" : $"u{unit.Depth}-{unit.Index}");
        WriteParts(unit, start, count);
        string? name = unit.Depth == 0 ? _options.ScopeName : NameOf(unit);
        if (name is not null) _emitter.Texts("Name", name, _options.Language);
        if (unit.Depth > 0) _emitter.Text("Number", unit.Code);
        _emitter.Number("SubUnitsReported", _counts.CountedIn(start, count));
        _emitter.Number("TotalSubUnits", unit.Depth == 0 ? _options.Stations ?? count : count);
        WriteType(_types[unit.Depth]);
        _emitter.End("GpUnit");
    }

    private void WriteParts(ReportingUnit unit, int start, int count)
    {
        bool isLowest = unit.Depth == _table.Units.Levels.Count;
        var (first, end) = isLowest ? (start, start + count) : _table.Units.RangeBelow(unit, unit.Depth + 1);
        if (!isLowest)
        {
            var (from, until) = RangeAt(unit.Depth + 1);
            (first, end) = (Math.Max(first, from), Math.Min(end, until));
        }

        if (first >= end) return;
        string prefix = isLowest ? "t" : $"u{unit.Depth + 1}-";
        _emitter.BeginIds("ComposingGpUnitIds");
        for (int part = first; part < end; part++) _emitter.Id(prefix, part);
        _emitter.EndIds("ComposingGpUnitIds");
    }

    private static string? NameOf(ReportingUnit unit)
    {
        var data = unit.Tree.Data(unit.Depth);
        return data.Names is null || data.Names[unit.Index].IsEmpty ? null : data.Names.GetString(unit.Index);
    }

    private void WriteSheet(int row)
    {
        _emitter.Begin("GpUnit", "ReportingUnit", string.Create(CultureInfo.InvariantCulture, $"t{row}"));
        bool counts = _counts.Counts(row);
        _hasIdentifier = false;
        if (!_options.OnlyStandardFields) Carry(row, counts);
        if (_hasIdentifier) _emitter.EndList();
        _emitter.BeginList("CountStatus");
        _emitter.Begin("CountStatus", "CountStatus");
        _emitter.Text("Status", counts ? "completed" : _table[row].Status == SheetStatus.Pending
            ? "in-process"
            : "unknown");
        _emitter.Text("Type", "total");
        _emitter.End("CountStatus");
        _emitter.EndList();
        _emitter.Text("Number", _table.Columns.Codes[_table.First + row]);
        WriteType(_types[^1]);
        _counts.WriteParticipated(row, _emitter);
        if (_table.Registered?[row] is { } registered) _emitter.Number("VotersRegistered", registered);
        _emitter.End("GpUnit");
    }

    private void WriteType(string type)
    {
        bool isListed = NistVocabulary.IsUnitType(type);
        _emitter.Text("Type", isListed ? type : "other");
        if (!isListed) _emitter.Text("OtherType", type);
    }

    private void Carry(int row, bool counts)
    {
        Carry(CarriedField.Valid, null, _table.Valid?[row]);
        if (!counts || _counts.CarriesBlank) Carry(CarriedField.Blank, null, _table.Blank?[row]);
        if (!counts || _counts.CarriesInvalid) Carry(CarriedField.Invalid, null, _table.Invalid?[row]);
        for (int i = 0; i < _extra.Length; i++)
        {
            string name = _table.ExtraNames[i];
            if (!counts || _counts.CarriedExtra.Contains(name)) Carry(CarriedField.Extra, name, _extra[i]![row]);
        }

        if (!counts)
        {
            Carry(CarriedField.Status, null, _table[row].Status.ToString());
            Carry(CarriedField.BallotsCast, null, _table.BallotsCast?[row]);
            Carry(CarriedField.Votes, null, string.Join(',', _table.Votes.Select(votes => Text(votes[row]))));
        }

        if (_table.HasKeys) Carry(CarriedField.Key, null, _table[row].Key);
        if (_table.HasStrata) Carry(CarriedField.Stratum, null, _table[row].Stratum);
        if (!_table.HasImages && !_table.HasArrivals) return;
        var provenance = _table[row].Provenance;
        Carry(CarriedField.Image, null, provenance.ImageAddress);
        Carry(CarriedField.Arrived, null, provenance.Arrived?.ToString("O", CultureInfo.InvariantCulture));
    }

    private void Carry(string field, string? label, int? count)
    {
        if (count is not null) Carry(field, label, Text(count));
    }

    private void Carry(string field, string? label, string? value)
    {
        if (value is null) return;
        if (!_hasIdentifier) _emitter.BeginList("ExternalIdentifier");
        _hasIdentifier = true;
        _emitter.Identifier(field, label, value);
    }

    private static string Text(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
