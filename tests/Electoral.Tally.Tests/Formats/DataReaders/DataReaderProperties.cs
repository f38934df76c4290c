namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>The same cells by a data reader and by a file give the same table and the same account.</summary>
public sealed class DataReaderProperties
{
    private static readonly string[] Columns = ["state", "table", "status", "arrived", "A", "B"];

    private static readonly string?[] Cells =
    [
        null, "", " ", "1", "007", "12", "x", "-3", "1.5", "2.0", "3000000000", "a\nb", "q\"q", "1\u00A0", "c,d",
        "Total",
    ];

    private static readonly CsvLayout Layout = new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Selections = ["A", "B"],
        Arrival = ["arrived"],
    };

    [Property(MaxTest = 60)]
    public void A_reader_is_a_file(int seed, byte rows, byte threads, byte block)
    {
        var random = new Random(seed);
        string?[][] cells =
        [
            .. Enumerable.Range(0, rows).Select(row => Columns.Select((_, column) =>
                column >= 4 && random.Next(8) > 0 ? $"{random.Next(500)}"
                : column == 1 && random.Next(8) > 0 ? $"{row}"
                : random.Next(50) == 0 ? null : Cells[random.Next(Cells.Length)]).ToArray()),
        ];
        var options = new ReadOptions
        {
            MaxDegreeOfParallelism = 1 + (threads % 4),
            BlockSize = 64 + block,
            MayAcceptNothing = true,
        };
        var expected = TallyCsv.ReadText(Readers.Csv(Columns, cells), Layout, options);
        using var table = Readers.Table(Columns, cells);
        using var reader = table.CreateDataReader();
        var found = TallyData.Read(reader, Layout, options, "text");
        using var again = table.CreateDataReader();
        var awaited = TallyData.ReadAsync(again, Layout, options, "text").GetAwaiter().GetResult();
        foreach (var same in new[] { found, awaited })
        {
            Assert.Equal(expected.Sheets().Select(Text), same.Sheets().Select(Text));
            Assert.Equal(expected.Reading.ToString(), same.Reading.ToString());
            Assert.Equal(expected.Reading.FoldedCodes, same.Reading.FoldedCodes);
            Assert.Equal(expected.Reading.ZeroFractions, same.Reading.ZeroFractions);
            Assert.Equal(expected.Reading.UnreadableArrivals, same.Reading.UnreadableArrivals);
            var rejects = expected.Reading.Rejects.Select(reject => reject with { Line = 0, LastLine = 0 });
            Assert.Equal(rejects, same.Reading.Rejects);
            Assert.Equal(rows, same.Reading.Rows);
        }
    }

    private static string Text(TallySheet sheet) =>
        $"{sheet.Unit} {sheet.Code} {string.Join(' ', sheet.Votes)} {sheet.Provenance} {sheet.Status}";
}
