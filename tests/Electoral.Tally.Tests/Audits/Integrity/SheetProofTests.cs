namespace Electoral.Tally.Tests.Audits.Integrity;

/// <summary>Proofs as texts, against hashes that a program in Python computed from the rules of RFC 9162.</summary>
public sealed class SheetProofTests
{
    private const string Root7 = "0cdfc6c54fc9d9f4a681db5acae7edf3e0da45e0700077d413d30f579d52d4bd";
    private const string Root3 = "08fd63ec7cfeadf7a47864f81a269a2435984bc3ef26d203eb4838972bf58288";
    private const string Root4 = "2c6837d5b2b0a0d30d26e31d7ed3cd883327b77afcf465c9285637c41a24b233";

    private static readonly TallyTable Seven = Of(7);

    [Fact]
    public void Roots_and_proofs_are_those_of_the_rules()
    {
        var tree = Seven.HashSheets();
        Assert.Equal((Root7, Root4, Root3), (tree.Root, Of(4).HashSheets().Root, Of(3).HashSheets().Root));
        Assert.Equal(
            [
                "8c6eb78831a94fc4727f36fe1d8827d550bbbeff5861ee09003777d43b781235",
                "33dbf56067ca7a25a2e48c18201b4204ee1d111b99fca8f54e79518a0d3ac181",
                Root4,
            ],
            tree.ProveInclusion(4).Path);
        Assert.Equal(
            ["73ec1632e0d138fcbaab2fe1277b893d7db3e9787dcbdb6230d6d6a1e7c27d95", Root4], tree.ProveInclusion(6).Path);
        Assert.Equal(
            [
                "bd306446118160db9ceef681c9f2ef7057d0aa66fda616013b213c44c46029cf",
                "c95f08f68332f16e1a245ac2f61100a3db8211b3fd1dc34aef11f12e630d59e1",
                "3816d431d33fc488a8447ffd633de6d19be7a9feff635b144707104e41248a3a",
                "e27e2f7d480dcf2edc88fad5e4cebbfdd920248fd60d0c34a7d6605fcc8102ca",
            ],
            tree.ProveConsistency(3).Path);
        Assert.Equal(
            ["e27e2f7d480dcf2edc88fad5e4cebbfdd920248fd60d0c34a7d6605fcc8102ca"], tree.ProveConsistency(4).Path);
    }

    [Fact]
    public void A_text_of_a_proof_is_all_that_is_needed()
    {
        string text = Seven.HashSheets().ProveSheet(Seven[6]).ToJson();
        Assert.Equal(
            """
            {"sheet":{"sheet":"6","status":"counted","unit":[],"votes":{"A":6}},"index":6,"count":7,
            "root":"0cdfc6c54fc9d9f4a681db5acae7edf3e0da45e0700077d413d30f579d52d4bd","path":[
            "73ec1632e0d138fcbaab2fe1277b893d7db3e9787dcbdb6230d6d6a1e7c27d95",
            "2c6837d5b2b0a0d30d26e31d7ed3cd883327b77afcf465c9285637c41a24b233"]}
            """.ReplaceLineEndings(""),
            text);
        var proof = SheetProof.Parse("\n" + text.Replace(",", " , ", StringComparison.Ordinal));
        Assert.True(proof.Verifies(Root7));
        Assert.False(proof.Verifies(Root4));
        Assert.Equal((Root7, 6, "record 6 of 7, 2 hashes"), (proof.Root, proof.Inclusion.Index, proof.ToString()));
        Assert.Equal(text, proof.ToJson());
        Assert.False(SheetProof.Parse(text.Replace("\"A\":6", "\"A\":7", StringComparison.Ordinal)).Verifies(Root7));
    }

    [Fact]
    public void Every_character_of_the_sheet_and_of_the_hashes_matters()
    {
        string text = Seven.HashSheets().ProveSheet(Seven[2]).ToJson();
        int end = text.IndexOf(",\"root\"", StringComparison.Ordinal);
        int path = text.IndexOf("\"path\"", StringComparison.Ordinal);
        for (int at = 0; at < text.Length; at++)
        {
            if (at >= end && at < path) continue;
            foreach (char other in "07aZ")
            {
                if (text[at] == other) continue;
                string changed = text[..at] + other + text[(at + 1)..];
                Assert.False(Holds(changed), changed);
            }
        }

        static bool Holds(string text)
        {
            try
            {
                return SheetProof.Parse(text).Verifies(Root7);
            }
            catch (FormatException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void Releases_are_compared_by_texts_alone()
    {
        string text = Seven.HashSheets().ProveConsistency(3).ToJson();
        Assert.StartsWith("{\"earlierCount\":3,\"count\":7,\"path\":[\"bd30", text, StringComparison.Ordinal);
        Assert.True(ConsistencyProof.Parse(text).Verifies(Root3, Root7));
        Assert.False(ConsistencyProof.Parse(text).Verifies(Root4, Root7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"sheet\":{},\"index\":0,\"count\":1,\"path\":[]}")]
    [InlineData("{\"sheet\":7,\"index\":0,\"count\":1,\"path\":[],\"root\":\"\"}")]
    [InlineData("{\"sheet\":{},\"index\":0.5,\"count\":1,\"path\":[],\"root\":\"\"}")]
    [InlineData("{\"sheet\":{},\"index\":0,\"count\":1,\"path\":[7],\"root\":\"\"}")]
    [InlineData("{\"sheet\":{},\"index\":0,\"count\":1,\"path\":[\"00\"],\"root\":\"\"}")]
    public void What_is_no_proof_is_refused(string text) =>
        Assert.Throws<FormatException>(() => SheetProof.Parse(text));

    [Fact]
    public void A_sheet_that_was_not_hashed_has_no_proof()
    {
        var failure = Assert.Throws<ArgumentException>(() => Of(4).HashSheets().ProveSheet(Seven[6]));
        Assert.StartsWith("Sheet '6' is not in the tree", failure.Message, StringComparison.Ordinal);
        // A tree of another order than the table's finds the sheet all the same.
        var tree = Of(2).HashSheets().Append(Seven.Where(row => row.Index != 3));
        Assert.True(tree.ProveSheet(Seven[6]).Verifies(tree.Root));
        Assert.Throws<ArgumentNullException>(() => tree.ProveSheet(default));
    }

    private static TallyTable Of(int sheets)
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A")), ["table"]);
        for (int sheet = 0; sheet < sheets; sheet++) builder.Add(new() { Code = $"{sheet}", Votes = [sheet] });
        return builder.Build();
    }
}
