using System.Text;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

internal sealed partial class ReportParser
{
    private readonly CountsDraft _counts = new();
    private readonly DeviceNames _devices = new();
    private readonly TextDraft _text = new(choice.Language);
    private readonly IdentifierDraft _identifier = new();
    private ElectionData _election = new(choice);
    private ContestData _contest = null!;
    private SelectionData _selection = null!;
    private CandidateData _candidate = null!;
    private PartyData _party = null!;
    private int _series;
    private NistCountType? _statusType;
    private UnitProgress _statusProgress;

    private void BeginClass(NistClass begun)
    {
        switch (begun)
        {
            case NistClass.Election: _election = new(choice); break;
            case NistClass.Contest: _contest = new(_election, choice); break;
            case NistClass.Selection: BeginSelection(); break;
            case NistClass.Candidate: _candidate = new(); break;
            case NistClass.Party: _party = new(); break;
            case NistClass.Unit: BeginUnit(); break;
            case NistClass.VoteCounts or NistClass.BallotCounts or NistClass.OtherCounts: _counts.Clear(); break;
            case NistClass.Device: _devices.Begin(); break;
            case NistClass.Identifier: _identifier.Clear(); break;
            case NistClass.Texts: _text.Clear(); break;
            case NistClass.Text: _text.Begin(); break;
            case NistClass.CountStatus: (_statusType, _statusProgress) = (null, UnitProgress.NotSaid); break;
        }
    }

    private void EndClass(NistClass ended)
    {
        switch (ended)
        {
            case NistClass.Election: EndElection(); break;
            case NistClass.Contest: EndContest(); break;
            case NistClass.Candidate: EndCandidate(); break;
            case NistClass.Party: EndParty(); break;
            case NistClass.Unit: EndUnit(); break;
            case NistClass.Selection: Named(NistClass.Selection, _selection.Id); break;
            case NistClass.VoteCounts: EndVotes(); break;
            case NistClass.BallotCounts: EndCounts(_election.Ballots!, NistClass.BallotCounts); break;
            case NistClass.OtherCounts: EndCounts(_contest.Others!, NistClass.OtherCounts); break;
            case NistClass.Device: (_counts.Device, _counts.DeviceType) = _devices.End(); break;
            case NistClass.Identifier: EndIdentifier(); break;
            case NistClass.Texts: EndTexts(); break;
            case NistClass.Text: _text.End(); break;
            case NistClass.CountStatus: EndStatus(); break;
        }
    }

    private void BeginSelection()
    {
        _selection = new();
        _contest.Selections.Add(_selection);
        _series = _contest.Votes!.Begin();
    }

    private void EndElection()
    {
        var own = Data.Contests.Where(contest => contest.Election == _election);
        if (!own.Any(contest => contest.IsChosen)) _election.Ballots = null;
    }

    private void EndContest()
    {
        Named(NistClass.Contest, _contest.Id);
        // Of the others only a name is needed.
        _contest.IsChosen = choice.Contest is null
            ? Data.Contests.Count == 0
            : choice.Contest == _contest.Id || choice.Contest == _contest.Name;
        if (!_contest.IsChosen) (_contest.Votes, _contest.Others) = (null, null);
        Data.Contests.Add(_contest);
    }

    private void EndCandidate()
    {
        Named(NistClass.Candidate, _candidate.Id);
        if (!_election.Candidates.TryAdd(_candidate.Id, _candidate))
        {
            throw new NistFault(Throw.NistTwoOfId(NistClass.Candidate, _candidate.Id));
        }
    }

    private void EndParty()
    {
        Named(NistClass.Party, _party.Id);
        if (!Data.Parties.TryAdd(_party.Id, _party))
        {
            throw new NistFault(Throw.NistTwoOfId(NistClass.Party, _party.Id));
        }
    }

    private void EndVotes()
    {
        CheckUnit(NistClass.VoteCounts);
        if (!_counts.HasType) throw new NistFault(Throw.NistWithoutType(NistClass.VoteCounts));
        Add(_contest.Votes!, _series, _counts[0], NistMember.Count);
    }

    private void EndCounts(CountStore store, NistClass ended)
    {
        CheckUnit(ended);
        bool hasNoType = ended == NistClass.BallotCounts && !_counts.HasType;
        if (hasNoType) throw new NistFault(Throw.NistWithoutType(ended));
        for (int i = 0; i < CountsDraft.Most; i++)
        {
            Add(store, i, _counts[i], ended == NistClass.BallotCounts
                ? NistMember.BallotsCast + (byte)i
                : i switch { 0 => NistMember.Overvotes, 1 => NistMember.Undervotes, _ => NistMember.WriteIns });
        }
    }

    private void CheckUnit(NistClass counts)
    {
        if (_counts.Unit < 0) throw new NistFault(Throw.NistWithoutUnit(counts));
    }

    private void Add(CountStore store, int series, CountNumber? number, NistMember member)
    {
        if (_counts.IsSuppressed) store.Suppress(_counts.Unit);
        if (number is not { } count || _counts.IsSuppressed) return;
        if (count.Fault is { } reason)
        {
            string field = member == NistMember.Count ? $"{_selection.Id} {member}" : member.ToString();
            store.Refuse(_counts.Unit, new(reason, field, count.Found, NistStatements.Whole, Line()));
            return;
        }

        long line = _counts.Type == NistCountType.Total ? LineIfRepeated(store, series) : 0;
        store.Add(series, _counts, count.Value, line);
    }

    /// <summary>The line is determined only if it will be reported.</summary>
    private long LineIfRepeated(CountStore store, int series) => store[series].Has(_counts.Unit) ? Line() : 0;

    private void EndStatus()
    {
        if (_statusType == (choice.CountType ?? NistCountType.Total)) _unitProgress = _statusProgress;
    }

    private void EndTexts()
    {
        var (parent, member) = (_frames[_depth - 1].Class, _frames[_depth - 1].Member);
        if (_text.Value.IsEmpty) return;
        if (parent == NistClass.Unit)
        {
            if (!_text.IsUtf8) throw new NistFault(Throw.NistNotText(member));
            _unitName = Data.Units.Keep(_text.Value);
            return;
        }

        string text = TextOf(member, _text.Value);
        switch (parent)
        {
            case NistClass.Election: _election.Name = text; break;
            case NistClass.Selection: _selection.Text = text; break;
            case NistClass.Candidate: _candidate.Name = text; break;
            case NistClass.Party when member == NistMember.Name: _party.Name = text; break;
            case NistClass.Party: _party.Abbreviation = text; break;
        }
    }

    private void EndIdentifier()
    {
        if (!CarriedField.IsOwn(Encoding.UTF8.GetBytes(_identifier.Type))) return;
        switch (_frames[_depth - 1].Class)
        {
            case NistClass.Report when _identifier.Type == CarriedField.Level:
                Data.Levels.Add(_identifier.Value);
                break;
            case NistClass.Report when _identifier.Type == CarriedField.Field:
                (_identifier.Label == CarriedField.Extra ? Data.EmptyExtra : Data.EmptyFields).Add(_identifier.Value);
                break;
            case NistClass.Contest: _contest.BlankIsValid |= _identifier.Type == CarriedField.BlankIsValid; break;
            case NistClass.Candidate:
                _candidate.Carried.Add((_identifier.Type, _identifier.Label, _identifier.Value));
                break;
            case NistClass.Unit: CarryUnit(); break;
        }
    }

    private static void Named(NistClass ended, string id)
    {
        if (id.Length == 0) throw new NistFault(Throw.NistWithoutId(ended));
    }
}
