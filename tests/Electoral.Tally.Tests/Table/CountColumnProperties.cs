using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>Columns, and slices of them, against the list of counts that they are made of.</summary>
public class CountColumnProperties
{
    private static readonly Arbitrary<Case> Any = (
        from presence in Gen.Elements(Enum.GetValues<Presence>())
        from largest in Gen.Elements(9, 65_535, 65_536, int.MaxValue - 1)
        from counts in Counts.Of(presence, largest).ArrayOf()
        from ends in Gen.Choose(0, counts.Length).Two()
        let start = Math.Min(ends.Item1, ends.Item2)
        select new Case(counts, start, Math.Max(ends.Item1, ends.Item2) - start)).ToArbitrary();

    [Property]
    public Property A_column_holds_what_was_added() => Prop.ForAll(Any, tried =>
    {
        var column = Of(tried.Counts);
        IsColumnOf(tried.Counts, column);
        Assert.Equal(tried.Counts.All(count => count is null or <= ushort.MaxValue), column.IsNarrow);
    });

    [Property]
    public Property A_slice_holds_its_part() => Prop.ForAll(Any, tried =>
        IsColumnOf([.. tried.Part], Of(tried.Counts).Slice(tried.Start, tried.Length)));

    [Property]
    public Property A_slice_of_a_slice_holds_its_part() => Prop.ForAll(Any, tried =>
    {
        int skipped = tried.Length / 3, length = tried.Length / 2;
        var slice = Of(tried.Counts).Slice(tried.Start, tried.Length).Slice(skipped, length);
        IsColumnOf([.. tried.Part.Skip(skipped).Take(length)], slice);
    });

    [Property]
    public Property Rows_taken_from_a_slice_are_a_column_of_their_own() => Prop.ForAll(Any, tried =>
    {
        int[] order = [.. Enumerable.Range(0, tried.Length).Reverse(), .. Enumerable.Range(0, tried.Length / 2)];
        int?[] part = [.. tried.Part];
        var taken = Of(tried.Counts).Slice(tried.Start, tried.Length).Take(order);
        IsColumnOf([.. order.Select(row => part[row])], taken);
    });

    private static void IsColumnOf(int?[] expected, CountColumn column)
    {
        int[] stored = [.. expected.Select(count => count ?? 0)];
        Assert.Equal(expected.Length, column.Count);
        Assert.Equal(expected, column);
        var rows = Enumerable.Range(0, column.Count);
        Assert.Equal(expected, rows.Select(row => column[row]));
        Assert.Equal(expected.Select(count => count is null), rows.Select(column.IsMissing));
        Assert.Equal(expected.Count(count => count is null), column.MissingCount);
        Assert.True(column.MayMiss || column.MissingCount == 0);
        Assert.Equal(Array.IndexOf(expected, null), column.NextMissing(0, column.Count));
        Assert.Equal(stored, Spans(column));
        Assert.Equal(stored, Memories(column));
        IsCopied(expected, column);
        IsShownWhereWhole(expected, column);
    }

    private static void IsCopied(int?[] expected, CountColumn column)
    {
        int[] copy = [.. Enumerable.Repeat(-9, column.Count + 1)];
        if (expected.Contains(null))
        {
            Assert.Throws<InvalidOperationException>(() => column.CopyTo(copy));
            Assert.All(copy, number => Assert.Equal(-9, number));
        }
        else
        {
            column.CopyTo(copy);
            Assert.Equal([.. expected.Select(count => count!.Value), -9], copy);
        }

        column.CopyTo(copy, missing: -1);
        Assert.Equal([.. expected.Select(count => count ?? -1), -9], copy);
        double[] numbers = [.. Enumerable.Repeat(-9d, column.Count + 1)];
        column.CopyTo(numbers);
        Assert.Equal([.. expected.Select(count => count ?? double.NaN), -9], numbers);
        column.CopyTo(numbers, missing: 0.5);
        Assert.Equal([.. expected.Select(count => count ?? 0.5), -9], numbers);
    }

    private static void IsShownWhereWhole(int?[] expected, CountColumn column)
    {
        bool isWhole = !expected.Contains(null);
        Assert.Equal(isWhole && column.IsNarrow, column.TryGetNarrow(out ReadOnlySpan<ushort> narrow));
        Assert.Equal(isWhole && !column.IsNarrow, column.TryGetWide(out ReadOnlySpan<int> wide));
        Assert.Equal(isWhole && column.IsNarrow, column.TryGetNarrowMemory(out ReadOnlyMemory<ushort> narrowMemory));
        Assert.Equal(isWhole && !column.IsNarrow, column.TryGetWideMemory(out ReadOnlyMemory<int> wideMemory));
        int[] shown = [.. narrow.ToArray().Select(count => (int)count), .. wide];
        Assert.Equal(isWhole ? expected.Select(count => count!.Value) : [], shown);
        int[] held = [.. narrowMemory.ToArray().Select(count => (int)count), .. wideMemory.Span];
        Assert.Equal(shown, held);
    }

    private static int[] Spans(CountColumn column)
    {
        bool isNarrow = column.TryGetStored(out ReadOnlySpan<ushort> narrow);
        Assert.NotEqual(isNarrow, column.TryGetStored(out ReadOnlySpan<int> wide));
        return isNarrow ? Array.ConvertAll(narrow.ToArray(), count => (int)count) : wide.ToArray();
    }

    private static int[] Memories(CountColumn column)
    {
        bool isNarrow = column.TryGetStored(out ReadOnlyMemory<ushort> narrow);
        Assert.NotEqual(isNarrow, column.TryGetStored(out ReadOnlyMemory<int> wide));
        return isNarrow ? Array.ConvertAll(narrow.ToArray(), count => (int)count) : wide.ToArray();
    }

    private static CountColumn Of(int?[] counts)
    {
        var builder = new CountColumnBuilder();
        foreach (int? count in counts) builder.Add(count);
        Assert.Equal(counts.Any(count => count is not null), builder.HasAny);
        return builder.Build();
    }

    private sealed record Case(int?[] Counts, int Start, int Length)
    {
        public IEnumerable<int?> Part => Counts.Skip(Start).Take(Length);
    }
}
