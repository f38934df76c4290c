namespace Electoral.Tally;

public sealed partial class TallyTable
{
    public sealed partial class Builder
    {
        private void Check(TallySheet sheet, Provenance provenance)
        {
            ArgumentNullException.ThrowIfNull(sheet.Code, nameof(sheet));
            ArgumentNullException.ThrowIfNull(sheet.Votes, nameof(sheet));
            if (sheet.Unit.Depth != _levels.Length - 1) Throw.WrongDepth(sheet, _levels.Length - 1);
            if (sheet.Votes.Count != _votes.Length) Throw.WrongVoteCount(sheet, _votes.Length);
            if (!Enum.IsDefined(sheet.Status)) Throw.UnknownStatus(sheet);
            if (provenance.Row is < 0 or > int.MaxValue) Throw.RowOutOfRange(sheet with { Provenance = provenance });
            CheckCounts(sheet);
        }

        private void CheckCounts(TallySheet sheet)
        {
            ReadOnlySpan<int?> counts = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
            for (int i = 0; i < counts.Length; i++)
            {
                if (counts[i] < 0) Throw.NegativeCount(sheet.ToString(), ((CountField)i).ToString(), counts[i]);
            }

            for (int i = 0; i < _votes.Length; i++)
            {
                int? votes = sheet.Votes[i];
                if (votes < 0) Throw.NegativeCount(sheet.ToString(), _contest.Selections[i].Id, votes);
            }

            if (sheet.Extra is null) return;
            foreach (var (name, count) in sheet.Extra)
            {
                if (!Array.Exists(_extra, extra => extra.Name == name)) Throw.UnknownExtra(sheet, name);
                if (count < 0) Throw.NegativeCount(sheet.ToString(), name, count);
            }
        }
    }
}
