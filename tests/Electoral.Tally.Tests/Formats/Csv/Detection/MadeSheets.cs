using System.Globalization;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Small files in a made shape: what each column is called and what is in it, with the true totals.</summary>
/// <remarks>
/// A shape is a list of "header=kind": region, station, code (unique), electors, ballots, valid, validWithBlank,
/// invalid, blank, abstentions, a … e (votes), a2 … e2 (votes of a second contest), valid2, a% (a share), turnout,
/// lat, phone, date, number (of the record), zero, same, ab and cd (subtotals), text.
/// </remarks>
internal sealed class MadeSheets
{
    private readonly Dictionary<string, long> _totals = [];

    public MadeSheets(string shape, int rows = 24, char delimiter = ',', int wrong = 0, string? totals = null)
    {
        var columns = shape.Split(';').Select(column => column.Split('=')).Select(
            column => (Header: column[0].Trim(), Kind: column[1].Trim())).ToArray();
        var lines = new List<string>();
        for (int row = 0; row < rows; row++)
        {
            var sheet = new Sheet(row);
            bool isWrong = row % 7 == 3 && row / 7 < wrong;
            lines.Add(string.Join(delimiter, columns.Select(
                column => Cell(sheet, column.Kind, delimiter, isWrong && column.Kind.StartsWith("valid")))));
            foreach (var (header, kind) in columns)
            {
                if (sheet.Count(kind) is not { } count) continue;
                _totals[header] = _totals.GetValueOrDefault(header) + count + (isWrong && kind[0] == 'v' ? 1 : 0);
            }
        }

        string sum = string.Join(delimiter, columns.Select((column, i) =>
            _totals.TryGetValue(column.Header, out long total) ? $"{total}" : i == 0 ? "TOTAL" : ""));
        if (totals == "top") lines.Insert(0, sum);
        if (totals == "foot") lines.Add(sum);
        Text = $"{string.Join(delimiter, columns.Select(column => column.Header))}\n{string.Join('\n', lines)}\n";
        Rows = rows;
    }

    public string Text { get; }

    public int Rows { get; }

    /// <summary>The true sum of a column of counts.</summary>
    public long this[string header] => _totals[header];

    private static string Cell(Sheet sheet, string kind, char delimiter, bool isWrong)
    {
        if (sheet.Count(kind) is { } count) return $"{count + (isWrong ? 1 : 0)}";
        string point = delimiter == ';' ? "," : ".";
        string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", point);
        return kind switch
        {
            "region" => $"R{(sheet.Row / 8) + 1}",
            "station" => $"{sheet.Row + 1}",
            "group" => $"{(sheet.Row / 8) + 1:00}",
            "code" => $"{(sheet.Row / 8) + 1:00}.{sheet.Row + 1:00}",
            "a%" => Share(100.0 * sheet.Count("a")!.Value / sheet.Count("valid")!.Value),
            "b%" => Share(100.0 * sheet.Count("b")!.Value / sheet.Count("valid")!.Value) + " %",
            "turnout" => Share(100.0 * sheet.Count("ballots")!.Value / sheet.Count("electors")!.Value),
            "lat" => (10 + (sheet.Row * 0.0137)).ToString(CultureInfo.InvariantCulture),
            "phone" => $"+58 212 {5550000 + (sheet.Row * 317)}",
            "date" => $"2024-07-{(sheet.Row % 28) + 1:00}",
            "number" => $"{sheet.Row + 1}",
            "same" => "Europe",
            _ => $"{kind} {sheet.Row % 5}",
        };
    }

    private sealed class Sheet(int row)
    {
        public int Row => row;

        public long? Count(string kind) => kind switch
        {
            "a" or "b" or "c" or "d" or "e" => Votes(kind[0], 1),
            "a2" or "b2" or "c2" => Votes(kind[0], 2),
            "a3" or "b3" or "c3" => Votes(kind[0], 1) * 4 / 5,
            "valid3" => Count("a3") + Count("b3") + Count("c3"),
            "ab" => Votes('a', 1) + Votes('b', 1),
            "cd" => Votes('c', 1) + Votes('d', 1),
            "abcd" => Count("ab") + Count("cd"),
            "valid" => Votes('a', 1) + Votes('b', 1) + Votes('c', 1),
            "validWithBlank" => Count("valid") + Count("blank"),
            "valid2" => Votes('a', 2) + Votes('b', 2) + Votes('c', 2),
            "invalid2" => Count("ballots") - Count("valid2"),
            "blank" => 1 + (Noise('k') % 9),
            "invalid" => 1 + (Noise('i') % 14),
            "ballots" => Count("valid") + Count("blank") + Count("invalid"),
            "ballotsOfTwo" => Count("valid") + Count("invalid"),
            "abstentions" => 90 + (Noise('n') % 150),
            "electors" => Count("ballots") + Count("abstentions"),
            "electors2" => Count("electors"),
            "electorsOfTwo" => Count("ballotsOfTwo") + Count("abstentions"),
            "zero" => 0,
            _ => null,
        };

        // The second contest divides the same ballots otherwise.
        private long Votes(char who, int contest) => contest == 1
            ? 20 + (Noise(who) % (who == 'a' ? 170 : who == 'b' ? 130 : 60))
            : who switch
            {
                'a' => (Votes('a', 1) + Votes('b', 1)) / 2,
                'b' => Votes('a', 1) + Votes('b', 1) - ((Votes('a', 1) + Votes('b', 1)) / 2) - (Row % 3),
                _ => Votes('c', 1) + (Row % 2),
            };

        private uint Noise(char of)
        {
            uint x = unchecked((((uint)row * 2654435761) ^ (of * 40503u)) + 12345);
            x = unchecked((x ^ (x >> 15)) * 2246822519);
            x = unchecked((x ^ (x >> 13)) * 3266489917);
            return x ^ (x >> 16);
        }
    }
}
