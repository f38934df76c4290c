using System.Globalization;

namespace Electoral.Tally;

/// <summary>Gives records to a builder, and refuses sheets that do not fit it.</summary>
internal sealed class RecordAdding(ReadingBuilder builder, Contest contest, IReadOnlyList<string> levels)
{
    private readonly int _depth = levels.Count - 1;

    /// <summary>Adds the next record.</summary>
    public void Add(SheetRecord? record)
    {
        if (record?.Refusal is { } why) builder.Reject(why.Reason, why.Field, why.Found, why.Expected);
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
            || contest.Selections.Select(selection => selection.Id).Zip(sheet.Votes)
                .Any(votes => RefuseNegative(votes.First, votes.Second))
            || (sheet.Extra ?? new Dictionary<string, int?>()).Any(extra => RefuseNegative(extra.Key, extra.Value));
    }

    private bool RefuseNegative(string field, int? count) =>
        count < 0 && Refuse(RejectReason.Negative, field, count.Value, RejectStatements.ZeroOrMore);

    private bool Refuse(RejectReason reason, string field, int found, ReportStatement expected)
    {
        builder.Reject(reason, field, found.ToString(CultureInfo.InvariantCulture), expected, line: 0);
        return true;
    }
}
