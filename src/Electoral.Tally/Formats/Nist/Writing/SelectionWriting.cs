using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Writes selections, candidates and parties.</summary>
internal sealed class SelectionWriting
{
    private readonly Contest _contest;
    private readonly NistWriteOptions _options;
    private readonly ReportEmitter _emitter;
    private readonly string[] _parties;
    private readonly int[] _candidateOf;

    public SelectionWriting(Contest contest, NistWriteOptions options, ReportEmitter emitter)
    {
        (_contest, _options, _emitter) = (contest, options, emitter);
        _parties = [.. contest.Selections.Select(one => one.Party).Where(party => !string.IsNullOrEmpty(party))
            .OfType<string>().Distinct(StringComparer.Ordinal)];
        _candidateOf = new int[contest.Selections.Count];
        for (int candidate = 0; candidate < contest.Candidates.Count; candidate++)
        {
            foreach (int selection in contest.Candidates[candidate].Selections) _candidateOf[selection] = candidate;
        }
    }

    /// <summary>A selection begins, up to its votes.</summary>
    public void Begin(int selection) => _emitter.Begin("ContestSelection", "CandidateSelection", $"s{selection}");

    /// <summary>The rest of a selection.</summary>
    public void End(int selection)
    {
        _emitter.BeginIds("CandidateIds");
        _emitter.Id("c", _candidateOf[selection]);
        _emitter.EndIds("CandidateIds");
        if (PartyOf(_contest.Selections[selection]) is >= 0 and int party)
        {
            _emitter.BeginIds("EndorsementPartyIds");
            _emitter.Id("p", party);
            _emitter.EndIds("EndorsementPartyIds");
        }

        _emitter.End("ContestSelection");
    }

    public void WriteCandidates()
    {
        if (_contest.Candidates.Count == 0) return;
        _emitter.BeginList("Candidate");
        for (int i = 0; i < _contest.Candidates.Count; i++)
        {
            var candidate = _contest.Candidates[i];
            _emitter.Begin("Candidate", "Candidate", $"c{i}");
            _emitter.Texts("BallotName", candidate.Name, _options.Language);
            if (!_options.OnlyStandardFields) Carry(candidate);
            if (candidate.Selections is [var only] && PartyOf(_contest.Selections[only]) is >= 0 and int party)
            {
                _emitter.Text("PartyId", $"p{party}");
            }

            _emitter.End("Candidate");
        }

        _emitter.EndList();
    }

    public void WriteParties()
    {
        if (_parties.Length == 0) return;
        _emitter.BeginList("Party");
        for (int i = 0; i < _parties.Length; i++)
        {
            _emitter.Begin("Party", "Party", $"p{i}");
            _emitter.Texts("Name", _parties[i], _options.Language);
            _emitter.End("Party");
        }

        _emitter.EndList();
    }

    private void Carry(Candidate candidate)
    {
        _emitter.BeginList("ExternalIdentifier");
        foreach (int index in candidate.Selections)
        {
            var selection = _contest.Selections[index];
            string label = $"s{index}";
            _emitter.Identifier(CarriedField.SelectionId, label, selection.Id);
            if (selection.Name != candidate.Name || selection.Name.Length == 0)
            {
                _emitter.Identifier(CarriedField.SelectionName, label, selection.Name);
            }

            if (selection.Candidate is { } line) _emitter.Identifier(CarriedField.SelectionCandidate, label, line);
        }

        _emitter.EndList();
    }

    private int PartyOf(Selection selection) => Array.IndexOf(_parties, selection.Party);
}
