using System.Text;
using Electoral.Tally.Tests.Formats.Csv;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>What adding up allocates does not grow with the rows: four times as many of the same units.</summary>
[Collection(nameof(MeasuredAlone))]
public class AllocationTests
{
    private const int Few = 50_000, Many = 4 * Few, Warming = 3, Calls = 7;

    /// <summary>Two bytes for each row more, where the smallest object has 24.</summary>
    private const long Allowance = 2 * (Many - Few);

    private static readonly Lazy<TallyTable> FewSheets = new(() => TallyCsv.ReadText(Sheets(Few), Layout));
    private static readonly Lazy<TallyTable> ManySheets = new(() => TallyCsv.ReadText(Sheets(Many), Layout));

    private static CsvLayout Layout { get; } = new()
    {
        Delimiter = ',',
        Levels =
        [
            new() { Name = "state", Code = ["state"] },
            new() { Name = "centre", Code = ["centre"] },
            new() { Name = "table", Code = ["table"] },
        ],
        Registered = "registered",
        Valid = "valid",
        Selections = [.. Enumerable.Range(1, 8).Select(index => new CsvSelection { Columns = [$"c{index}"] })],
    };

    [Fact]
    public void Totals_allocate_nothing_a_row() => AssertSame(sheets => sheets.Totals());

    [Theory]
    [InlineData("state")]
    [InlineData("centre")]
    public void Roll_ups_allocate_nothing_a_row(string level) => AssertSame(sheets => sheets.RollUp(level));

    [Theory]
    [InlineData(DigitPlace.First)]
    [InlineData(DigitPlace.Second)]
    [InlineData(DigitPlace.Last)]
    [InlineData(DigitPlace.LastTwo)]
    public void Digit_counts_allocate_nothing_a_row(DigitPlace place) =>
        AssertSame(sheets => DigitCounts.Of(sheets, place));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Adding_up_a_file_allocates_nothing_a_row(int threads)
    {
        using var folder = new TemporaryFolder();
        string few = folder.File("few.csv"), many = folder.File("many.csv");
        File.WriteAllText(few, Sheets(Few));
        File.WriteAllText(many, Sheets(Many));
        var options = new ReadOptions { MaxDegreeOfParallelism = threads };
        AssertSame(
            Least(() => Assert.Equal(Few, TallyCsv.Totals(few, Layout, options).Totals.Sheets)),
            Least(() => Assert.Equal(Many, TallyCsv.Totals(many, Layout, options).Totals.Sheets)));
    }

    [Fact]
    public void An_allocation_a_row_would_be_found()
    {
        Assert.True(Least(() => Boxed(Many)) - Least(() => Boxed(Few)) > Allowance);
        static void Boxed(int rows) => GC.KeepAlive(Enumerable.Range(0, rows).Select(row => (object)row).ToList());
    }

    private static void AssertSame(Func<TallyTable, object> verb) => AssertSame(
        Least(() => verb(FewSheets.Value)), Least(() => verb(ManySheets.Value)));

    private static void AssertSame(long few, long many) => Assert.True(
        many - few <= Allowance, $"{Few:N0} rows allocate {few:N0} bytes, {Many:N0} rows {many:N0}");

    /// <summary>What a call allocates at least: others may come by something that runs beside it.</summary>
    private static long Least(Action call)
    {
        for (int i = 0; i < Warming; i++) call();
        long least = long.MaxValue;
        for (int i = 0; i < Calls; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            call();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }

    /// <summary>Sheets of 20 centres in four states, whatever their number.</summary>
    private static string Sheets(int rows)
    {
        var random = new Random(rows);
        var text = new StringBuilder("state,centre,table,registered,valid,c1,c2,c3,c4,c5,c6,c7,c8\n");
        for (int row = 0; row < rows; row++)
        {
            int centre = (int)((long)row * 20 / rows);
            text.Append($"state {centre / 5},polling centre {centre:00},{row},900,{random.Next(400, 800)}");
            for (int index = 0; index < 8; index++) text.Append($",{random.Next(300)}");
            text.Append('\n');
        }

        return text.ToString();
    }
}
