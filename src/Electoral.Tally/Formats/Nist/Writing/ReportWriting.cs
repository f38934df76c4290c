using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Writes a table as a report, object by object; parts are passed on as soon as they are written.</summary>
internal sealed class ReportWriting
{
    private const string Scope = "ru", Contest = "contest";

    private readonly TallyTable _table;
    private readonly NistHeader _header;
    private readonly NistWriteOptions _options;
    private readonly ReportEmitter _emitter;
    private readonly SelectionWriting _selections;
    private readonly UnitWriting _units;
    private readonly StandardCounts _counts;

    public ReportWriting(TallyTable table, NistHeader header, NistWriteOptions options, ReportEmitter emitter)
    {
        (_table, _header, _options, _emitter) = (table, header, options, emitter);
        _counts = new(table);
        _selections = new(table.Contest, options, emitter);
        _units = new(table, options, emitter, _counts);
    }

    /// <summary>The report in parts; each is valid until the next is requested.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts(CancellationToken cancellation)
    {
        _emitter.BeginReport();
        foreach (var part in Election()) yield return Checked(part, cancellation);
        WriteLevels();
        _emitter.Text("Format", "precinct-level");
        _emitter.Text("GeneratedDate", _header.Generated.ToString(
            "yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        foreach (var part in _units.Parts()) yield return Checked(part, cancellation);
        WriteHeader();
        _emitter.EndReport();
        yield return _emitter.Take();
    }

    private static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return part;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Election()
    {
        _emitter.BeginList("Election");
        _emitter.Begin("Election", "Election");
        foreach (var part in Ballots()) yield return part;
        _selections.WriteCandidates();
        foreach (var part in ContestOf()) yield return part;
        _emitter.Text("ElectionScopeId", Scope);
        _emitter.Texts("Name", _header.ElectionName, _options.Language);
        _emitter.Text("StartDate", Date(_header.ElectionStart));
        _emitter.Text("EndDate", Date(_header.ElectionEnd ?? _header.ElectionStart));
        bool isListed = NistVocabulary.IsElectionType(_header.ElectionType);
        _emitter.Text("Type", isListed ? _header.ElectionType : "other");
        if (!isListed) _emitter.Text("OtherType", _header.ElectionType);
        _emitter.End("Election");
        _emitter.EndList();
    }

    private IEnumerable<ReadOnlyMemory<byte>> Ballots()
    {
        bool any = false;
        for (int row = 0; row < _table.Count; row++)
        {
            if (!_counts.HasBallots(row)) continue;
            if (!any) _emitter.BeginList("BallotCounts");
            any = true;
            _emitter.BeginCounts("BallotCounts", row, hasType: true);
            _counts.WriteBallots(row, _emitter);
            _emitter.End("BallotCounts");
            if (_emitter.IsFull) yield return _emitter.Take();
        }

        if (any) _emitter.EndList();
    }

    private IEnumerable<ReadOnlyMemory<byte>> ContestOf()
    {
        _emitter.BeginList("Contest");
        _emitter.Begin("Contest", "CandidateContest", Contest);
        if (_table.Contest.Selections.Count > 0) _emitter.BeginList("ContestSelection");
        for (int i = 0; i < _table.Contest.Selections.Count; i++)
        {
            _selections.Begin(i);
            foreach (var part in Votes(i)) yield return part;
            _selections.End(i);
        }

        if (_table.Contest.Selections.Count > 0) _emitter.EndList();
        _emitter.Text("ElectionDistrictId", Scope);
        if (_table.Contest.BlankIsValid && !_options.OnlyStandardFields)
        {
            _emitter.BeginList("ExternalIdentifier");
            _emitter.Identifier(CarriedField.BlankIsValid, null, "true");
            _emitter.EndList();
        }

        _emitter.Text("Name", _table.Contest.Name);
        foreach (var part in Others()) yield return part;
        _emitter.Number("SubUnitsReported", _counts.CountedIn(0, _table.Count));
        _emitter.Number("TotalSubUnits", _options.Stations ?? _table.Count);
        _emitter.Number("VotesAllowed", _table.Contest.VotesAllowed);
        _emitter.End("Contest");
        _emitter.EndList();
    }

    private IEnumerable<ReadOnlyMemory<byte>> Votes(int selection)
    {
        bool any = false;
        var votes = _table.Votes[selection];
        for (int row = 0; row < votes.Count; row++)
        {
            if (!_counts.Counts(row) || votes[row] is not { } count) continue;
            if (!any) _emitter.BeginList("VoteCounts");
            any = true;
            _emitter.Votes(row, count);
            if (_emitter.IsFull) yield return _emitter.Take();
        }

        if (any) _emitter.EndList();
    }

    private IEnumerable<ReadOnlyMemory<byte>> Others()
    {
        bool any = false;
        for (int row = 0; row < _table.Count; row++)
        {
            if (!_counts.HasOthers(row)) continue;
            if (!any) _emitter.BeginList("OtherCounts");
            any = true;
            _emitter.BeginCounts("OtherCounts", row, hasType: false);
            _counts.WriteOthers(row, _emitter);
            _emitter.End("OtherCounts");
            if (_emitter.IsFull) yield return _emitter.Take();
        }

        if (any) _emitter.EndList();
    }

    private void WriteLevels()
    {
        if (_options.OnlyStandardFields) return;
        _emitter.BeginList("ExternalIdentifier");
        foreach (var level in _table.Units.Levels) _emitter.Identifier(CarriedField.Level, null, level.Name);
        _emitter.Identifier(CarriedField.Level, null, _table.SheetLevel);
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (IsEmpty(_table.Column(field))) _emitter.Identifier(CarriedField.Field, null, field.ToString());
        }

        foreach (string name in _table.ExtraNames)
        {
            if (IsEmpty(_table.Extra(name))) _emitter.Identifier(CarriedField.Field, CarriedField.Extra, name);
        }

        _emitter.EndList();
    }

    private void WriteHeader()
    {
        _emitter.Text("Issuer", _header.Issuer);
        _emitter.Text("IssuerAbbreviation", _header.IssuerAbbreviation);
        _emitter.Flag("IsTest", _header.IsTest);
        if (_header.Notes is { } notes) _emitter.Text("Notes", notes);
        _selections.WriteParties();
        _emitter.Number("SequenceStart", 1);
        _emitter.Number("SequenceEnd", 1);
        _emitter.Text("Status", NistVocabulary.NameOf(_header.Status));
        _emitter.Text("VendorApplicationId", _header.VendorApplicationId);
    }

    private static bool IsEmpty(CountColumn? counts) => counts is not null && counts.MissingCount == counts.Count;

    private static string Date(DateOnly date) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
