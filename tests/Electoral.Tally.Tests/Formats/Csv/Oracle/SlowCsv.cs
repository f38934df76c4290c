using System.Globalization;
using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Reads valid CSV a character at a time, as one would explain it: an oracle for what is written.</summary>
internal static class SlowCsv
{
    public static TallyTable Read(string text, CsvLayout layout)
    {
        var records = Records(text, layout.Delimiter ?? ',');
        string[] header = records[0];
        var builder = new TallyTable.Builder(
            layout.ToContest(),
            [.. layout.Levels.Select(level => level.Name)],
            layout.Extra.Select(extra => extra.Key));
        foreach (string[] record in records.Skip(1))
        {
            if (record.All(string.IsNullOrWhiteSpace)) continue;
            string Cell(string column) => record[Array.IndexOf(header, column)];
            var sheet = ToSheet(layout, Cell);
            builder.Add(sheet);
            var levels = layout.Levels.Take(layout.Levels.Count - 1).ToArray();
            for (int depth = 0; depth < levels.Length; depth++)
            {
                if (levels[depth].Label is not { } label) continue;
                builder.NameUnit(new([.. sheet.Unit.Codes.Take(depth + 1)]), Unguard(layout, Cell(label)));
            }
        }

        return builder.Build();
    }

    public static List<string[]> Records(string text, char delimiter)
    {
        var records = new List<string[]>();
        var record = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted) field.Append(c);
            else if (c == delimiter) End();
            else if (c == '\n') EndRecord();
            else if (c != '\r') field.Append(c);
        }

        return records;

        void End()
        {
            record.Add(field.ToString());
            field.Clear();
        }

        void EndRecord()
        {
            End();
            records.Add([.. record]);
            record.Clear();
        }
    }

    private static TallySheet ToSheet(CsvLayout layout, Func<string, string> cell)
    {
        string? Text(string? column) => column is null ? null : Unguard(layout, cell(column));
        int? Count(string? column) =>
            column is null || cell(column).Length == 0 ? null : int.Parse(cell(column), CultureInfo.InvariantCulture);
        string[] codes = [.. layout.Levels.Select(level => Text(level.Code.Single().Column)!)];
        string image = Text(layout.Image) ?? "", arrival = Text(layout.Arrival.SingleOrDefault()) ?? "";
        var status = layout.Status is null
            ? SheetStatus.Counted
            : Enum.Parse<SheetStatus>(cell(layout.Status.Column), ignoreCase: true);
        return new()
        {
            Unit = new(codes.AsSpan(0, codes.Length - 1)),
            Code = codes[^1],
            Key = Text(layout.Key.SingleOrDefault()?.Column),
            Registered = Count(layout.Registered?.Column),
            BallotsCast = Count(layout.BallotsCast?.Column),
            Valid = Count(layout.Valid?.Column),
            Blank = Count(layout.Blank?.Column),
            Invalid = Count(layout.Invalid?.Column),
            Votes = [.. layout.Selections.Select(selection => Count(selection.Column))],
            Extra = layout.Extra.ToDictionary(extra => extra.Key, extra => Count(extra.Value.Column)),
            Stratum = Text(layout.Stratum) is { Length: > 0 } stratum ? stratum : null,
            Status = status,
            Provenance = new(
                null,
                0,
                image.Length == 0 ? null : image,
                arrival.Length == 0 ? null : DateTime.Parse(
                        arrival, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)),
        };
    }

    private static string Unguard(CsvLayout layout, string text) =>
        layout.FormulaGuard && FormulaGuard.IsOn(Encoding.UTF8.GetBytes(text)) ? text[1..] : text;
}
