using System.Text;
using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Formats.Csv.Pivot;

/// <summary>A wide table written as a long file in any order, or in groups, reads as the same table.</summary>
public class WideAsLongProperties
{
    private const string Selection = "\u0001selection", Votes = "\u0001votes";

    private const TableAspects NotInTheFile = TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading
        | TableAspects.Scope | TableAspects.EmptyColumns;

    [Property]
    public void Records_in_any_order_make_the_same_sheets(TallyTable table, int seed)
    {
        // Sheets with the same codes are in the order of the source.
        bool areInOrder = table.Select(row => (row.Unit.Path, row.Code)).Distinct().Count() == table.Count;
        if (table.Contest.Selections.Count == 0 || !areInOrder) return;
        var (layout, header, records) = Wide(table);
        var random = new Random(seed);
        int[] votes = [.. layout.Selections.Select(selection => Array.IndexOf(header, selection.Columns[0]))];
        var lines = new List<string>();
        foreach (string[] record in records)
        {
            int[] written = [.. votes.Where(vote => record[vote].Length > 0 || random.Next(2) == 0)];
            string[] rest = [.. record.Where((_, field) => !votes.Contains(field))];
            foreach (int vote in written.Length == 0 ? [votes[0]] : written)
            {
                lines.Add(Line([.. rest, Guarded(layout, vote, votes), record[vote]]));
            }
        }

        string[] shuffled = [.. lines];
        random.Shuffle(shuffled);
        string[] kept = [.. header.Where((_, field) => !votes.Contains(field)), Selection, Votes];
        var form = Listed(layout) with { Long = new() { Selection = [Selection], Votes = Votes } };
        string text = string.Concat(shuffled.Prepend(Line(kept)));
        TableComparer.AssertSame(table, TallyCsv.ReadText(text, form), NotInTheFile);

        var options = new ReadOptions { BlockSize = random.Next(1, 200), MaxDegreeOfParallelism = random.Next(1, 5) };
        TableComparer.AssertSame(table, TallyCsv.ReadText(text, form, options), NotInTheFile);
    }

    [Property]
    public void Groups_in_any_order_make_the_same_sheets(TallyTable table, int seed)
    {
        if (table.Contest.Selections.Count == 0) return;
        var (layout, header, records) = Wide(table);
        var random = new Random(seed);
        int[] votes = [.. layout.Selections.Select(selection => Array.IndexOf(header, selection.Columns[0]))];
        string[] names = [.. header.Where((_, field) => !votes.Contains(field))];
        var text = new StringBuilder(Line([.. names, .. votes.SelectMany((_, i) => Group($"{i + 1}"))]));
        foreach (string[] record in records)
        {
            int[] order = [.. votes];
            random.Shuffle(order);
            var groups = order.SelectMany(vote => record[vote].Length == 0 && random.Next(2) == 0
                ? ["", ""]
                : new[] { Guarded(layout, vote, votes), record[vote] });
            text.Append(Line([.. record.Where((_, field) => !votes.Contains(field)), .. groups]));
        }

        string[] group = Group("{n}");
        var form = Listed(layout) with { Groups = new() { Selection = [group[0]], Votes = group[1] } };
        TableComparer.AssertSame(table, TallyCsv.ReadText(text.ToString(), form), NotInTheFile);
    }

    private static string[] Group(string number) => [$"{Selection} {number}", $"{Votes} {number}"];

    private static (CsvLayout Layout, string[] Header, List<string[]> Records) Wide(TallyTable table)
    {
        var layout = TallyCsv.LayoutOf(table) with { Delimiter = ',' };
        var records = SlowCsv.Records(TallyCsvWriteTests.Write(table), ',');
        return (layout, records[0], records[1..]);
    }

    private static CsvLayout Listed(CsvLayout layout) => layout with
    {
        Selections = [.. layout.Selections.Select(selection => selection with { Columns = [], Id = selection.Id })],
    };

    private static string Guarded(CsvLayout layout, int vote, int[] votes)
    {
        string id = layout.Selections[Array.IndexOf(votes, vote)].Id;
        return layout.FormulaGuard && FormulaGuard.IsOn(Encoding.UTF8.GetBytes(id)) ? $"'{id}" : id;
    }

    private static string Line(string[] fields) => string.Join(',', fields.Select(Quoted)) + "\n";

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
