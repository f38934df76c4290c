using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>What finds units by sorting rows, against LINQ.</summary>
public class SiblingRowsProperties
{
    public static TheoryData<int, int, ulong, ulong, int, int> Shapes => new()
    {
        // Rows, parents, different keys and the distance between them, different codes, threads.
        { 0, 1, 1, 1, 1, 2 },
        { 1, 1, 1, 1, 1, 1 },
        { 40, 3, 5, 32, 4, 2 },
        { 60_000, 1, 9_000, 32, 5, 2 },
        { 60_000, 1, 2, 1UL << 61, 5, 3 },
        { 60_000, 1, 60_000, 3, 1 << 30, 1 },
        { 60_000, 7, 2_000, 1UL << 40, 700, 3 },
        { 60_000, 40_000, 4, 1UL << 60, 3, 2 },
        { 60_000, 500, 1, 1, 100_000, 7 },
        { 200_000, 30, 1_000, 1, 40, 2 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rows_stand_by_parent_by_key_by_code_and_as_they_came(
        int rows, int parents, ulong keys, ulong distance, int codes, int threads)
    {
        var random = new Random(rows + parents);
        int[] parentOfRow = [.. Enumerable.Range(0, rows).Select(_ => random.Next(parents))];
        ulong[] keyOfRow = [.. Enumerable.Range(0, rows).Select(_ => (ulong)random.NextInt64((long)keys) * distance)];
        int[] codeOfRow = [.. Enumerable.Range(0, rows).Select(_ => random.Next(codes))];
        Check(parentOfRow, keyOfRow, parents, codeOfRow, threads);

        // With a code of 31 bits there is no longer space for key and code in a word everywhere.
        if (rows < 2) return;
        codeOfRow[^1] = int.MaxValue;
        Check(parentOfRow, keyOfRow, parents, codeOfRow, threads);
    }

    private static void Check(int[] parentOfRow, ulong[] keyOfRow, int parents, int[] codeOfRow, int threads)
    {
        int rows = codeOfRow.Length;
        var found = SiblingRows.Sort(parentOfRow, keyOfRow, parents, codeOfRow, threads);
        int[] expected = [.. Enumerable.Range(0, rows)
            .OrderBy(row => parentOfRow[row]).ThenBy(row => keyOfRow[row]).ThenBy(row => codeOfRow[row])];
        Assert.Equal(expected, found.Order);
        Assert.Equal(Enumerable.Range(0, rows), found.Slots.OfRow.Order());
        Assert.Equal(expected.Select(row => found.Slots.OfRow[row]), found.Slots.InOrder);
        var units = expected.GroupBy(row => (parentOfRow[row], keyOfRow[row])).ToArray();
        Assert.Equal(units.Select(unit => unit.Key), found.Parents.Zip(found.Keys));
        int index = 0;
        Assert.Equal([0, .. units.Select(unit => index += unit.Count())], found.Starts);
        Assert.Equal(
            units.Any(unit => unit.Select(row => codeOfRow[row]).Distinct().Count() < unit.Count()), found.MayRepeat);

        var plain = SiblingRows.Sort(parentOfRow, keyOfRow, parents, null, threads);
        Assert.Equal(
            Enumerable.Range(0, rows).OrderBy(row => parentOfRow[row]).ThenBy(row => keyOfRow[row]), plain.Order);
        Assert.Equal(found.Starts, plain.Starts);
        Assert.True(plain.MayRepeat);
    }

    [Property]
    public Property Any_few_rows_are_sorted_as_all_others() => Prop.ForAll(
        (from parent in Gen.Choose(0, 2)
         from key in Gen.Elements<ulong>(0, 1, 2, 31, 1UL << 62, (1UL << 62) + 5, (1UL << 63) - 1)
         from code in Gen.Elements(0, 1, 2, 1024, 1025, int.MaxValue)
         select (parent, key, code)).ArrayOf().ToArbitrary(),
        Arb.From(Gen.Choose(1, 40)),
        (few, times) =>
        {
            // Few rows are inserted, more are sorted by digits.
            var rows = Enumerable.Repeat(few, times).SelectMany(row => row).ToArray();
            var found = SiblingRows.Sort(
                Array.ConvertAll(rows, row => row.parent),
                Array.ConvertAll(rows, row => row.key),
                3,
                Array.ConvertAll(rows, row => row.code),
                2);
            Assert.Equal(Enumerable.Range(0, rows.Length).OrderBy(row => rows[row]), found.Order);
            Assert.Equal(rows.Select(row => (row.parent, row.key)).Distinct().Order(), found.Parents.Zip(found.Keys));
            Assert.Equal(rows.Distinct().Count() < rows.Length, found.MayRepeat);
        });

    [Property]
    public Property A_key_is_that_of_one_code_and_gives_it_back() => Prop.ForAll(
        Codes.Fashion.SelectMany(code => code.Two()).ToArbitrary(),
        pair =>
        {
            byte[] left = Encoding.UTF8.GetBytes(pair.Item1), right = Encoding.UTF8.GetBytes(pair.Item2);
            var texts = new TextArrayBuilder();
            ulong[] keys = [KeyOf(left, texts), KeyOf(right, texts)];
            var codes = SiblingKey.CodesOf(keys, texts.Build(), 1);
            Assert.Equal(pair.Item1, codes.GetString(0));
            Assert.Equal(pair.Item2, codes.GetString(1));
            if (SiblingKey.IsText(keys[0]) || SiblingKey.IsText(keys[1])) return;
            Assert.Equal(Math.Sign(CodeOrder.Compare(left, right)), keys[0].CompareTo(keys[1]));
        });

    [Fact]
    public void Numbers_of_every_length_are_written_as_they_were_read()
    {
        var random = new Random(17);
        string[] codes = [.. Enumerable.Range(0, 40_000).Select(i => string.Concat(
            Enumerable.Range(0, (i % 17) + 1).Select(_ => (char)('0' + random.Next(random.Next(1, 11))))))];
        ulong[] keys = Array.ConvertAll(codes, code =>
        {
            Assert.True(SiblingKey.TryPack(Encoding.ASCII.GetBytes(code), out ulong key));
            return key;
        });
        var written = SiblingKey.CodesOf(keys, TextArray.Empty, 2);
        Assert.Equal(codes, Enumerable.Range(0, codes.Length).Select(written.GetString));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("00000000000000000", true)]
    [InlineData("99999999999999999", true)]
    [InlineData("000000000000000000", false)]
    [InlineData("123456789012345678", false)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("-1", false)]
    [InlineData("12345678:", false)]
    public void Up_to_seventeen_digits_are_a_number(string code, bool isNumber)
    {
        Assert.Equal(isNumber, SiblingKey.TryPack(Encoding.ASCII.GetBytes(code), out ulong key));
        if (!isNumber) return;
        Assert.False(SiblingKey.IsText(key));
        Assert.Equal(code, SiblingKey.CodesOf([key], TextArray.Empty, 1).GetString(0));
    }

    [Fact]
    public void Units_with_texts_for_codes_are_put_into_their_order()
    {
        // Texts in the order in which they were met; numbers come before them, whatever their keys.
        string[] texts = ["b", "a/1", "100000000000000000000", "ä"];
        var list = new TextArrayBuilder();
        foreach (string text in texts) list.Add(Encoding.UTF8.GetBytes(text));
        string[] codes = ["b", "7", "ä", "07", "a/1", "100000000000000000000", "b"];
        int[] parents = [1, 1, 0, 1, 1, 1, 0];
        ulong[] keys = Array.ConvertAll(codes, code => Array.IndexOf(texts, code) is var text and >= 0
            ? SiblingKey.OfText(text)
            : KeyOf(Encoding.UTF8.GetBytes(code), list));
        int[] rows = [.. Enumerable.Range(0, 21).Select(row => row % 7)];
        var found = SiblingRows.Sort(
            Array.ConvertAll(rows, row => parents[row]), Array.ConvertAll(rows, row => keys[row]), 2, null, 2);
        var ordered = found.InOrder(list.Build(), 2, 2);
        Assert.Equal([0, 0, 1, 1, 1, 1, 1], ordered.Parents);
        Assert.Equal(
            ["b", "ä", "7", "07", "100000000000000000000", "a/1", "b"],
            Enumerable.Range(0, 7).Select(ordered.Codes.GetString));
        Assert.Equal([0, 3, 6, 9, 12, 15, 18, 21], ordered.Starts);
        Assert.Equal(
            [6, 13, 20, 2, 9, 16, 1, 8, 15, 3, 10, 17, 5, 12, 19, 4, 11, 18, 0, 7, 14], ordered.Order);
        Assert.Equal(ordered.Order.Select(row => ordered.Slots.OfRow[row]), ordered.Slots.InOrder);
    }

    private static ulong KeyOf(byte[] code, TextArrayBuilder texts)
    {
        if (SiblingKey.TryPack(code, out ulong key)) return key;
        texts.Add(code);
        return SiblingKey.OfText(texts.Count - 1);
    }
}
