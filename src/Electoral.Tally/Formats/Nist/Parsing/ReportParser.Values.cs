using System.Buffers.Text;

namespace Electoral.Tally;

internal sealed partial class ReportParser
{
    private void ValueOf(NistClass of, NistMember member, ReadOnlySpan<byte> value)
    {
        switch (of)
        {
            case NistClass.VoteCounts or NistClass.BallotCounts or NistClass.OtherCounts:
                OfCounts(member, value);
                break;
            case NistClass.Unit: OfUnit(member, value); break;
            case NistClass.CountStatus: OfStatus(member, value); break;
            case NistClass.Identifier: OfIdentifier(member, value); break;
            case NistClass.Text when member == NistMember.Content: _text.SetContent(value); break;
            case NistClass.Text: _text.SetLanguage(value); break;
            case NistClass.Selection: OfSelection(member, value); break;
            case NistClass.Contest: OfContest(member, value); break;
            case NistClass.Candidate when member == NistMember.Id: _candidate.Id = TextOf(member, value); break;
            case NistClass.Candidate: _candidate.Party = TextOf(member, value); break;
            case NistClass.Party: _party.Id = TextOf(member, value); break;
            case NistClass.Device: _devices.Set(member, TextOf(member, value)); break;
            case NistClass.Election: OfElection(member, value); break;
            case NistClass.Report: Data.Header[member] = TextOf(member, value); break;
        }
    }

    private void OfCounts(NistMember member, ReadOnlySpan<byte> value)
    {
        switch (member)
        {
            case NistMember.GpUnitId: _counts.Unit = Data.Units.Ids.NumberOf(Trimmed(value)); break;
            case NistMember.Type:
                _counts.Type = NistVocabulary.CountTypeOf(Trimmed(value)) ?? throw NoChoice(member, value);
                _counts.HasType = true;
                break;
            case NistMember.Round:
                _counts.Round = Utf8Parser.TryParse(Trimmed(value), out long round, out _) && round >= 0
                    ? round
                    : throw NoChoice(member, value);
                break;
            case NistMember.IsSuppressedForPrivacy: _counts.IsSuppressed = IsTrue(member, value); break;
            case NistMember.Count or NistMember.BallotsCast or NistMember.Overvotes:
                _counts[0] = CountNumber.Of(value);
                break;
            case NistMember.BallotsOutstanding or NistMember.Undervotes: _counts[1] = CountNumber.Of(value); break;
            case NistMember.BallotsRejected or NistMember.WriteIns: _counts[2] = CountNumber.Of(value); break;
        }
    }

    private void OfUnit(NistMember member, ReadOnlySpan<byte> value)
    {
        switch (member)
        {
            case NistMember.Id: _unit = Data.Units.Ids.NumberOf(Trimmed(value)); break;
            case NistMember.Number:
                if (!System.Text.Unicode.Utf8.IsValid(value)) throw new NistFault(Throw.NistNotText(member));
                _unitNumber = Data.Units.Keep(value);
                break;
            case NistMember.Type: _unitType = Known(ref _lastType, member, value); break;
            case NistMember.OtherType: _unitOtherType = Known(ref _lastOtherType, member, value); break;
            case NistMember.ComposingGpUnitIds: Data.Units.Children.Add(Data.Units.Ids.NumberOf(Trimmed(value))); break;
            case NistMember.VotersRegistered: _registered = CountNumber.Of(value); break;
            case NistMember.VotersParticipated: _participated = CountNumber.Of(value); break;
        }
    }

    private (byte[] Bytes, string Text) _lastType = ([], ""), _lastOtherType = ([], "");

    /// <summary>A text that is usually the same as for the unit before.</summary>
    private static string Known(ref (byte[] Bytes, string Text) last, NistMember member, ReadOnlySpan<byte> value)
    {
        if (!value.SequenceEqual(last.Bytes)) last = (value.ToArray(), TextOf(member, Trimmed(value)));
        return last.Text;
    }

    private void OfStatus(NistMember member, ReadOnlySpan<byte> value)
    {
        value = Trimmed(value);
        if (member == NistMember.Type) _statusType = NistVocabulary.CountTypeOf(value) ?? throw NoChoice(member, value);
        else if (value.SequenceEqual("completed"u8)) _statusProgress = UnitProgress.Completed;
        else if (value.SequenceEqual("in-process"u8)) _statusProgress = UnitProgress.InProcess;
        else if (value.SequenceEqual("not-processed"u8)) _statusProgress = UnitProgress.NotProcessed;
        else if (value.SequenceEqual("unknown"u8)) _statusProgress = UnitProgress.Unknown;
        else throw NoChoice(member, value);
    }

    private void OfIdentifier(NistMember member, ReadOnlySpan<byte> value)
    {
        string text = TextOf(member, value);
        if (member == NistMember.Label) _identifier.Label = text;
        else if (member == NistMember.OtherType) _identifier.Type = text;
        else _identifier.Value = text;
    }

    private void OfSelection(NistMember member, ReadOnlySpan<byte> value)
    {
        string text = TextOf(member, value);
        switch (member)
        {
            case NistMember.Id: _selection.Id = text; break;
            case NistMember.CandidateIds: _selection.Candidates.Add(text); break;
            case NistMember.PartyIds: _selection.Parties.Add(text); break;
            case NistMember.EndorsementPartyIds: _selection.Endorsements.Add(text); break;
            case NistMember.IsWriteIn: _selection.IsWriteIn = IsTrue(member, value); break;
        }
    }

    private void OfContest(NistMember member, ReadOnlySpan<byte> value)
    {
        switch (member)
        {
            case NistMember.Id: _contest.Id = TextOf(member, value); break;
            case NistMember.Name: _contest.Name = TextOf(member, value); break;
            case NistMember.ElectionDistrictId: _contest.District = Data.Units.Ids.NumberOf(Trimmed(value)); break;
            case NistMember.VotesAllowed: _contest.VotesAllowed = Whole(member, value); break;
            case NistMember.SubUnitsReported: _contest.SubUnitsReported = Whole(member, value); break;
            case NistMember.TotalSubUnits: _contest.TotalSubUnits = Whole(member, value); break;
        }
    }

    private void OfElection(NistMember member, ReadOnlySpan<byte> value)
    {
        string text = TextOf(member, value);
        switch (member)
        {
            case NistMember.StartDate: _election.StartDate = text; break;
            case NistMember.EndDate: _election.EndDate = text; break;
            case NistMember.Type: _election.Type = text; break;
            case NistMember.OtherType: _election.OtherType = text; break;
        }
    }

    private static long Whole(NistMember member, ReadOnlySpan<byte> value)
    {
        var number = CountNumber.Of(value);
        return number.Fault is null ? number.Value : throw NoChoice(member, value);
    }

    private static bool IsTrue(NistMember member, ReadOnlySpan<byte> value)
    {
        value = Trimmed(value);
        if (value.SequenceEqual("true"u8) || value.SequenceEqual("1"u8)) return true;
        return value.SequenceEqual("false"u8) || value.SequenceEqual("0"u8) ? false : throw NoChoice(member, value);
    }

    private static NistFault NoChoice(NistMember member, ReadOnlySpan<byte> value) =>
        new(Throw.NistNotAChoice(member, Excerpt(value)));

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> value) => value.Trim(" \t\r\n"u8);
}
