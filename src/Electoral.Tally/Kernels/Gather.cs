namespace Electoral.Tally.Kernels;

/// <summary>Copies the elements at given places.</summary>
internal static class Gather
{
    public static T[] Take<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> order)
    {
        var taken = GC.AllocateUninitializedArray<T>(order.Length);
        for (int i = 0; i < order.Length; i++) taken[i] = source[order[i]];
        return taken;
    }
}
