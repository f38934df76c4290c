namespace Electoral.Tally;

/// <summary>Which member of which object is an object, a list or a value.</summary>
internal static class NistGrammar
{
    private static readonly NistClass[] Children = MakeChildren();
    private static readonly ulong[] Values = MakeValues();

    private static readonly ulong Lists = Mask([
        NistMember.Unknown, NistMember.Election, NistMember.GpUnit, NistMember.Party, NistMember.ExternalIdentifier,
        NistMember.BallotCounts, NistMember.Candidate, NistMember.Contest, NistMember.ContestSelection,
        NistMember.OtherCounts, NistMember.VoteCounts, NistMember.CountStatus, NistMember.Text,
        NistMember.CandidateIds, NistMember.ComposingGpUnitIds, NistMember.EndorsementPartyIds, NistMember.PartyIds]);

    /// <summary>The class of a member that is an object and is read; otherwise the class of skipped objects.</summary>
    public static NistClass ChildOf(NistClass parent, NistMember member) => Children[((int)parent << 6) | (int)member];

    /// <summary>Whether a member is a value that is read.</summary>
    public static bool IsValue(NistClass parent, NistMember member) => (Values[(int)parent] >> (int)member & 1) != 0;

    /// <summary>Whether a member may occur several times.</summary>
    public static bool IsList(NistMember member) => (Lists >> (int)member & 1) != 0;

    private static NistClass[] MakeChildren()
    {
        var children = new NistClass[Enum.GetValues<NistClass>().Length << 6];
        Set(NistClass.Report, NistMember.Election, NistClass.Election);
        Set(NistClass.Report, NistMember.GpUnit, NistClass.Unit);
        Set(NistClass.Report, NistMember.Party, NistClass.Party);
        Set(NistClass.Report, NistMember.ExternalIdentifier, NistClass.Identifier);
        Set(NistClass.Election, NistMember.BallotCounts, NistClass.BallotCounts);
        Set(NistClass.Election, NistMember.Candidate, NistClass.Candidate);
        Set(NistClass.Election, NistMember.Contest, NistClass.Contest);
        Set(NistClass.Election, NistMember.Name, NistClass.Texts);
        Set(NistClass.Contest, NistMember.ContestSelection, NistClass.Selection);
        Set(NistClass.Contest, NistMember.OtherCounts, NistClass.OtherCounts);
        Set(NistClass.Contest, NistMember.ExternalIdentifier, NistClass.Identifier);
        Set(NistClass.Selection, NistMember.VoteCounts, NistClass.VoteCounts);
        Set(NistClass.Selection, NistMember.Selection, NistClass.Texts);
        Set(NistClass.Candidate, NistMember.BallotName, NistClass.Texts);
        Set(NistClass.Candidate, NistMember.ExternalIdentifier, NistClass.Identifier);
        Set(NistClass.Party, NistMember.Name, NistClass.Texts);
        Set(NistClass.Party, NistMember.Abbreviation, NistClass.Texts);
        Set(NistClass.Unit, NistMember.Name, NistClass.Texts);
        Set(NistClass.Unit, NistMember.CountStatus, NistClass.CountStatus);
        Set(NistClass.Unit, NistMember.ExternalIdentifier, NistClass.Identifier);
        Set(NistClass.VoteCounts, NistMember.DeviceClass, NistClass.Device);
        Set(NistClass.BallotCounts, NistMember.DeviceClass, NistClass.Device);
        Set(NistClass.OtherCounts, NistMember.DeviceClass, NistClass.Device);
        Set(NistClass.Texts, NistMember.Text, NistClass.Text);
        return children;

        void Set(NistClass parent, NistMember member, NistClass child) =>
            children[((int)parent << 6) | (int)member] = child;
    }

    private static ulong[] MakeValues()
    {
        var values = new ulong[Enum.GetValues<NistClass>().Length];
        values[(int)NistClass.Report] = Mask([
            NistMember.GeneratedDate, NistMember.Issuer, NistMember.IssuerAbbreviation, NistMember.IsTest,
            NistMember.Notes, NistMember.Status, NistMember.VendorApplicationId]);
        values[(int)NistClass.Election] = Mask([
            NistMember.StartDate, NistMember.EndDate, NistMember.Type, NistMember.OtherType]);
        values[(int)NistClass.Contest] = Mask([
            NistMember.Id, NistMember.Name, NistMember.ElectionDistrictId, NistMember.VotesAllowed,
            NistMember.SubUnitsReported, NistMember.TotalSubUnits]);
        values[(int)NistClass.Selection] = Mask([
            NistMember.Id, NistMember.CandidateIds, NistMember.PartyIds, NistMember.EndorsementPartyIds,
            NistMember.IsWriteIn]);
        values[(int)NistClass.Candidate] = Mask([NistMember.Id, NistMember.PartyId]);
        values[(int)NistClass.Party] = Mask([NistMember.Id]);
        values[(int)NistClass.Unit] = Mask([
            NistMember.Id, NistMember.Number, NistMember.Type, NistMember.OtherType, NistMember.ComposingGpUnitIds,
            NistMember.VotersRegistered, NistMember.VotersParticipated]);
        ulong counts = Mask([
            NistMember.GpUnitId, NistMember.Type, NistMember.Round, NistMember.IsSuppressedForPrivacy]);
        values[(int)NistClass.VoteCounts] = counts | Mask([NistMember.Count]);
        values[(int)NistClass.BallotCounts] = counts | Mask([
            NistMember.BallotsCast, NistMember.BallotsOutstanding, NistMember.BallotsRejected]);
        values[(int)NistClass.OtherCounts] = Mask([
            NistMember.GpUnitId, NistMember.Overvotes, NistMember.Undervotes, NistMember.WriteIns]);
        values[(int)NistClass.CountStatus] = Mask([NistMember.Status, NistMember.Type]);
        values[(int)NistClass.Identifier] = Mask([NistMember.Label, NistMember.OtherType, NistMember.Value]);
        values[(int)NistClass.Device] = Mask([
            NistMember.Type, NistMember.OtherType, NistMember.Manufacturer, NistMember.Model]);
        values[(int)NistClass.Text] = Mask([NistMember.Content, NistMember.Language]);
        return values;
    }

    private static ulong Mask(ReadOnlySpan<NistMember> members)
    {
        ulong mask = 0;
        foreach (var member in members) mask |= 1UL << (int)member;
        return mask;
    }
}
