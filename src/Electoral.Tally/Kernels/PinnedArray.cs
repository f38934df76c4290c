namespace Electoral.Tally.Kernels;

/// <summary>An array that stays where it is, for kernels that work on pointers.</summary>
internal sealed unsafe class PinnedArray<T>
    where T : unmanaged
{
    public PinnedArray(int length)
    {
        Array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        Pointer = (T*)System.Runtime.CompilerServices.Unsafe.AsPointer(
            ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Array));
    }

    public T[] Array { get; private set; }

    public T* Pointer { get; private set; }

    public int Length => Array.Length;

    /// <summary>Makes room for at least <paramref name="length"/> elements and keeps those that are there.</summary>
    public void Grow(int length)
    {
        if (length <= Length) return;
        var larger = new PinnedArray<T>((int)Math.Min(System.Array.MaxLength, Math.Max(length, Length * 2L)));
        Array.CopyTo(larger.Array, 0);
        Array = larger.Array;
        Pointer = larger.Pointer;
    }
}
