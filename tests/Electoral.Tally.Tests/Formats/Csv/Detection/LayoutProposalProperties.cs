using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

public class LayoutProposalProperties
{
    private static readonly string[] Levels =
        ["state,table", "mesa", "COD_EDO,EDO,centre,table", "circ,seccion,casilla"];

    private static readonly string[] Fields =
        ["", "registered,", "valid,", "registered,ballots,valid,", "ballots,null,blank,"];

    private enum Defect
    {
        RowThatDoesNotAddUp,
        HeaderTwice,
        EmptyHeader,
        Thousands,
        NoTotal,
        CodesTwice,
        TextInCounts,
        HeaderLikeNumber,
    }

    [Property(MaxTest = 400)]
    public Property The_layout_to_complete_reads_as_it_is() => Prop.ForAll(Arb.From(Files), text =>
    {
        try
        {
            Assert.NotEmpty(TallyCsv.ReadText(text));
        }
        catch (CsvLayoutException failure)
        {
            var layout = CsvLayout.Parse(failure.LayoutToComplete!);
            var table = TallyCsv.ReadText(text, layout);
            Assert.True(table.Count > 0, text);
            Assert.True(layout.Selections.Count >= 2, text);
            Assert.DoesNotContain(layout.Levels, level => level.Code[0].Column is "ANA" or "BEN" or "CAT");
        }
    });

    private static Gen<string> Files =>
        from levels in Gen.Elements(Levels)
        from fields in Gen.Elements(Fields)
        from defect in Gen.Elements(Enum.GetValues<Defect>())
        from rows in Gen.Choose(3, 30)
        from seed in Gen.Choose(1, 1_000_000)
        select Text(levels, fields, defect, rows, new Random(seed));

    private static string Text(string levels, string fields, Defect defect, int rows, Random random)
    {
        string[] names = defect switch
        {
            Defect.HeaderTwice => ["ANA", "BEN", "BEN"],
            Defect.EmptyHeader => ["ANA", "", "CAT"],
            Defect.HeaderLikeNumber => ["#0", "#2", "CAT"],
            _ => ["ANA", "BEN", "CAT"],
        };
        string kept = defect == Defect.NoTotal ? fields.Replace("valid,", "").Replace("ballots,", "") : fields;
        string[] columns = kept.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<string> { string.Join(';', [.. levels.Split(','), .. columns, .. names]) };
        for (int row = 1; row <= rows; row++)
        {
            int[] votes = [random.Next(1, 2000), random.Next(1, 2000), random.Next(1, 900)];
            int blank = random.Next(9), invalid = random.Next(9), valid = votes.Sum();
            int off = defect == Defect.RowThatDoesNotAddUp && row == 2 ? 1 : 0;
            int Count(string column) => column switch
            {
                "registered" => valid + blank + invalid + 500,
                "valid" => valid + off,
                "ballots" => valid + blank + invalid + off,
                "blank" => blank,
                _ => invalid,
            };
            var counts = columns.Select(Count).Concat(votes).Select(count => Written(count, defect)).ToArray();
            if (defect == Defect.TextInCounts && row == 2) counts[^1] = "n/d";
            int code = defect == Defect.CodesTwice ? row / 2 : row;
            int depth = levels.Split(',').Length;
            var codes = Enumerable.Range(0, depth).Select(i => i == depth - 1 ? $"{code}" : $"{(row / 9) + i}");
            lines.Add(string.Join(';', [.. codes, .. counts]));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Written(int count, Defect defect) => defect == Defect.Thousands && count > 999
        ? $"{count / 1000}.{count % 1000:000}"
        : $"{count}";
}
