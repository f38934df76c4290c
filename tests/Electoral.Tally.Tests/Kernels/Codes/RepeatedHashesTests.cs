using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class RepeatedHashesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(500, 2)]
    [InlineData(100_000, 1)]
    [InlineData(100_000, 3)]
    public void Groups_are_the_rows_of_a_hash_in_their_order(int rows, int threads)
    {
        // Half as many different hashes as rows, spread over all bits as those of keys are.
        var random = new Random(rows);
        ulong[] different = [.. Enumerable.Range(0, rows / 2 + 1).Select(_ => (ulong)random.NextInt64() << 1)];
        ulong[] hashes = [.. Enumerable.Range(0, rows).Select(_ => different[random.Next(different.Length)])];
        var expected = hashes.Index().GroupBy(row => row.Item).Where(same => same.Count() > 1)
            .Select(same => same.Select(row => row.Index).ToArray());
        Assert.Equal(expected, RepeatedHashes.Find(hashes, threads).OrderBy(group => group[0]));
    }

    [Fact]
    public void Hashes_that_differ_in_bits_that_are_not_looked_at_are_one_group()
    {
        // Of few rows the upper 32 bits are not: keys decide.
        Assert.Equal([[0, 1]], RepeatedHashes.Find([5, 5 | 1UL << 40, 6], threads: 1));
    }

    [Fact]
    public void Keys_decide_where_hashes_agree()
    {
        var found = RepeatedKeys.Find(new SameHash(["b", "a", "c", "a", "b", "a"]), threads: 1);
        Assert.Equal([[1, 3, 5], [0, 4]], found);
    }

    /// <summary>Keys that all have the same hash, in no order.</summary>
    private sealed class SameHash(string[] keys) : IKeyedRows
    {
        public int Count => keys.Length;

        public ulong Hash(int row) => 1;

        public int Compare(int left, int right) => string.CompareOrdinal(keys[left], keys[right]);
    }
}
