using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Electoral.Tally.Tests.Formats.Csv.Oracle;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>
/// Spoilt files: nothing crashes or hangs, only documented exceptions are thrown, and what is read is what
/// the oracle reads.
/// </summary>
/// <remarks>
/// The seed is fixed. <c>TALLY_RANDOM=1</c> draws a new one and prints it; <c>TALLY_RANDOM=seed</c> takes that one.
/// </remarks>
public class CsvFuzzTests(ITestOutputHelper output)
{
    private const int Shards = 200, CasesPerShard = 1_000, Reported = 5;

    private static readonly int[] BlockSizes = [1, 7, 16, 40, 100, 128 * 1024];

    [Fact]
    public async Task Spoilt_files_are_read_as_the_oracle_reads_them()
    {
        int seed = Seed(Environment.GetEnvironmentVariable("TALLY_RANDOM"));
        output.WriteLine($"seed {seed}");
        var counts = new long[3];
        var problems = new ConcurrentQueue<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        var all = Task.Run(() => Parallel.For(
            0, Shards, options, shard => Run(new(seed + shard), $"seed {seed}, shard {shard}", counts, problems)));
        // Far beyond what it takes anywhere: what is not done by then hangs.
        bool ended = await Task.WhenAny(all, Task.Delay(TimeSpan.FromMinutes(20))) == all;
        Assert.True(ended, "A file is read without end.");
        await all;
        Assert.True(problems.IsEmpty, string.Join("\n\n", problems.Take(Reported)));
        output.WriteLine($"{counts[0]} files: {counts[1]} refused as a whole, {counts[2]} rows accepted");
        Assert.Equal(Shards * CasesPerShard, counts[0]);
        // Where a header numbers its groups, a changed letter of it refuses the whole file.
        Assert.True(counts[1] < counts[0] / 3 && counts[2] > counts[0], "The changes leave too little to read.");
    }

    private static void Run(Random random, string index, long[] counts, ConcurrentQueue<string> problems)
    {
        for (int i = 0; i < CasesPerShard && problems.Count < Reported; i++)
        {
            // Compressed bytes, the last base, hardly ever survive a change: a few of them will do.
            int bases = CsvFuzzBases.All.Count;
            var sound = CsvFuzzBases.All[random.Next(25) == 0 ? bases - 1 : random.Next(bases - 1)];
            int lanes = CsvCase.EachLanes[i % CsvCase.EachLanes.Length];
            var spoilt = sound with { Bytes = CsvMutation.Mutate(sound.Bytes, random), Lanes = lanes };
            int blockSize = BlockSizes[random.Next(BlockSizes.Length)], threads = random.Next(20) == 0 ? 3 : 1;
            var (problem, accepted) = Check(spoilt, threads, blockSize);
            string cut = $"{threads} threads, blocks of {blockSize}";
            if (problem is not null) problems.Enqueue($"{problem}\n{index}, case {i}, {cut}\n{spoilt}");
            Interlocked.Increment(ref counts[0]);
            Interlocked.Add(ref counts[accepted < 0 ? 1 : 2], Math.Abs(accepted));
        }
    }

    /// <summary>What is wrong, or null; and the rows accepted, -1 where the file is rightly refused.</summary>
    private static (string? Problem, int Accepted) Check(CsvCase spoilt, int threads, int blockSize)
    {
        OracleReading? expected = null;
        Type? refusal = null;
        try
        {
            expected = spoilt.Expected();
        }
        catch (OracleRefusal)
        {
            refusal = typeof(TallyReadException);
        }
        catch (InvalidDataException)
        {
            refusal = typeof(InvalidDataException);
        }

        try
        {
            var found = spoilt.Read(threads, blockSize);
            if (expected is null) return ($"{refusal!.Name} was expected", 0);
            return (OracleComparer.FirstDifferenceInSheets(expected, found), found.Count);
        }
#pragma warning disable CA1031 // Whatever it is, it is either expected or reported with the file that caused it.
        catch (Exception failure)
        {
            bool cutOff = failure is InvalidDataException && spoilt.Bytes is [0x1F, 0x8B, ..];
            return failure.GetType() == refusal || cutOff ? (null, -1) : (failure.ToString(), 0);
        }
#pragma warning restore CA1031
    }

    private static int Seed(string? random) => string.IsNullOrEmpty(random)
        ? 20_240_728
        : int.TryParse(random.Split(',')[0], CultureInfo.InvariantCulture, out int seed) && seed > 1
            ? seed
            : RandomNumberGenerator.GetInt32(2, int.MaxValue - Shards);
}
