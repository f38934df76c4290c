using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Goes through linked sheets, column by column, and adds up how they differ.</summary>
/// <remarks>Pairs are in the order of the first source. All sums are exact, and the same for any number of threads.
/// </remarks>
internal sealed class PairScan(
    ComparedTables tables, CandidatePair? candidates, int[] first, int[] second, Workload work)
{
    private const int BlockPairs = 1 << 13;

    /// <summary>All pairs, and which of them differ.</summary>
    public (PairSums Sums, int[] Differing) Whole()
    {
        var blocks = work with { BlockItems = BlockPairs };
        var differs = new bool[first.Length];
        var parts = new PairSums[blocks.BlocksOf(first.Length)];
        blocks.For(parts.Length, () => new Buffers(), (block, buffers) =>
        {
            int from = block * BlockPairs, end = Math.Min(from + BlockPairs, first.Length);
            Scan(from, end, parts[block] = new(tables.Columns.Length), differs.AsSpan(from..end), buffers);
        });
        var sums = new PairSums(tables.Columns.Length);
        foreach (var part in parts) sums.Add(part);
        var differing = new int[sums.Differing];
        for (int pair = 0, next = 0; pair < differs.Length; pair++)
        {
            if (differs[pair]) differing[next++] = pair;
        }

        return (sums, differing);
    }

    /// <summary>The pairs from … end - 1.</summary>
    public PairSums Of(int from, int end)
    {
        var sums = new PairSums(tables.Columns.Length);
        var buffers = new Buffers();
        var differs = new bool[Math.Min(BlockPairs, end - from)];
        for (int start = from; start < end; start += BlockPairs)
        {
            var block = differs.AsSpan(0, Math.Min(BlockPairs, end - start));
            block.Clear();
            Scan(start, start + block.Length, sums, block, buffers);
        }

        return sums;
    }

    private void Scan(int from, int end, PairSums sums, Span<bool> differs, Buffers buffers)
    {
        ReadOnlySpan<int> rows = first.AsSpan(from..end), others = second.AsSpan(from..end);
        Span<int> left = buffers.Left.AsSpan(0, rows.Length), right = buffers.Right.AsSpan(0, rows.Length);
        for (int i = 0; i < tables.Columns.Length; i++)
        {
            var column = tables.Columns[i];
            Read(column.First, rows, left);
            Read(column.Second, others, right);
            ref var sum = ref sums.Columns[i];
            if (column.First.MayMiss || column.Second.MayMiss) AddGiven(column, rows, others, ref sum, differs);
            else Add(left, right, ref sum, differs);
        }

        CompareStatus(rows, others, differs);
        sums.Sheets += rows.Length;
        sums.Differing += differs.Count(true);
        AddLeads(rows, others, sums, buffers);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, ref PairSums.Column sum, Span<bool> differs)
    {
        long net = 0, absolute = 0;
        int differing = 0;
        sum.Sheets += left.Length;
        int same = left.CommonPrefixLength(right);
        for (int i = same; i < left.Length; i++)
        {
            if (left[i] == right[i]) continue;
            long difference = (long)right[i] - left[i];
            net += difference;
            absolute += Math.Abs(difference);
            differing++;
            differs[i] = true;
        }

        (sum.Net, sum.Absolute, sum.Differing) = (sum.Net + net, sum.Absolute + absolute, sum.Differing + differing);
    }

    private static void AddGiven(
        ComparedColumn column, ReadOnlySpan<int> rows, ReadOnlySpan<int> others, ref PairSums.Column sum,
        Span<bool> differs)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            int? count = column.First[rows[i]], other = column.Second[others[i]];
            if (count is null && other is null) continue;
            if (count is int found && other is int counterpart)
            {
                sum.Sheets++;
                sum.Net += (long)counterpart - found;
                sum.Absolute += Math.Abs((long)counterpart - found);
            }
            else if (count is null)
            {
                sum.MissingInFirst++;
            }
            else
            {
                sum.MissingInSecond++;
            }

            if (count == other) continue;
            sum.Differing++;
            differs[i] = true;
        }
    }

    private void CompareStatus(ReadOnlySpan<int> rows, ReadOnlySpan<int> others, Span<bool> differs)
    {
        if (!tables.First.HasStatus && !tables.Second.HasStatus) return;
        for (int i = 0; i < rows.Length; i++)
        {
            if (tables.First[rows[i]].Status != tables.Second[others[i]].Status) differs[i] = true;
        }
    }

    private void AddLeads(ReadOnlySpan<int> rows, ReadOnlySpan<int> others, PairSums sums, Buffers buffers)
    {
        if (candidates is null) return;
        Span<int> lead = buffers.Left.AsSpan(0, rows.Length), otherLead = buffers.Right.AsSpan(0, rows.Length);
        Leads(tables.First, candidates.First, rows, lead, buffers.Rival);
        Leads(tables.Second, candidates.Second, others, otherLead, buffers.Rival);
        for (int i = 0; i < lead.Length; i++)
        {
            sums.LeadInFirst += lead[i];
            sums.LeadInSecond += otherLead[i];
            if (lead[i] > otherLead[i]) sums.Overstated++;
            else if (lead[i] < otherLead[i]) sums.Understated++;
        }
    }

    /// <summary>What each sheet adds to the lead: nothing if a count is missing or the sheet does not count.</summary>
    private static void Leads(
        TallyTable table, (CountColumn Leader, CountColumn RunnerUp) votes, ReadOnlySpan<int> rows,
        Span<int> leads, int[] buffer)
    {
        var rival = buffer.AsSpan(0, rows.Length);
        Read(votes.Leader, rows, leads);
        Read(votes.RunnerUp, rows, rival);
        // Both are from 0 to 2^31 - 1, so no difference is below -(2^31 - 1).
        for (int i = 0; i < leads.Length; i++) leads[i] -= rival[i];
        if (!table.HasStatus) return;
        for (int i = 0; i < leads.Length; i++)
        {
            if (table[rows[i]].Status != SheetStatus.Counted) leads[i] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(CountColumn column, ReadOnlySpan<int> rows, Span<int> counts)
    {
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            for (int i = 0; i < rows.Length; i++) counts[i] = narrow[rows[i]];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            for (int i = 0; i < rows.Length; i++) counts[i] = wide[rows[i]];
        }
    }

    private sealed class Buffers
    {
        public int[] Left { get; } = new int[BlockPairs];

        public int[] Right { get; } = new int[BlockPairs];

        public int[] Rival { get; } = new int[BlockPairs];
    }
}
