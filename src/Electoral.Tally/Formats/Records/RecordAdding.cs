using System.Globalization;

namespace Electoral.Tally;

/// <summary>Gives records to a builder, and refuses sheets that do not fit it.</summary>
internal sealed class RecordAdding(ReadingBuilder builder, Contest contest, IReadOnlyList<string> levels)
{
    private readonly int _depth = levels.Count - 1;
    private long _line;

    /// <summary>Adds the next record.</summary>
    /// <param name="record">What became of it.</param>
    /// <param name="line">The line on which it begins; 0 where there are none.</param>
    public void Add(SheetRecord? record, long line = 0)
    {
        _line = line;
        if (record?.Refusal is { } why) builder.Reject(why.Reason, why.Field, why.Found, why.Expected, line);
        else if (record?.Sheet is null) builder.Blank();
        else if (!TryRefuse(record.Sheet)) Add(record.Sheet, record.UnitNames);
    }

    public TallyTable Build() => builder.Build();

    private void Add(TallySheet sheet, IReadOnlyList<string?> names)
    {
        var unit = sheet.Unit;
        for (int depth = unit.Depth; depth > 0; depth--, unit = unit.Parent)
        {
            string? name = depth <= names.Count ? names[depth - 1] : null;
            if (!string.IsNullOrEmpty(name)) builder.NameUnit(unit, name);
        }

        builder.Add(sheet);
    }

    private bool TryRefuse(TallySheet sheet)
    {
        if (sheet.Unit.Depth != _depth)
        {
            return Refuse(RejectReason.FieldCount, "unit", sheet.Unit.Depth, RecordStatements.Codes(_depth));
        }

        if (sheet.Votes.Count != contest.Selections.Count)
        {
            return Refuse(
                RejectReason.FieldCount, "votes", sheet.Votes.Count, RecordStatements.Votes(contest.Selections.Count));
        }

        if (!Enum.IsDefined(sheet.Status))
        {
            return Refuse(RejectReason.UnknownStatus, "status", (int)sheet.Status, RejectStatements.Status);
        }

        return RefuseNegative(nameof(sheet.Registered), sheet.Registered)
            || RefuseNegative(nameof(sheet.BallotsCast), sheet.BallotsCast)
            || RefuseNegative(nameof(sheet.Valid), sheet.Valid)
            || RefuseNegative(nameof(sheet.Blank), sheet.Blank)
            || RefuseNegative(nameof(sheet.Invalid), sheet.Invalid)
            || RefuseNegativeVotes(sheet.Votes)
            || (sheet.Extra is { } extra && extra.Any(count => RefuseNegative(count.Key, count.Value)));
    }

    private bool RefuseNegativeVotes(IReadOnlyList<int?> votes)
    {
        for (int i = 0; i < votes.Count; i++)
        {
            if (RefuseNegative(contest.Selections[i].Id, votes[i])) return true;
        }

        return false;
    }

    private bool RefuseNegative(string field, int? count) =>
        count < 0 && Refuse(RejectReason.Negative, field, count.Value, RejectStatements.ZeroOrMore);

    private bool Refuse(RejectReason reason, string field, int found, ReportStatement expected)
    {
        builder.Reject(reason, field, found.ToString(CultureInfo.InvariantCulture), expected, _line);
        return true;
    }
}
