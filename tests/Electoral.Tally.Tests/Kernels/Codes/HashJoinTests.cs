using System.Globalization;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Texts in common, against dictionaries.</summary>
public class HashJoinTests
{
    [Property(MaxTest = 200)]
    public void Rows_meet_as_in_dictionaries(byte[] left, byte[] right, byte modulus, bool leavesOut)
    {
        // Small numbers come again and again.
        int most = Math.Max(1, (int)modulus);
        string[] lefts = Texts(left, most), rights = Texts(right, most);
        var leftOut = new RowSet(lefts.Length);
        for (int row = 0; leavesOut && row < lefts.Length; row += 3) leftOut.Add(row);
        var join = HashJoin.Of(Of(lefts, leftOut), Of(rights, null), Workload.Alone);
        var kept = lefts.Index().Where(text => !leftOut[text.Index]).ToLookup(text => text.Item, text => text.Index);
        var others = rights.Index().ToLookup(text => text.Item, text => text.Index);
        Assert.Equal(
            lefts.Select((text, row) => leftOut[row] ? HashJoin.None : Expected(text, kept, others)), join.OfLeft);
        Assert.Equal(rights.Select(text => Expected(text, others, kept)), join.OfRight);
    }

    [Fact]
    public void Many_rows_meet_whatever_the_threads()
    {
        const int Rows = 100_000;
        string[] lefts = [.. Enumerable.Range(0, Rows).Select(row => $"centre {row * 7919L % Rows}")];
        string[] rights = [.. Enumerable.Range(0, Rows).Select(row => $"centre {row + 10}"), "centre 50", "centre 51"];
        foreach (int threads in new[] { 1, 2, 7 })
        {
            var join = HashJoin.Of(Of(lefts, null), Of(rights, null), Workload.Alone with { Threads = threads });
            for (int row = 0; row < Rows; row++)
            {
                int number = int.Parse(lefts[row].AsSpan(7), CultureInfo.InvariantCulture);
                int expected = number < 10 ? HashJoin.None : number is 50 or 51 ? HashJoin.Repeated : number - 10;
                Assert.Equal(expected, join.OfLeft[row]);
                if (expected >= 0) Assert.Equal(row, join.OfRight[expected]);
            }

            Assert.Equal([HashJoin.Repeated, HashJoin.Repeated], join.OfRight[^2..]);
            Assert.Equal(10, join.OfRight[..Rows].Count(row => row == HashJoin.None));
        }
    }

    private static int Expected(string text, ILookup<string, int> own, ILookup<string, int> others) =>
        own[text].Count() > 1 || others[text].Count() > 1
            ? HashJoin.Repeated
            : others[text].FirstOrDefault(HashJoin.None);

    private static string[] Texts(byte[] numbers, int most) =>
        Array.ConvertAll(numbers, number => (number % most).ToString("D9", CultureInfo.InvariantCulture));

    private static JoinedTexts Of(string[] texts, RowSet? leftOut)
    {
        // The list begins before the part that is joined.
        var all = new TextArrayBuilder();
        all.Add("before"u8);
        foreach (string text in texts) all.Add(System.Text.Encoding.UTF8.GetBytes(text));
        return new(all.Build(), 1, texts.Length, leftOut);
    }
}
