using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

internal sealed partial class TextArray
{
    private const int BlockTexts = 1 << 14;

    /// <summary>The texts at <paramref name="order"/>, in that order.</summary>
    public TextArray Take(int[] order, int threads = 1) => Take(new RowPermutation(order, threads));

    /// <summary>The texts in another order.</summary>
    public TextArray Take(RowPermutation rows)
    {
        int count = rows.Order.Length;
        var work = new Workload(rows.Threads, BlockTexts, 0, CancellationToken.None);
        var offsets = GC.AllocateUninitializedArray<int>(count + 1);
        // First the ends of a block's texts among themselves, then among all.
        int[] starts = new int[work.BlocksOf(count) + 1];
        work.ForRanges(count, (from, end) =>
            starts[(from / BlockTexts) + 1] = Measure(rows, from, offsets.AsSpan(from + 1, end - from)));
        for (int block = 1; block < starts.Length; block++)
        {
            starts[block] = checked(starts[block] + starts[block - 1]);
        }

        offsets[0] = 0;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(starts[^1]);
        work.ForRanges(count, (from, end) =>
        {
            int start = starts[from / BlockTexts];
            foreach (ref int offset in offsets.AsSpan(from + 1, end - from)) offset += start;
            Copy(rows, from, end, bytes.AsSpan(start..offsets[end]));
        });
        return new(bytes, offsets, count);
    }

    /// <summary>Where the texts from an index on end if they follow one another; the end of the last.</summary>
    private int Measure(RowPermutation rows, int from, Span<int> ends) => rows.Runs is { } runs
        ? Measure(runs, from, ends)
        : Measure(rows.Order.AsSpan(from, ends.Length), ends);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Measure(RowRuns runs, int from, Span<int> ends)
    {
        int end = 0;
        foreach (var (text, count) in runs.In(from, from + ends.Length))
        {
            var offsets = _offsets.AsSpan(text, count + 1);
            int stop = checked(end + offsets[^1] - offsets[0]), shift = unchecked(end - offsets[0]);
            // None is above the last one.
            for (int i = 0; i < count; i++) ends[i] = unchecked(offsets[i + 1] + shift);
            end = stop;
            ends = ends[count..];
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Measure(ReadOnlySpan<int> order, Span<int> ends)
    {
        int end = 0;
        for (int i = 0; i < order.Length; i++)
        {
            end = checked(end + _offsets[order[i] + 1] - _offsets[order[i]]);
            ends[i] = end;
        }

        return end;
    }

    /// <summary>Copies the texts at indexes <paramref name="from"/> … <paramref name="end"/> - 1.</summary>
    private void Copy(RowPermutation rows, int from, int end, Span<byte> destination)
    {
        if (rows.Runs is not { } runs)
        {
            Copy(rows.Order.AsSpan(from..end), destination);
            return;
        }

        foreach (var (text, count) in runs.In(from, end))
        {
            int start = _offsets[text], length = _offsets[text + count] - start;
            _bytes.AsSpan(start, length).CopyTo(destination);
            destination = destination[length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(ReadOnlySpan<int> order, Span<byte> destination)
    {
        foreach (int text in order)
        {
            int start = _offsets[text], length = _offsets[text + 1] - start;
            _bytes.AsSpan(start, length).CopyTo(destination);
            destination = destination[length..];
        }
    }
}
