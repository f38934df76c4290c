using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>A Merkle tree over the records of sheets: its root, published, fixes every count of every sheet.</summary>
/// <remarks>
/// <para>Hashes and proofs are those of RFC 9162, section 2.1, with SHA-256. Whoever has the root can check that a
/// sheet is in the tree, without the other sheets (<see cref="ProveInclusion"/>), and that a later tree only added to
/// an earlier one (<see cref="ProveConsistency"/>). A root shows that sheets are the same as when it was published, not
/// that they are correct. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetTree>))]
public sealed class SheetTree : IJsonResult<SheetTree>
{
    private readonly MerkleLevels _levels;

    private SheetTree(MerkleLevels levels)
    {
        _levels = levels;
        Root = TreeHash.Text(levels.Root);
    }

    /// <summary>The number of records.</summary>
    public int Count => _levels.Count;

    /// <summary>The root, 64 lower-case hexadecimal digits.</summary>
    public string Root { get; }

    /// <summary>The index of a record, or -1 if the tree does not have it.</summary>
    /// <param name="record">The record.</param>
    public int IndexOf(CanonicalSheet record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _levels.IndexOf(TreeHash.Parse(record.Hash)!);
    }

    /// <summary>The proof that a record is in the tree.</summary>
    /// <param name="index">The index of the record; in a tree of one table the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public InclusionProof ProveInclusion(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return new(index, Count, [.. MerklePaths.Inclusion(_levels, index).Select(hash => TreeHash.Text(hash))]);
    }

    /// <summary>
    /// The proof that a sheet is in the tree, with its record: give this to anyone who asks for the sheet.
    /// </summary>
    /// <param name="row">The sheet, in a table whose sheets the tree has.</param>
    /// <exception cref="ArgumentException">The tree does not have the record of the sheet.</exception>
    public SheetProof ProveSheet(TallyRow row)
    {
        var record = CanonicalSheet.Of(row);
        byte[] hash = TreeHash.Parse(record.Hash)!;
        int index = _levels.Has(row.Index, hash) ? row.Index : _levels.IndexOf(hash);
        if (index < 0) Throw.SheetNotInTree(row);
        return new(Root, record, ProveInclusion(index));
    }

    /// <summary>The proof that the tree begins with the records of an earlier one.</summary>
    /// <param name="earlierCount">The number of records of the earlier tree, 1 to that of this one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer records.</exception>
    public ConsistencyProof ProveConsistency(int earlierCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlierCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierCount, Count);
        var path = MerklePaths.Consistency(_levels, earlierCount);
        return new(earlierCount, Count, [.. path.Select(hash => TreeHash.Text(hash))]);
    }

    /// <summary>A later release: the records of this tree, then those of a table that it does not have.</summary>
    /// <param name="later">The later sheets; a sheet that differs in anything has a record of its own.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null for the number of processors.</param>
    /// <returns>The larger tree; the former record of a corrected sheet is kept in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public SheetTree Append(TallyTable later, int? maxDegreeOfParallelism = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        return new(_levels.With(LeafHashes.Of(later, threads), threads));
    }

    internal static SheetTree Of(TallyTable table, int threads) =>
        new(new MerkleLevels(LeafHashes.Of(table, threads), threads));

    static void IJsonResult<SheetTree>.Describe(JsonForm<SheetTree> form) => form
        .Whole("count", tree => tree.Count)
        .Text("root", tree => tree.Root);
}
