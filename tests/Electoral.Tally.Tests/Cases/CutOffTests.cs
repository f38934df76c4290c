using System.Globalization;

namespace Electoral.Tally.Tests.Cases;

/// <summary>A file that ends in the middle of its last record says so.</summary>
public class CutOffTests
{
    private const string Header = "state,table,valid,ANA,BEN,status\n";

    private static readonly CsvLayout Layout = new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Valid = "valid",
        Selections = ["ANA", "BEN"],
    };

    private static readonly string Rows = string.Concat(Enumerable.Range(0, 20).Select(row => string.Create(
        CultureInfo.InvariantCulture, $"1,{row},{300 + row},{180 + row},120,counted\n")));

    /// <summary>At each position of the last record except after its last letter.</summary>
    public static TheoryData<int> Cuts => [.. Enumerable.Range(1, "1,20,300,180,120,counted".Length - 1)];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void It_is_said_wherever_the_file_ends_in_its_last_record(int cut)
    {
        string text = Header + Rows + "1,20,300,180,120,counted"[..cut];
        foreach (int blockSize in (int[])[16, 128 * 1024])
        {
            var options = new ReadOptions { BlockSize = blockSize };
            Assert.True(SaysSo(TallyCsv.ReadText(text, Layout, options).Reading));
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            Assert.True(SaysSo(TallyCsv.TotalsOfStream(stream, Layout, options).Reading));
        }
    }

    [Theory]
    [InlineData("1,20,300,180,120,counted\n")]
    [InlineData("1,20,300,180,120,counted")]
    [InlineData("1,20,300,180,120,counted\r\n")]
    [InlineData("1,20,300,180,120,pending")]
    public void A_whole_last_record_is_none_that_looks_cut_off(string last) =>
        Assert.False(SaysSo(TallyCsv.ReadText(Header + Rows + last, Layout).Reading));

    [Theory]
    [InlineData("12", true)]
    [InlineData("", true)]
    [InlineData("125", false)]
    [InlineData("1250", false)]
    public void So_is_a_last_count_that_is_shorter_than_every_other(string count, bool isSaid)
    {
        string text = "state,table,valid,ANA,BEN\n1,1,300,180,120\n1,2,301,180,121\n1,3,302,180,122\n1,4,303,180,123\n";
        Assert.Equal(isSaid, SaysSo(TallyCsv.ReadText($"{text}1,5,303,180,{count}", Layout).Reading));
        string varied = text.Replace("180,122", "295,7", StringComparison.Ordinal);
        if (count.Length > 0) Assert.False(SaysSo(TallyCsv.ReadText($"{varied}1,5,303,180,{count}", Layout).Reading));
    }

    private static bool SaysSo(ReadingReport reading) => reading.Warnings.Any(warning => warning.Code == "cut-off");
}
