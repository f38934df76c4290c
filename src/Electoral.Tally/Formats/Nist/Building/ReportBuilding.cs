using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Makes a table from a report that was read: units become sheets, selections their columns.</summary>
internal sealed class ReportBuilding
{
    private readonly string _source;
    private readonly ReportData _data;
    private readonly ReadOptions _options;
    private readonly ContestData _contest;
    private readonly UnitGraph _graph;
    private readonly SheetUnits _sheets;
    private readonly SheetPaths _paths;
    private readonly ReadingLog _log;
    private readonly bool _areBallots;

    /// <exception cref="NistFault">The contest, its counts or its units are invalid.</exception>
    public ReportBuilding(string source, ReportData data, NistReadOptions choice, ReadOptions options)
    {
        (_source, _data, _options) = (source, data, options);
        _contest = ContestChoice.Of(data, choice);
        _contest.Votes!.Resolve();
        _contest.Others!.Resolve();
        _contest.Election.Ballots?.Resolve();
        _areBallots = (_contest.VotesAllowed ?? 1) == 1;
        _graph = new(data.Units);
        if (_graph.Count > options.MaxUnits) Throw.TooManyUnits(options.MaxUnits);
        _sheets = new(data, _contest, _graph);
        _paths = new(data, _contest, _graph, _sheets);
        _log = new(source, options);
    }

    /// <summary>The table, and what the report says about itself.</summary>
    public NistReport Build(string? encoding, string? sha256)
    {
        var header = HeaderReading.Of(_data, _contest.Election);
        var contest = SelectionNames.Of(_data, _contest);
        _log.Warn(Warnings(header));
        int[] accepted = Accepted(out int[] records);
        var staged = StagedOf(accepted);
        var part = new StagedPart
        {
            Units = staged.Units.Build(),
            Columns = ColumnsOf(accepted) with
            {
                SourceRows = records.Length == _log.Records ? null : records,
            },
            Source = new() { Name = _source, Encoding = encoding, Sha256 = sha256, Rows = _log.Records },
            Log = _log,
            RecordOf = row => records[row],
        };
        var table = new TableFinisher(_options).Finish([part], contest, _paths.Levels[^1]);
        return new(header, table, _contest.Id, _contest.SubUnitsReported, _contest.TotalSubUnits);
    }

    private int[] Accepted(out int[] records)
    {
        var accepted = new List<int>(_sheets.Units.Length);
        var numbers = new List<int>(_sheets.Units.Length);
        var counts = new RecordCounts { Excluded = _sheets.Sums.Length };
        foreach (int unit in _sheets.Units)
        {
            var fault = FaultOf(unit);
            _log.Records++;
            if (fault is not null)
            {
                string field = VisibleText.Line($"{Encoding.UTF8.GetString(_data.Units.Ids[unit])} {fault.Field}");
                _log.Counts = counts;
                _log.Refuse(new(
                    _source, _log.Records, fault.Line, fault.Reason, field, fault.Found, fault.Expected));
                continue;
            }

            accepted.Add(unit);
            numbers.Add((int)(_log.Records - 1));
            counts = counts with { Accepted = counts.Accepted + 1 };
        }

        _log.Counts = counts;
        records = [.. numbers];
        return [.. accepted];
    }

    private CountFault? FaultOf(int unit)
    {
        if (!_data.Units[unit].IsDefined)
        {
            string id = Encoding.UTF8.GetString(_data.Units.Ids[unit]);
            return new(RejectReason.Malformed, nameof(NistMember.GpUnitId), id, NistStatements.AUnit, 0);
        }

        return _contest.Votes!.Faults.GetValueOrDefault(unit)
            ?? _contest.Others!.Faults.GetValueOrDefault(unit)
            ?? _contest.Election.Ballots?.Faults.GetValueOrDefault(unit)
            ?? _data.UnitFaults.GetValueOrDefault(unit)
            ?? VotesFault(unit);
    }

    private CountFault? VotesFault(int unit)
    {
        string? votes = _data.Units.Carried(CarriedField.Votes, unit);
        if (votes is null || CarriedVotes(votes) is not null) return null;
        return new(RejectReason.FieldCount, CarriedField.Votes, votes, NistStatements.Whole, 0);
    }

    private CountNumber?[]? CarriedVotes(string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length != _contest.Selections.Count) return null;
        var numbers = Array.ConvertAll(parts, part => part.Length == 0
            ? (CountNumber?)null
            : CountNumber.Of(Encoding.UTF8.GetBytes(part)));
        return Array.Exists(numbers, number => number is { Fault: not null }) ? null : numbers;
    }

    private (StagedUnitsBuilder Units, int Count) StagedOf(int[] accepted)
    {
        var units = new StagedUnitsBuilder(_paths.Levels[..^1]);
        int last = -2;
        UnitPath path = default;
        var named = new HashSet<int>();
        foreach (int unit in accepted)
        {
            int parent = _graph.ParentOf(unit);
            if (parent != last || parent < 0) path = _paths.PathOf(unit);
            last = parent;
            units.AddRow(path);
            if (parent >= 0 && named.Add(parent)) Name(units, path, _paths.Above(unit));
        }

        if (units.Count > _options.MaxUnits) Throw.TooManyUnits(_options.MaxUnits);
        return (units, accepted.Length);
    }

    private void Name(StagedUnitsBuilder units, UnitPath path, int[] chain)
    {
        string[] codes = [.. path.Codes];
        for (int depth = 1; depth <= chain.Length; depth++)
        {
            string? name = _paths.NameOf(chain[depth - 1]);
            if (!string.IsNullOrEmpty(name)) units.Name(new(codes.AsSpan(0, depth)), name);
        }
    }

    private TableColumns ColumnsOf(int[] rows)
    {
        var units = _data.Units;
        var codes = new SheetCodes.Builder();
        foreach (int unit in rows) codes.Add(CodeForm.Of(_paths.CodeOf(unit)));
        TakeCarriedVotes(rows);
        var others = _contest.Others!;
        var ballots = _contest.Election.Ballots;
        var fields = new CountColumn?[Enum.GetValues<CountField>().Length];
        fields[(int)CountField.Registered] = units.Registered.ColumnOrNull(rows);
        fields[(int)CountField.BallotsCast] = Merged(ballots?[ElectionData.BallotsCast], units.BallotsCast, rows);
        fields[(int)CountField.Valid] = units.Valid.ColumnOrNull(rows);
        fields[(int)CountField.Blank] =
            Merged(_areBallots ? others[ContestData.Undervotes] : null, units.Blank, rows);
        fields[(int)CountField.Invalid] =
            Merged(_areBallots ? others[ContestData.Overvotes] : null, units.Invalid, rows);
        foreach (var field in Enum.GetValues<CountField>())
        {
            bool isEmpty = fields[(int)field] is null && _data.EmptyFields.Contains(field.ToString());
            if (isEmpty) fields[(int)field] = new UnitCounts().Column(rows);
        }

        return new()
        {
            Fields = fields,
            Votes = [.. Enumerable.Range(0, _contest.Votes!.Count).Select(i => _contest.Votes[i].Column(rows))],
            Extra = [.. ExtraOf(rows)],
            Codes = codes.Build(),
            Status = StatusOf(rows),
            Strata = StrataOf(rows),
            Keys = KeysOf(rows),
            Images = TextsOf(CarriedField.Image, rows) is { } images ? new(images) : null,
            Arrivals = ArrivalsOf(rows),
        };
    }

    /// <summary>A count of the standard, or what was carried in its place if a unit lacks it.</summary>
    private static CountColumn? Merged(UnitCounts? counts, UnitCounts carried, int[] rows)
    {
        if (counts is null || !counts.HasAny) return carried.ColumnOrNull(rows);
        if (!carried.HasAny) return counts.ColumnOrNull(rows);
        foreach (int unit in rows)
        {
            if (!counts.Has(unit) && carried[unit] is { } count) counts.Set(unit, count);
        }

        return counts.ColumnOrNull(rows);
    }

    private IEnumerable<(string Name, CountColumn Counts)> ExtraOf(int[] rows)
    {
        var others = _contest.Others!;
        var ballots = _contest.Election.Ballots;
        (string Name, UnitCounts? Counts)[] known =
        [
            (NistExtra.Undervotes, _areBallots ? null : others[ContestData.Undervotes]),
            (NistExtra.Overvotes, _areBallots ? null : others[ContestData.Overvotes]),
            (NistExtra.WriteIns, others[ContestData.WriteIns]),
            (NistExtra.VotersParticipated, _data.Units.Participated),
            (NistExtra.BallotsOutstanding, ballots?[ElectionData.BallotsOutstanding]),
            (NistExtra.BallotsRejected, ballots?[ElectionData.BallotsRejected]),
        ];
        foreach (var (name, counts) in known)
        {
            // Sheets that do not count carry their counts.
            var column = Merged(counts, _data.Units.Extra.GetValueOrDefault(name) ?? new(), rows);
            if (column is not null) yield return (name, column);
        }

        foreach (var (name, counts) in _data.Units.Extra)
        {
            if (!Array.Exists(known, one => one.Name == name)) yield return (name, counts.Column(rows));
        }

        foreach (string name in _data.EmptyExtra.Where(name => !_data.Units.Extra.ContainsKey(name)))
        {
            if (!Array.Exists(known, one => one.Name == name && one.Counts?.HasAny == true))
            {
                yield return (name, new UnitCounts().Column(rows));
            }
        }
    }

    private void TakeCarriedVotes(int[] rows)
    {
        if (!_data.Units.HasCarried(CarriedField.Votes)) return;
        foreach (int unit in rows)
        {
            if (_data.Units.Carried(CarriedField.Votes, unit) is not { } text) continue;
            var votes = CarriedVotes(text)!;
            for (int i = 0; i < votes.Length; i++)
            {
                if (votes[i] is { } number) _contest.Votes![i].Set(unit, number.Value);
            }
        }
    }

    private byte[]? StatusOf(int[] rows)
    {
        byte[] status = [.. rows.Select(unit => (byte)StatusOf(unit))];
        return Array.TrueForAll(status, one => one == 0) ? null : status;
    }

    /// <summary>A sheet without counts has arrived only if the report says so.</summary>
    private SheetStatus StatusOf(int unit)
    {
        if (_data.Units.Carried(CarriedField.Status, unit) is { } carried
            && Enum.TryParse<SheetStatus>(carried, out var status) && Enum.IsDefined(status))
        {
            return status;
        }

        return _data.Units[unit].Status switch
        {
            UnitProgress.Completed => SheetStatus.Counted,
            UnitProgress.InProcess or UnitProgress.NotProcessed => SheetStatus.Pending,
            _ => _sheets.HasCounts(unit) ? SheetStatus.Counted : SheetStatus.Pending,
        };
    }

    private Categories? StrataOf(int[] rows)
    {
        if (!_data.Units.HasCarried(CarriedField.Stratum)) return null;
        var strata = new Categories.Builder();
        foreach (int unit in rows) strata.Add(_data.Units.Carried(CarriedField.Stratum, unit));
        return strata.Build();
    }

    /// <summary>Sheets without a key of their own are identified by all their codes.</summary>
    private TextArray? KeysOf(int[] rows)
    {
        if (!_data.Units.HasCarried(CarriedField.Key)) return null;
        var keys = new TextArrayBuilder(rows.Length);
        foreach (int unit in rows)
        {
            string key = _data.Units.Carried(CarriedField.Key, unit)
                ?? _paths.PathOf(unit).Append(Encoding.UTF8.GetString(_paths.CodeOf(unit))).ToKey();
            keys.Add(Encoding.UTF8.GetBytes(CodeForm.Of(key)));
        }

        return keys.Build();
    }

    private TextArray? TextsOf(string field, int[] rows)
    {
        if (!_data.Units.HasCarried(field)) return null;
        var texts = new TextArrayBuilder(rows.Length);
        foreach (int unit in rows) texts.Add(Encoding.UTF8.GetBytes(_data.Units.Carried(field, unit) ?? ""));
        return texts.Build();
    }

    private long[]? ArrivalsOf(int[] rows)
    {
        if (!_data.Units.HasCarried(CarriedField.Arrived)) return null;
        return [.. rows.Select(unit => DateTime.TryParse(
            _data.Units.Carried(CarriedField.Arrived, unit), CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind, out var time) ? ArrivalTime.Of(time) : 0)];
    }

    private IEnumerable<ReportStatement> Warnings(NistHeader header)
    {
        if (header.IsTest) yield return NistStatements.Test(_source);
        if (_sheets.Sums.Length > 0) yield return NistStatements.Aggregates(_source, _sheets.Sums.Length);
        if (SumUnitCheck.Of(_source, _data, _contest, _graph, _sheets) is { } mismatch) yield return mismatch;
        var votes = _contest.Votes!;
        if (votes.Suppressed > 0) yield return NistStatements.Suppressed(_source, votes.Suppressed);
        if (votes.Uneven > 0) yield return NistStatements.Uneven(_source, votes.Uneven);
        int shared = _sheets.Units.Count(unit => _graph.ParentsOf(unit).Length > 1);
        if (shared > 0) yield return NistStatements.Shared(_source, shared);
        if (_paths.Outside > 0) yield return NistStatements.Outside(_source, _paths.Outside);
        if (_paths.Ragged > 0) yield return NistStatements.Ragged(_source, _paths.Ragged);
        var writeIns = _contest.Others![ContestData.WriteIns];
        long written = _sheets.Units.Sum(unit => (long)(writeIns[unit] ?? 0));
        if (written > 0) yield return NistStatements.WriteIns(_source, written);
        if (_contest is not { SubUnitsReported: { } reported, TotalSubUnits: { } total }) yield break;
        long counted = _sheets.Units.Count(unit => StatusOf(unit) == SheetStatus.Counted);
        if (reported == counted && total >= _sheets.Units.Length) yield break;
        yield return NistStatements.SubUnits(_source, reported, total, counted, _sheets.Units.Length);
    }
}
