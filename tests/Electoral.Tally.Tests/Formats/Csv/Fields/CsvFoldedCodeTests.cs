using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Codes that differ by what nobody sees, wherever they come in.</summary>
public class CsvFoldedCodeTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "10", "10 " },
        { "10", "\t10" },
        { "10", "10\u00A0" },
        { "10", "\uFEFF10" },
        { "10", "1\u200B0" },
        { "10", "\u200F10" },
        { "Mérida", "Me\u0301rida" },
        { "San Juan", "San\u00A0Juan" },
        { "Йошкар", "И\u0306ошкар" },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public void Codes_of_every_role_are_one(string plain, string other)
    {
        foreach (var (first, second) in ((string, string)[])[(plain, other), (other, plain)])
        {
            string rows = $"S,C,T,K,A\n1,{first},1,a,5\n1,{second},1,b,7\n";
            foreach (int threads in (int[])[1, 2]) AssertOneSheet(rows, Layout, 5, threads);
            AssertOneSheet($"S,C,T,K,A\n{first},1,1,a,5\n{second},1,1,b,7\n", Layout, 5);
            AssertOneSheet($"S,C,T,K,A\n1,1,{first},a,5\n1,1,{second},b,7\n", Layout, 5);
            AssertOneSheet($"S,C,T,K,A\n1,1,1,{first},5\n1,1,2,{second},7\n", Layout with { Key = ["K"] }, 5);
            AssertOneSheet($"S,C,T,K,A\n1,1,1,{first},5\n2,1,2,{second},7\n", Layout with { Key = ["K"] }, 5);
            AssertOneSheet($"S,C,T,K,A\n1,{first},1,x,5\n2,{second},2,x,7\n", Layout with { Key = ["C", "K"] }, 5);
            AssertOneSheet($"S,C,T,K,A\n1,{first},1,x,5\n2,{second},1,x,7\n", Layout with { Key = ["C", "T"] }, 5);
        }
    }

    [Fact]
    public void The_first_text_written_is_the_label()
    {
        var table = TallyCsv.ReadText("S,C,T,K,A\n1,Me\u0301rida,1,a,5\n1,Mérida,2,b,7\n2,Coro,1,c,1\n", Layout);
        var centres = table.Units.UnitsAt("centre");
        Assert.Equal(["Mérida", "Coro"], centres.Select(unit => unit.Code));
        Assert.Equal(["Me\u0301rida", "Coro"], centres.Select(unit => unit.Name));
        Assert.Equal((1L, 3), (table.Reading.FoldedCodes, table.Count));
    }

    [Fact]
    public void Leading_zeros_behind_blanks_are_taken_off()
    {
        var levels = Layout.Levels.ToArray();
        levels[1] = levels[1] with { Code = [new() { Column = "C", TrimZeros = true }] };
        var table = TallyCsv.ReadText("S,C,T,K,A\n1, 007,1,a,5\n1,7,2,b,7\n", Layout with { Levels = levels });
        Assert.Equal(["7"], table.Units.UnitsAt("centre").Select(unit => unit.Code));
    }

    [Fact]
    public void Words_and_headers_match_without_what_nobody_sees()
    {
        var layout = Layout with
        {
            Status = new() { Column = "X", Counted = ["válida"], Annulled = ["nula "] },
            Filter = [KeyValuePair.Create("R", "1")],
        };
        var table = TallyCsv.ReadText(
            "S,\uFEFFC,T\u200B,K,A ,X,R\n1,1,1,a,5,va\u0301lida,1 \n"
            + "1,1,2,a,6,nula,\u00A01\n1,1,3,a,7,válida\u00A0,1\n1,1,4,a,8,nula,2\n",
            layout);
        Assert.Equal((3, 12L, 1L), (table.Count, table.Totals().VotesOf("A"), table.Totals().Annulled));
        Assert.Equal((1L, 0L), (table.Reading.Filtered, table.Reading.Rejected));
    }

    [Fact]
    public void A_no_break_blank_of_windows_1252_is_one_as_well()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("S,C,T,K,A\n1,Peñón,1,a,5\n1,Peñón\u00A0,1,b,7\n");
        using var stream = new MemoryStream(bytes);
        var table = TallyCsv.ReadStream(stream, Layout);
        Assert.Equal((1, 1L, "windows-1252"), (
            table.Count, table.Reading.Rejected, table.Reading.Sources[0].Encoding));
    }

    [Fact]
    public void Sheets_and_rolls_of_all_doors_meet()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "centre", "table"]);
        builder.Add(new() { Unit = new("1", "Me\u0301rida "), Code = "2 ", Votes = [1] });
        builder.Add(new() { Unit = new("1", "Mérida"), Code = "2", Votes = [1] });
        var table = builder.Build();
        Assert.Equal((1, 1L), (table.Count, table.Reading.Rejected));
        Assert.NotNull(table.Units.Find(new("1\u00A0", "Mérida\u200B")));
        var frame = SheetFrame.OfUnits(["state", "centre"], [new(new("1", "Me\u0301rida"), 3, 900)]);
        Assert.Equal(2, table.AssessCoverage(frame).Whole.Missing);
        Assert.Equal(new UnitPath("a "), new UnitPath("a"));
    }

    [Fact]
    public void Candidates_and_selections_are_told_apart_by_what_people_see()
    {
        var contest = new Contest(
            new Selection("A") { Candidate = "Ana" }, new Selection("B") { Candidate = "Ana " }, new Selection("C"));
        Assert.Equal(2, contest.Candidates.Count);
        Assert.Equal(1, contest.FindIndex("B\u00A0"));
        Assert.Throws<ArgumentException>(() => new Contest(new Selection("A"), new Selection("A ")));
    }

    private static readonly CsvLayout Layout = CsvLayout.Parse(
        """
        {"levels": [{"name": "state", "code": "S"}, {"name": "centre", "code": "C"}, {"name": "table", "code": "T"}],
         "selections": ["A"]}
        """);

    private static void AssertOneSheet(string text, CsvLayout layout, int votes, int threads = 2)
    {
        var table = TallyCsv.ReadText(text, layout, new() { MaxDegreeOfParallelism = threads, BlockSize = 16 });
        Assert.Equal(votes, Assert.Single(table)["A"]);
        Assert.Equal((1L, 1L), (table.Reading.RejectsByReason[RejectReason.Duplicate], table.Reading.FoldedCodes));
        Assert.Contains(table.Reading.Warnings, warning => warning.Code == "folded-codes");
    }

    [Fact]
    public void Another_name_of_a_unit_whose_code_was_folded_is_listed_once()
    {
        var table = TallyCsv.ReadText(
            "code,name,table,A\n10,Elm,1,6\n10 ,Elm City,2,6\n10,Elm,3,5\n10,Elm City,4,5\n10 ,Elm,5,5\n",
            CsvLayout.Parse("""
                {"levels": [{"name": "town", "code": "code", "label": "name"}, "table"], "selections": ["A"]}
                """));
        var conflict = Assert.Single(table.Reading.LabelConflicts);
        Assert.Equal(("Elm", "Elm City", 2), (conflict.Kept, conflict.Other, conflict.Rows));
        Assert.Equal(2, table.Reading.LabelConflictRows);
    }
}
