using System.Numerics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>The complete subtrees of a Merkle tree: on level k, each hash covers 2ᵏ leaves.</summary>
internal sealed class MerkleLevels
{
    private const int BlockNodes = 4_096;

    private readonly List<byte[]> _levels;

    /// <param name="leaves">The hashes of the leaves, one after another.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public MerkleLevels(byte[] leaves, int threads)
    {
        var work = new Workload(threads, BlockNodes, ShortRows: 0, CancellationToken.None);
        Count = leaves.Length / TreeHash.Size;
        _levels = [leaves];
        for (int nodes = Count / 2; nodes > 0; nodes /= 2)
        {
            byte[] below = _levels[^1], level = new byte[nodes * TreeHash.Size];
            work.ForRanges(nodes, (from, end) =>
            {
                using var hasher = new TreeHasher();
                for (int node = from; node < end; node++)
                {
                    hasher.Node(below.AsSpan(2 * node * TreeHash.Size, 2 * TreeHash.Size), Of(level, node));
                }
            });
            _levels.Add(level);
        }

        Root = Count == 0 ? TreeHash.Empty : RangeHash(0, Count);
    }

    /// <summary>The number of leaves.</summary>
    public int Count { get; }

    /// <summary>The hash of all.</summary>
    public byte[] Root { get; }

    /// <summary>The largest power of two below a number of leaves above 1: where a tree is split.</summary>
    public static int SplitOf(int count) => 1 << BitOperations.Log2((uint)count - 1);

    /// <summary>The hash of a range of leaves that is a subtree.</summary>
    public byte[] RangeHash(int start, int end)
    {
        int count = end - start;
        if (BitOperations.IsPow2(count))
        {
            int level = BitOperations.Log2((uint)count);
            return Of(_levels[level], start >> level).ToArray();
        }

        int split = start + SplitOf(count);
        return TreeHash.Node(RangeHash(start, split), RangeHash(split, end));
    }

    /// <summary>Whether a leaf exists and has this hash.</summary>
    public bool Has(int leaf, ReadOnlySpan<byte> hash) => leaf < Count && Of(_levels[0], leaf).SequenceEqual(hash);

    /// <summary>The first leaf with a hash, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> hash)
    {
        for (int leaf = 0; leaf < Count; leaf++)
        {
            if (Of(_levels[0], leaf).SequenceEqual(hash)) return leaf;
        }

        return -1;
    }

    /// <summary>These leaves, followed by the others that are not yet among them.</summary>
    public MerkleLevels With(byte[] others, int threads)
    {
        var own = new HashSet<(UInt128, UInt128)>(Count);
        for (int leaf = 0; leaf < Count; leaf++) own.Add(KeyOf(_levels[0], leaf));
        List<byte> all = [.. _levels[0]];
        for (int leaf = 0; leaf < others.Length / TreeHash.Size; leaf++)
        {
            if (own.Add(KeyOf(others, leaf))) all.AddRange(Of(others, leaf));
        }

        return new([.. all], threads);
    }

    private static Span<byte> Of(byte[] hashes, int index) => hashes.AsSpan(index * TreeHash.Size, TreeHash.Size);

    private static (UInt128 High, UInt128 Low) KeyOf(byte[] hashes, int index)
    {
        var hash = Of(hashes, index);
        return (System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
