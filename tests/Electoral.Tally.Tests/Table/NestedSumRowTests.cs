using System.Globalization;

namespace Electoral.Tally.Tests.Table;

/// <summary>Sums at several levels, which no column of the source need tell apart from sheets.</summary>
public class NestedSumRowTests
{
    private const string Header = "land,kreis,code,registered,valid,ANA,BEN,CAT";

    /// <summary>How a sum is coded: as a sheet without a code, in a unit of sums, or by the level above.</summary>
    public enum Codes
    {
        InTheUnit,
        InAUnitOfSums,
        InTheParent,
    }

    /// <summary>Every way to write codes, totals first and last, and levels that know of the units or not.</summary>
    public static TheoryData<Codes, bool, string> Ways =>
    [
        .. from codes in Enum.GetValues<Codes>()
           from isFirst in (bool[])[true, false]
           from level in (string[])["land,kreis,code", "land,code", "kreis,code", "code"]
           where level == "land,kreis,code" || codes != Codes.InTheUnit
           select new TheoryDataRow<Codes, bool, string>(codes, isFirst, level),
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Totals_of_units_in_units_are_all_named(Codes codes, bool isFirst, string level)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            var (rows, sums) = Country(codes, isFirst, seed, overseas: false);
            Assert.Equal(sums, Named(rows, level));
        }
    }

    [Theory]
    [InlineData("registered")]
    [InlineData("valid")]
    [InlineData("ANA")]
    [InlineData("registered,valid,CAT")]
    public void Totals_that_lack_a_count_are_named_by_the_others(string lacking)
    {
        int[] columns = [.. lacking.Split(',').Select(name => Array.IndexOf(Header.Split(','), name))];
        for (int seed = 1; seed <= 10; seed++)
        {
            var (rows, sums) = Country(Codes.InTheParent, isFirst: true, seed, overseas: false);
            foreach (int sum in sums)
            {
                string[] cells = rows[sum - 1].Split(',');
                foreach (int column in columns) cells[column] = "";
                rows[sum - 1] = string.Join(',', cells);
            }

            Assert.Equal(sums, Named(rows, "land,kreis,code"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sheets_that_belong_to_no_unit_are_in_the_total_of_all_alone(bool isFirst)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            var (rows, sums) = Country(Codes.InTheUnit, isFirst, seed, overseas: true);
            Assert.Equal(sums, Named(rows, "land,kreis,code"));
        }
    }

    [Fact]
    public void A_roll_has_totals_at_three_levels()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            var (rows, sums) = Country(Codes.InTheUnit, isFirst: false, seed, overseas: false);
            string[] roll = [.. rows.Select(row => string.Join(',', row.Split(',')[..4]))];
            Assert.Equal(sums, Named(roll, "land,kreis,code", "land,kreis,code,registered", []));
        }
    }

    [Fact]
    public void A_total_that_a_sheet_is_missing_from_is_no_total()
    {
        var (rows, sums) = Country(Codes.InTheParent, isFirst: true, seed: 1, overseas: false);
        int station = Enumerable.Range(1, rows.Length).First(row => !sums.Contains(row));
        string[] left = [.. rows.Where((_, i) => i != station - 1)];
        // The sums of its Kreis and of its Land have lost a part; that of all is still the sum of those of the Länder.
        int[] expected = [.. sums.Where((_, i) => i is not (1 or 2)).Select(sum => sum < station ? sum : sum - 1)];
        Assert.Equal(expected, Named(left, "land,kreis,code"));
    }

    [Fact]
    public void Regular_counts_one_below_the_other_are_no_sums()
    {
        string[] rows = [.. Enumerable.Range(1, 12).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"1,1,s{i},{i * 100},{i * 60},{i * 30},{i * 20},{i * 10}"))];
        Assert.Empty(Named(rows, "land,kreis,code"));
    }

    /// <summary>The numbers of the rows that the warning names.</summary>
    private static IReadOnlyList<int> Named(
        IEnumerable<string> rows, string levels, string header = Header, string[]? selections = null)
    {
        var layout = new CsvLayout
        {
            Levels = [.. levels.Split(',').Select(name => new CsvLevel { Name = name, Code = [name] })],
            Registered = "registered",
            Valid = selections is null ? "valid" : null,
            Selections = [.. (selections ?? ["ANA", "BEN", "CAT"]).Select(name => (CsvSelection)name)],
        };
        var table = TallyCsv.ReadText($"{header}\n{string.Join('\n', rows)}\n", layout);
        Assert.Equal(0, table.Reading.Rejected);
        return [.. SumRows.Find(table, CountWords.IsSum, 1).Select(row => (int)table[row].Provenance.Row).Order()];
    }

    /// <summary>Stations in Kreise in Länder, with the sums of all of them; and which rows are sums, from 1.</summary>
    private static (string[] Rows, IReadOnlyList<int> Sums) Country(Codes codes, bool isFirst, int seed, bool overseas)
    {
        var random = new Random(seed);
        var rows = new List<(string Row, bool IsSum)>();
        int station = 0;
        int[] all = new int[5];
        void Close(int start, string unit, int[] counts, int[] above)
        {
            rows.Insert(isFirst ? start : rows.Count, (Row(unit, counts), true));
            Add(counts, above);
        }

        for (int land = 1; land <= 3; land++)
        {
            int startOfLand = rows.Count;
            int[] ofLand = new int[5];
            for (int kreis = 1; kreis <= 2 + random.Next(3); kreis++)
            {
                int start = rows.Count;
                int[] ofKreis = new int[5];
                for (int i = 2 + random.Next(5); i > 0; i--)
                {
                    int[] counts = Counts(random);
                    rows.Add((Row($"{land},{land}{kreis},s{++station}", counts), false));
                    Add(counts, ofKreis);
                }

                Close(start, CodeOf(codes, $"{land}", $"{land}{kreis}"), ofKreis, ofLand);
            }

            Close(startOfLand, CodeOf(codes, $"{land}", ""), ofLand, all);
        }

        for (int index = 1; overseas && index <= 2; index++)
        {
            int[] counts = Counts(random);
            rows.Add((Row($"9,9,o{index}", counts), false));
            Add(counts, all);
        }

        Close(0, CodeOf(codes, "", ""), all, new int[5]);
        return ([.. rows.Select(row => row.Row)],
            [.. Enumerable.Range(1, rows.Count).Where(row => rows[row - 1].IsSum)]);
    }

    private static string CodeOf(Codes codes, string land, string kreis) => codes switch
    {
        Codes.InTheUnit => $"{land},{kreis},",
        Codes.InAUnitOfSums => $"S,S,{(kreis.Length > 0 ? kreis : land.Length > 0 ? $"L{land}" : "B")}",
        _ => kreis.Length > 0 ? $"{land},,K{kreis}" : land.Length > 0 ? $",,L{land}" : ",,B",
    };

    private static int[] Counts(Random random)
    {
        int[] votes = [random.Next(50, 900), random.Next(50, 900), random.Next(60)];
        return [random.Next(2_000, 3_000), votes.Sum(), .. votes];
    }

    private static void Add(int[] counts, int[] sums)
    {
        for (int i = 0; i < counts.Length; i++) sums[i] += counts[i];
    }

    private static string Row(string codes, int[] counts) => $"{codes},{string.Join(',', counts)}";
}
