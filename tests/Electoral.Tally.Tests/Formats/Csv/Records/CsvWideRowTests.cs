using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Rows of two tiles of counts and texts of any length: fast ways and careful ones meet in one file.</summary>
public class CsvWideRowTests
{
    private const int Selections = 25, Rows = 60;

    private static readonly CsvLayout Layout = new()
    {
        Delimiter = ',',
        Levels =
        [
            new() { Name = "state", Code = ["S"], Label = "N" },
            new() { Name = "centre", Code = ["C"] },
            new() { Name = "table", Code = ["T"] },
        ],
        Registered = "R",
        Selections = [.. Enumerable.Range(0, Selections).Select(i => new CsvSelection { Columns = [$"V{i}"] })],
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Wide_rows_are_read_as_the_oracle_reads_them(int seed)
    {
        var file = File(new Random(seed));
        var expected = file.Expected();
        foreach (int lanes in CsvCase.EachLanes)
        {
            foreach (int blockSize in (int[])[1 + (seed * 37 % 900), 4_096, 128 * 1024])
            {
                var table = (file with { Lanes = lanes }).Read(1 + (seed % 3), blockSize);
                Assert.Null(Oracle.OracleComparer.FirstDifference(expected, table));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sums_without_keeping_are_those_of_the_table(int seed)
    {
        var file = File(new Random(seed));
        string reference = file.Totals();
        var table = file.Read();
        Assert.DoesNotContain(RejectReason.Duplicate, table.Reading.RejectsByReason.Keys);
        Assert.StartsWith(CsvCase.TotalsText(table.Totals()), reference, StringComparison.Ordinal);
        foreach (int lanes in CsvCase.EachLanes)
        {
            foreach (int threads in (int[])[1, 2, 3, 7])
            {
                int blockSize = 1 + (((seed * 31) + threads) * 17 % 1_500);
                Assert.Equal(reference, (file with { Lanes = lanes }).Totals(threads, blockSize));
            }
        }
    }

    private static CsvCase File(Random random)
    {
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        bool quoted = random.Next(2) == 0, shuffled = random.Next(2) == 0;
        var text = new StringBuilder("S,N,C,T,R");
        for (int i = 0; i < Selections; i++) text.Append($",V{i}");
        text.Append(end);
        for (int row = 0; row < Rows; row++)
        {
            int state = shuffled ? random.Next(4) : row / 20;
            string name = new('x', random.Next(8) == 0 ? 150 : state);
            text.Append($"{state},{(quoted ? $"\"{name},{(random.Next(9) == 0 ? "\"\"" : "")}\"" : name)}");
            text.Append($",{random.Next(3):00},{row}");
            for (int i = 0; i <= Selections; i++) text.Append(',').Append(Count(random));
            text.Append(end);
        }

        return CsvCase.Of(text.ToString(), Layout);
    }

    private static string Count(Random random) => random.Next(400) switch
    {
        < 3 => "",
        3 => "NA",
        4 => "70000",
        5 => "\"12\"",
        6 => "12345678",
        7 => "123456789",
        8 => "-1",
        9 => " 7",
        10 => "1.0",
        _ => $"{random.Next(random.Next(2) == 0 ? 10 : 10_000)}",
    };
}
