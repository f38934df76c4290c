using System.Globalization;
using System.Text;

namespace Electoral.Tally.Tests.Table;

/// <summary>Sums in tables so large that threads share the search, and sums that lack the column searched by.</summary>
public class SumRowScreenTests
{
    private const int States = 20, Centres = 500, Tables = 7;

    private static readonly CsvLayout Layout = new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["state"] }, new() { Name = "centre", Code = ["centre"] },
            new() { Name = "table", Code = ["table"] },
        ],
        Registered = "registered",
        Valid = "valid",
        Selections = ["ANA", "BEN"],
        Status = new() { Column = "status", Counted = ["C"], Annulled = ["A"] },
    };

    [Theory]
    [InlineData("", 0)]
    [InlineData("rows of a centre", 1)]
    [InlineData("rows of a state", 1)]
    [InlineData("rows of all", 1)]
    [InlineData("centres of a state", 2)]
    [InlineData("states", 2)]
    [InlineData("without valid", 1)]
    [InlineData("annulled", 0)]
    [InlineData("states twice", 2)]
    [InlineData("a row of another state", 1)]
    [InlineData("after a state", 1)]
    [InlineData("before a state", 1)]
    public void Threads_find_what_one_finds(string planted, int expected)
    {
        string text = Text(planted);
        string[] warnings = [.. new[] { 1, 2, 3 }.Select(threads =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var table = TallyCsv.ReadStream(stream, Layout, new() { MaxDegreeOfParallelism = threads });
            var whole = SumRows.Find(table, CountWords.IsSum, threads: 1, isScreened: false);
            Assert.Equal(whole, SumRows.Find(table, CountWords.IsSum, threads));
            return string.Join("; ", table.Reading.Warnings);
        })];
        Assert.Equal(warnings[0], warnings[1]);
        Assert.Equal(warnings[0], warnings[2]);
        if (expected == 0) Assert.Equal("", warnings[0]);
        else Assert.Contains($"({expected} in all)", warnings[0], StringComparison.Ordinal);
    }

    private static string Text(string planted)
    {
        var random = new Random(7);
        var text = new StringBuilder("state,centre,table,registered,valid,ANA,BEN,status\n");
        var (ofAll, ofState, ofCentre) = (new int[2], new int[2], new int[2]);
        for (int state = 1; state <= States; state++)
        {
            int before = text.Length;
            Array.Clear(ofState);
            for (int centre = 1; centre <= Centres; centre++)
            {
                Array.Clear(ofCentre);
                for (int table = 1; table <= Tables; table++)
                {
                    int[] votes = [random.Next(20, 300), random.Next(20, 300)];
                    foreach (int[] sums in new[] { ofAll, ofState, ofCentre })
                    {
                        (sums[0], sums[1]) = (sums[0] + votes[0], sums[1] + votes[1]);
                    }

                    Add(state, centre, table, votes);
                }

                if ((state, centre) != (9, 250)) continue;
                if (planted == "rows of a centre") Add(state, centre, 99, ofCentre);
                if (planted == "annulled") Add(state, centre, 99, ofCentre, "A");
                if (planted == "without valid") Add(state, centre, 99, ofCentre, "C", false);
            }

            if (state == 9 && planted == "rows of a state") Add(state, 999, 1, ofState);
            if (state == 9 && planted == "after a state") Add(99, 1, 1, ofState);
            if (state == 9 && planted == "before a state") Add(99, 1, 1, ofState, before: before);
            if (state == 9 && planted == "centres of a state") AddHalves(state, 999, ofState);
        }

        if (planted is "rows of all" or "states twice") Add(99, 1, 1, ofAll);
        if (planted == "states twice") Add(98, 1, 1, ofAll);
        if (planted == "a row of another state")
        {
            Add(98, 1, 1, ofAll);
            Add(98, 1, 2, [31, 17]);
        }

        if (planted == "states") AddHalves(99, 1, ofAll);
        return text.ToString();

        void AddHalves(int state, int centre, int[] sums)
        {
            Add(state, centre, 1, [sums[0] / 3, sums[1] / 4]);
            Add(state, centre, 2, [sums[0] - (sums[0] / 3), sums[1] - (sums[1] / 4)]);
        }

        void Add(
            int state,
            int centre,
            int table,
            int[] votes,
            string status = "C",
            bool withValid = true,
            int? before = null)
        {
            int valid = votes[0] + votes[1];
            string given = withValid ? valid.ToString(CultureInfo.InvariantCulture) : "";
            text.Insert(before ?? text.Length, string.Create(
                CultureInfo.InvariantCulture,
                $"{state},{centre},{table},{2 * valid},{given},{votes[0]},{votes[1]},{status}\n"));
        }
    }
}
