using System.Text;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>What puts rows into the order of their units, against sorting.</summary>
public class RowOrderProperties
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(50_000, 1, 2)]
    [InlineData(50_000, 3, 7)]
    [InlineData(200_000, 40_000, 1)]
    [InlineData(200_000, 40_000, 3)]
    public void Rows_stand_by_unit_then_by_code_then_as_they_came(int rows, int units, int threads)
    {
        var random = new Random(rows + units);
        int[] unitOfRow = [.. Enumerable.Range(0, rows).Select(_ => random.Next(units))];
        int[] codes = [.. Enumerable.Range(0, rows).Select(_ => random.Next(1_000_000_000))];
        if (rows > 1) (codes[^1], unitOfRow[^1]) = (int.MaxValue, 0);
        var (order, starts, _) = RowOrder.Sort(unitOfRow, units, codes, threads);
        Assert.Equal(Enumerable.Range(0, rows).OrderBy(row => unitOfRow[row]).ThenBy(row => codes[row]), order);
        Assert.Equal(SiblingSort.GroupStarts(unitOfRow, units), starts);
        var (plain, _, mayRepeat) = RowOrder.Sort(unitOfRow, units, default, threads);
        Assert.Equal(Enumerable.Range(0, rows).OrderBy(row => unitOfRow[row]), plain);
        Assert.True(mayRepeat);
    }

    [Property]
    public Property Equal_codes_of_a_unit_do_not_stay_unseen() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 30)).NonEmptyListOf().ToArbitrary(),
        rows =>
        {
            var (_, _, mayRepeat) = RowOrder.Sort(
                [.. rows.Select(row => row.Item1)], 5, rows.Select(row => row.Item2).ToArray(), 2);
            Assert.Equal(rows.Distinct().Count() < rows.Count, mayRepeat);
        });

    [Theory]
    [InlineData(0, 1, 0, 1)]
    [InlineData(0, 8, 7, 2)]
    [InlineData(0, 3, 40_013, 2)]
    [InlineData(1, 14, 40_013, 2)]
    [InlineData(1, 0, 33, 1)]
    [InlineData(2, 5, 40_001, 3)]
    [InlineData(9, 17, 1_003, 2)]
    [InlineData(0, 35, 1_003, 2)]
    public void Columns_taken_together_are_those_taken_one_by_one(int wide, int narrow, int rows, int threads)
    {
        var random = new Random(narrow);
        int[][] numbers = [.. Enumerable.Range(0, wide).Select(
            _ => Enumerable.Range(0, rows).Select(_ => random.Next()).ToArray())];
        ushort[][] counts = [.. Enumerable.Range(0, narrow).Select(
            _ => Enumerable.Range(0, rows).Select(_ => (ushort)random.Next(65_536)).ToArray())];
        int[] order = [.. Enumerable.Range(0, rows * 2 / 3).Select(_ => random.Next(rows))];
        var (wideTaken, narrowTaken) = RowGather.Take(
            [.. numbers.Select(column => column.AsMemory())],
            [.. counts.Select(column => column.AsMemory())],
            new(order, threads));
        Assert.Equal(numbers.Select(column => Gather.Take<int>(column, order)), wideTaken);
        Assert.Equal(counts.Select(column => Gather.Take<ushort>(column, order)), narrowTaken);

        // Wherever rows are laid in between, the same rows come.
        int[] slotOfRow = [.. Enumerable.Range(0, rows)];
        random.Shuffle(slotOfRow);
        var slots = new StagingSlots(slotOfRow, [.. order.Select(row => slotOfRow[row])], new CacheAlignedBuffer(rows));
        var (wideLaid, narrowLaid) = RowGather.Take(
            [.. numbers.Select(column => column.AsMemory())],
            [.. counts.Select(column => column.AsMemory())],
            new(order, threads) { Slots = slots });
        Assert.Equal(wideTaken, wideLaid);
        Assert.Equal(narrowTaken, narrowLaid);
    }

    [Theory]
    [InlineData(40_013, 40_013, true)]
    [InlineData(40_013, 32_020, true)]
    [InlineData(40_013, 30_000, false)]
    [InlineData(40_013, 45_000, false)]
    public void Columns_that_nobody_needs_are_put_in_order_where_they_lie(int rows, int taken, bool inPlace)
    {
        var random = new Random(taken);
        int[] numbers = [.. Enumerable.Range(0, rows).Select(_ => random.Next())];
        ushort[][] counts = [.. Enumerable.Range(0, 20).Select(
            _ => Enumerable.Range(0, rows).Select(_ => (ushort)random.Next(65_536)).ToArray())];
        int[] order = [.. Enumerable.Range(0, taken).Select(_ => random.Next(rows))];
        int[] numbersExpected = Gather.Take<int>(numbers, order);
        ushort[][] expected = Array.ConvertAll(counts, column => Gather.Take<ushort>(column, order));
        // The column is the beginning of its array; another begins elsewhere, and must get an array of its own.
        var part = new ReadOnlyMemory<ushort>([7, .. counts[3]])[1..];
        var (wideTaken, narrowTaken) = RowGather.Take(
            [numbers], [.. counts.Select(column => column.AsMemory()), part], new(order, 2), overwrite: true);
        Assert.Equal(numbersExpected, wideTaken[0][..taken]);
        Assert.Equal(inPlace, ReferenceEquals(numbers, wideTaken[0]));
        for (int i = 0; i < counts.Length; i++)
        {
            Assert.Equal(expected[i], narrowTaken[i][..taken]);
            Assert.Equal(inPlace, ReferenceEquals(counts[i], narrowTaken[i]));
        }

        Assert.Equal(expected[3], narrowTaken[^1]);
    }

    [Property]
    public Property Codes_with_the_same_exact_print_are_the_same() => Prop.ForAll(
        Gen.Elements("", "0", "00", "1", "12", "1234567", "12345678", "012345678", "x", "\0", "1234567x",
            "99999999999999999", "999999999999999999", "123456789012345", "/2345678", ":2345678", "a long code").Two()
            .ToArbitrary(),
        pair =>
        {
            var (left, right) = (Encoding.ASCII.GetBytes(pair.Item1), Encoding.ASCII.GetBytes(pair.Item2));
            ulong print = CodePrint.Of(left);
            if (pair.Item1 == pair.Item2) Assert.Equal(print, CodePrint.Of(right));
            else if (CodePrint.IsExact(print)) Assert.NotEqual(print, CodePrint.Of(right));
            bool isNumber = left.Length <= 17 && CodeOrder.IsNumber(left);
            Assert.Equal(isNumber, CodePrint.TryParse(left, out ulong value));
            if (isNumber) Assert.Equal(ulong.Parse(pair.Item1), value);
            Assert.Equal(left.Length <= 7 || isNumber, CodePrint.IsExact(print));
        });
}
