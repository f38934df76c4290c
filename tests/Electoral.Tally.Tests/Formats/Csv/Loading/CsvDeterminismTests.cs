using Electoral.Tally.Tests.Formats.Csv.Oracle;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What is read depends neither on where blocks end nor on the number of threads, and is right.</summary>
public class CsvDeterminismTests
{
    public static TheoryData<string> Files => [.. CsvTrickyFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_engine_agrees_with_the_oracle(string file)
    {
        var tricky = CsvTrickyFiles.All[file];
        Assert.Null(OracleComparer.FirstDifference(tricky.Expected(), tricky.Read()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Blocks_and_threads_make_no_difference(string file)
    {
        var tricky = CsvTrickyFiles.All[file];
        var reference = tricky.Read();
        for (int blockSize = 1; blockSize <= tricky.Bytes.Length + 1; blockSize++)
        {
            foreach (int threads in (int[])[1, 2, 3, 7]) tricky.AssertSame(reference, threads, blockSize);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Blocks_threads_and_registers_make_no_difference_to_totals(string file)
    {
        var tricky = CsvTrickyFiles.All[file];
        string reference = tricky.Totals();
        for (int blockSize = 1; blockSize <= tricky.Bytes.Length + 1; blockSize++)
        {
            foreach (int threads in (int[])[1, 3])
            {
                var read = tricky with { Lanes = CsvCase.EachLanes[blockSize % CsvCase.EachLanes.Length] };
                Assert.Equal(reference, read.Totals(threads, blockSize));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Registers_make_no_difference(string file)
    {
        var tricky = CsvTrickyFiles.All[file];
        foreach (int lanes in CsvCase.EachLanes)
        {
            var narrow = tricky with { Lanes = lanes };
            foreach (int blockSize in (int[])[1, 64, 100, 128 * 1024]) narrow.AssertSame(tricky.Read(), 2, blockSize);
        }
    }
}
