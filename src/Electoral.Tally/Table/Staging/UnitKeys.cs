using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The lowest units, each identified by its part of a key.</summary>
internal sealed class UnitKeys : IKeyedRows
{
    private const int BlockUnits = 1 << 14;

    private readonly UnitTree _tree;
    private readonly Workload _work;
    private readonly bool[] _isPart;
    private readonly Lazy<ulong[]> _hashes;

    public UnitKeys(UnitTree tree, CodeKey key, int threads)
    {
        (_tree, _work) = (tree, new(threads, BlockUnits, 0, CancellationToken.None));
        _isPart = new bool[tree.Levels.Count + 1];
        foreach (var part in key.Parts) _isPart[part.Depth] = part.Depth > 0;
        _hashes = new(Hashes);
    }

    public int Count => _tree.Data(_isPart.Length - 1).Count;

    public ulong Hash(int unit) => _hashes.Value[unit];

    public int Compare(int left, int right) => Compare(_isPart.Length - 1, left, right);

    private int Compare(int depth, int left, int right)
    {
        if (left == right) return 0;
        var units = _tree.Data(depth);
        int order = Compare(depth - 1, units.Parents[left], units.Parents[right]);
        return order != 0 || !_isPart[depth] ? order : CodeOrder.Compare(units.Codes[left], units.Codes[right]);
    }

    /// <summary>The hash of a key extended by a code.</summary>
    private static ulong Joined(ulong hash, ulong print) => CodeSlot.Hash(unchecked((int)(hash >> 32)), print ^ hash);

    private ulong[] Hashes()
    {
        ulong[] hashes = [0];
        for (int depth = 1; depth < _isPart.Length; depth++) hashes = Below(hashes, _tree.Data(depth), _isPart[depth]);
        return hashes;
    }

    private ulong[] Below(ulong[] above, UnitLevelData units, bool isPart)
    {
        ulong[] hashes = GC.AllocateUninitializedArray<ulong>(units.Count);
        _work.ForRanges(hashes.Length, (from, end) =>
        {
            for (int unit = from; unit < end; unit++)
            {
                ulong hash = above[units.Parents[unit]];
                hashes[unit] = isPart ? Joined(hash, CodePrint.Of(units.Codes[unit])) : hash;
            }
        });
        return hashes;
    }
}
