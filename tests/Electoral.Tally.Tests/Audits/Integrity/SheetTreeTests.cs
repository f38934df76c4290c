using Electoral.Tally.Tests.Audits.Workflow;

namespace Electoral.Tally.Tests.Audits.Integrity;

/// <summary>
/// Roots against those that another program computed from RFC 9162; proofs of every place in small trees.
/// </summary>
public sealed class SheetTreeTests
{
    private const int Largest = 40;

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "e61632433d5c8308b39e6f9517819ec9229af57f1957357c9f0afac7f66688f7",
        "d4e8e9f702ca42715ae82b1c061dbff79811c5239529cec691331989f87624c0",
        "7e14bf829978edd1bb98940c519a5160592ba534050d37b124e34db1412f9a3e",
        "ef254184ff3d30c4a3c2930b20338cabd30611bd96cfd66d8c04761fdeeacc18",
        "16a8f9e0ea79dfd991d017f4fb2d90ee169410c6b5350748424a04515ae57aba",
    ];

    private static readonly TallyTable Many = ReportedTables.Many(Largest, 0.5, 2);

    [Fact]
    public void Roots_are_those_of_the_standard()
    {
        for (int count = 0; count < Roots.Length; count++)
        {
            var tree = ReportedTables.Five.Where(row => row.Index < count).HashSheets();
            Assert.Equal((count, Roots[count]), (tree.Count, tree.Root));
        }
    }

    [Fact]
    public void Every_sheet_has_a_proof_and_no_other_sheet_has_it()
    {
        for (int count = 1; count <= Largest; count++)
        {
            var table = Many.Where(row => row.Index < count);
            var tree = table.HashSheets();
            CanonicalSheet[] records = [.. table.Select(CanonicalSheet.Of)];
            for (int index = 0; index < count; index++)
            {
                var proof = tree.ProveInclusion(index);
                Assert.Equal(index, tree.IndexOf(records[index]));
                for (int other = 0; other < count; other++)
                {
                    Assert.Equal(other == index, proof.Verifies(records[other], tree.Root));
                }

                Assert.False((proof with { Index = (index + 1) % (count + 1) }).Verifies(records[index], tree.Root));
            }
        }
    }

    [Fact]
    public void A_proof_that_was_changed_proves_nothing()
    {
        var table = Many.Where(row => row.Index < 21);
        var tree = table.HashSheets();
        var record = CanonicalSheet.Of(table[9]);
        var proof = tree.ProveInclusion(9);
        Assert.True(proof.Verifies(record, tree.Root));
        Assert.True(proof.Verifies(record, tree.Root.ToUpperInvariant()));
        string[] path = [.. proof.Path];
        foreach (string[] changed in (string[][])
        [
            path[1..], path[..^1], [.. path, path[0]], [path[1], path[0], .. path[2..]], ["", .. path[1..]],
            [path[0][..62] + "zz", .. path[1..]],
        ])
        {
            Assert.False((proof with { Path = changed }).Verifies(record, tree.Root));
        }

        Assert.False(proof.Verifies(record, Roots[3]));
        Assert.False(proof.Verifies(record, "root"));
        Assert.False((proof with { Count = 9 }).Verifies(record, tree.Root));
        Assert.Equal("record 9 of 21, 5 hashes", proof.ToString());
    }

    [Fact]
    public void A_later_tree_proves_that_it_only_added()
    {
        string[] roots = new string[Largest + 1];
        for (int count = 0; count <= Largest; count++)
        {
            var tree = Many.Where(row => row.Index < count).HashSheets();
            roots[count] = tree.Root;
            for (int earlier = 1; earlier <= count; earlier++)
            {
                var proof = tree.ProveConsistency(earlier);
                Assert.True(proof.Verifies(roots[earlier], tree.Root));
                Assert.False(proof.Verifies(roots[earlier - 1], tree.Root));
                Assert.False(proof.Verifies(roots[earlier], roots[count - 1]));
                Assert.False((proof with { Path = [.. proof.Path, Roots[0]] }).Verifies(roots[earlier], tree.Root));
            }
        }
    }

    [Fact]
    public void A_release_that_changed_a_sheet_does_not_extend_the_former_but_what_is_appended_does()
    {
        var first = Many.Where(row => row.Index % 3 != 0);
        var second = ReportedTables.Moved(Many, row => row.Index == 1 ? 1 : 0);
        var tree = first.HashSheets();
        var whole = second.HashSheets();
        Assert.False(whole.ProveConsistency(tree.Count).Verifies(tree.Root, whole.Root));
        var appended = tree.Append(second);
        Assert.Equal(Largest + 1, appended.Count);
        Assert.True(appended.ProveConsistency(tree.Count).Verifies(tree.Root, appended.Root));
        Assert.True(appended.IndexOf(CanonicalSheet.Of(second[0])) >= tree.Count);
        Assert.Equal(appended.Root, appended.Append(first).Root);
    }

    [Fact]
    public void Blocks_of_many_sheets_keep_their_order()
    {
        var table = new SyntheticElection { Levels = [new("state", 5), new("centre", 5_500)] }.Generate();
        Assert.True(table.Count > 9_000, $"only {table.Count} sheets");
        var tree = table.HashSheets();
        Assert.Equal(tree.Root, table.HashSheets(maxDegreeOfParallelism: 1).Root);
        Assert.Equal(tree.Root, table.HashSheets(maxDegreeOfParallelism: 3).Root);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.HashSheets(0));
        foreach (int row in (int[])[0, 4_095, 4_096, 8_191, table.Count - 1])
        {
            var record = CanonicalSheet.Of(table[row]);
            Assert.Equal(row, tree.IndexOf(record));
            Assert.True(tree.ProveInclusion(row).Verifies(record, tree.Root));
        }
    }

    [Fact]
    public void What_is_not_there_has_no_proof()
    {
        var tree = ReportedTables.Five.HashSheets();
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ProveInclusion(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ProveInclusion(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ProveConsistency(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ProveConsistency(6));
        Assert.Equal(-1, tree.IndexOf(CanonicalSheet.Of(Many[0])));
    }
}
