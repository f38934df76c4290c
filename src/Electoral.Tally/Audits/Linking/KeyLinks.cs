using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Links sheets that have the same key.</summary>
internal static class KeyLinks
{
    private const int BlockRows = 1 << 13;

    /// <summary>By keys that the caller builds.</summary>
    public static SheetLinks Of(
        TallyTable first, Func<TallyRow, string?> key, TallyTable second, Func<TallyRow, string?> otherKey,
        Workload work)
    {
        var (left, leftOut) = KeysOf(first, key, work);
        var (right, rightOut) = KeysOf(second, otherKey, work);
        return Join(
            new(left, 0, first.Count, leftOut), new(right, 0, second.Count, rightOut), leftOut, rightOut, work);
    }

    /// <summary>By the keys that the layouts give both.</summary>
    public static SheetLinks OfOwnKeys(TallyTable first, TallyTable second, Workload work)
    {
        var ((left, leftFirst), (right, rightFirst)) = (first.Keys()!.Value, second.Keys()!.Value);
        return Join(
            new(left, leftFirst, first.Count), new(right, rightFirst, second.Count), null, null, work);
    }

    private static SheetLinks Join(
        JoinedTexts left, JoinedTexts right, RowSet? leftOut, RowSet? rightOut, Workload work)
    {
        var join = HashJoin.Of(left, right, work);
        Mark(join.OfLeft, leftOut);
        Mark(join.OfRight, rightOut);
        return new(join.OfLeft, join.OfRight);
    }

    private static void Mark(int[] counterparts, RowSet? leftOut)
    {
        foreach (ref int row in counterparts.AsSpan())
        {
            if (row == HashJoin.None) row = SheetLinks.Mark(UnlinkedReason.NoCounterpart);
            else if (row == HashJoin.Repeated) row = SheetLinks.Mark(UnlinkedReason.RepeatedKey);
        }

        for (int row = 0; leftOut is not null && row < counterparts.Length; row++)
        {
            if (leftOut[row]) counterparts[row] = SheetLinks.Mark(UnlinkedReason.NoKey);
        }
    }

    /// <summary>The keys of all sheets in the one form of codes, and the sheets that have none.</summary>
    private static (TextArray Keys, RowSet LeftOut) KeysOf(
        TallyTable table, Func<TallyRow, string?> key, Workload work)
    {
        work = work with { BlockItems = BlockRows };
        var leftOut = new RowSet(table.Count);
        var blocks = new TextArrayBuilder[work.BlocksOf(table.Count)];
        work.ForRanges(table.Count, (from, end) =>
        {
            var texts = new TextArrayBuilder(end - from);
            byte[] buffer = [];
            for (int row = from; row < end; row++)
            {
                string form = CodeForm.Of(key(table[row]) ?? "");
                if (form.Length == 0) leftOut.AddShared(row);
                if (buffer.Length < form.Length * 3) buffer = new byte[form.Length * 3];
                texts.Add(buffer.AsSpan(0, Encoding.UTF8.GetBytes(form, buffer)));
            }

            blocks[from / BlockRows] = texts;
        });
        var all = new TextArrayBuilder();
        all.EnsureCapacity(table.Count, checked(blocks.Sum(block => block.ByteCount)));
        foreach (var block in blocks) all.AddAll(block.Bytes, block.Ends, 0);
        return (all.Build(), leftOut);
    }
}
