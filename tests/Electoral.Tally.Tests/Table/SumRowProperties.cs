using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>Rows that are sums of rows, planted into elections and looked for in clean ones.</summary>
public class SumRowProperties
{
    private const string Sheets = "1,1,500,300,180,120\n1,2,490,280,130,150\n2,1,100,90,50,40\n";

    /// <summary>Where totals are written, and how they are called.</summary>
    private sealed record Planted(
        int States, int Stations, int Seed, bool OfStates, bool OfAll, string Word, bool First);

    private static Gen<Planted> Any =>
        from states in Gen.Choose(2, 5)
        from stations in Gen.Choose(2, 6)
        from seed in Gen.Choose(1, 1_000_000)
        from ofStates in Gen.Elements(false, true)
        from word in Gen.Elements("Total", "", "999", "ИТОГО")
        from first in Gen.Elements(false, true)
        select new Planted(states, stations, seed, ofStates, true, word, first);

    [Property(MaxTest = 300)]
    public Property Totals_of_units_and_of_all_are_left_out_by_a_found_layout() => Prop.ForAll(Arb.From(Any), planted =>
    {
        string clean = Text(planted with { OfStates = false, OfAll = false }), text = Text(planted);
        var expected = TallyCsv.ReadText(clean);
        Assert.Empty(expected.Reading.Warnings);
        var table = TallyCsv.ReadText(text);
        Assert.Equal(expected.Totals().ToString(), table.Totals().ToString());
        Assert.Equal(expected.Units.ToString(), table.Units.ToString());
        Assert.Equal(planted.OfStates ? planted.States + 1 : 1, table.Reading.Excluded);
        var again = TallyCsv.ReadText(text, CsvLayout.Parse(table.Reading.DetectedLayout!));
        Assert.Equal(table.Totals().ToString(), again.Totals().ToString());
        Assert.Equal((table.Count, table.Reading.Excluded), (again.Count, again.Reading.Excluded));
    });

    [Property(MaxTest = 100)]
    public Property A_given_layout_names_them_and_reads_them() => Prop.ForAll(Arb.From(Any), planted =>
    {
        string text = Text(planted);
        var layout = CsvLayout.Parse(TallyCsv.ReadText(text).Reading.DetectedLayout!);
        var table = TallyCsv.ReadText(text, layout with { Exclude = [] });
        Assert.Equal(0, table.Reading.Excluded);
        var warning = Assert.Single(table.Reading.Warnings);
        string written = warning.ToString().Split("\"exclude\": ")[1];
        var repaired = CsvLayout.Parse(layout.ToJson()[..^1].Split(",\n  \"exclude\"")[0].TrimEnd('}', '\n')
            + $",\n\"exclude\": {written}}}");
        Assert.Equal(layout.Exclude, repaired.Exclude);
    });

    [Theory]
    [InlineData(20, 3, 3)]
    [InlineData(400, 3, 12)]
    [InlineData(2_000, 3, 300)]
    [InlineData(500, 4, 40)]
    public void Small_units_give_no_false_alarms(int units, int tables, int most)
    {
        int found = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder("centre,table,valid,ANA,BEN\n");
            for (int unit = 1; unit <= units; unit++)
            {
                for (int table = 1; table <= tables; table++)
                {
                    int ana = random.Next(most), ben = random.Next(most);
                    text.Append(CultureInfo.InvariantCulture, $"{unit},{table},{ana + ben},{ana},{ben}\n");
                }
            }

            var layout = new CsvLayout
            {
                Levels = [new() { Name = "centre", Code = ["centre"] }, new() { Name = "table", Code = ["table"] }],
                Valid = "valid",
                Selections = ["ANA", "BEN"],
            };
            found += TallyCsv.ReadText(text.ToString(), layout).Reading.Warnings.Count;
        }

        Assert.Equal(0, found);
    }

    [Fact]
    public void A_unit_of_two_sheets_has_no_total()
    {
        var table = TallyCsv.ReadText("state,table,valid,ANA,BEN\n1,1,300,180,120\n1,Total,300,180,120\n");
        Assert.Equal(2, table.Count);
        Assert.Empty(table.Reading.Warnings);
    }

    [Fact]
    public void A_roll_with_its_total_is_named()
    {
        const string Text = "state,table,registered\n1,1,400\n1,2,380\n2,1,512\n2,2,333\nTOTAL,,1625\n";
        var layout = new CsvLayout
        {
            Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
            Registered = "registered",
            Selections = [],
        };
        var warning = Assert.Single(TallyCsv.ReadText(Text, layout).Reading.Warnings);
        Assert.Contains("as sheets: 5", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"exclude\": {\"state\": \"TOTAL\"}", warning.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sheets + "TOTAL,,,670,360,310\n", 1)]
    [InlineData(Sheets + "T,,1090,670,360,310\nT,2,1090,670,360,310\n", 2)]
    [InlineData(Sheets + "TOTAL,,1090,670,360,311\n", 0)]
    [InlineData("1,1,0,0,0,0\n1,2,0,0,0,0\n2,1,0,0,0,0\nTOTAL,,0,0,0,0\n", 0)]
    public void Counts_that_are_missing_say_nothing_and_others_must_agree(string rows, int expected)
    {
        var layout = new CsvLayout
        {
            Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
            Registered = "registered",
            Valid = "valid",
            Selections = ["ANA", "BEN"],
        };
        var table = TallyCsv.ReadText($"state,table,registered,valid,ANA,BEN\n{rows}", layout);
        Assert.Equal(expected > 0 ? 1 : 0, table.Reading.Warnings.Count);
        if (expected > 0) Assert.Contains($"({expected} in all)", table.Reading.Warnings[0].ToString());
    }

    private static string Text(Planted planted)
    {
        var random = new Random(planted.Seed);
        var rows = new List<string>();
        int[] all = [0, 0, 0];
        for (int state = 1; state <= planted.States; state++)
        {
            int[] own = [0, 0, 0];
            for (int table = 1; table <= planted.Stations; table++)
            {
                int[] votes = [random.Next(50, 900), random.Next(50, 900), random.Next(20)];
                for (int i = 0; i < 3; i++) own[i] += votes[i];
                rows.Add(Row($"{state}", $"{table}", votes));
            }

            for (int i = 0; i < 3; i++) all[i] += own[i];
            if (planted.OfStates) rows.Add(Row($"{state}", planted.Word, own));
        }

        if (planted.OfAll) rows.Insert(planted.First ? 0 : rows.Count, Row(planted.Word, planted.Word, all));
        return "state,table,valid,ANA,BEN,invalid\n" + string.Join('\n', rows) + "\n";
    }

    private static string Row(string state, string table, int[] votes) =>
        $"{state},{table},{votes[0] + votes[1]},{votes[0]},{votes[1]},{votes[2]}";
}
