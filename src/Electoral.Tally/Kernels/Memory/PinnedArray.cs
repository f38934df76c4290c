using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>An array that is not moved, for kernels that work on pointers.</summary>
/// <remarks>
/// With a lease it comes from the shared pool and goes back there when the lease ends; until then a handle keeps it in
/// place. Without one it is allocated as pinned. Its content is undefined; it may be longer than requested.
/// </remarks>
internal sealed unsafe class PinnedArray<T> : ArrayLease.IBorrower
    where T : unmanaged
{
    private readonly bool _isBorrowed;
    private GCHandle _handle;

    public PinnedArray(int length, ArrayLease? lease = null)
    {
        _isBorrowed = lease is not null;
        Array = [];
        Take(length);
        lease?.Add(this);
    }

    public T[] Array { get; private set; }

    public T* Pointer { get; private set; }

    public int Length => Array.Length;

    /// <summary>
    /// Reserves memory for at least <paramref name="length"/> elements and keeps those that are there.
    /// </summary>
    public void Grow(int length)
    {
        if (length <= Length) return;
        var (smaller, handle) = (Array, _handle);
        Take((int)Math.Min(System.Array.MaxLength, Math.Max(length, Length * 2L)));
        smaller.CopyTo(Array, 0);
        GiveBack(smaller, handle);
    }

    void ArrayLease.IBorrower.GiveBack()
    {
        var (last, handle) = (Array, _handle);
        (Array, _handle) = ([], default);
        Pointer = null;
        GiveBack(last, handle);
    }

    private void Take(int length)
    {
        Array = _isBorrowed
            ? ArrayPool<T>.Shared.Rent(length)
            : GC.AllocateUninitializedArray<T>(length, pinned: true);
        _handle = _isBorrowed ? GCHandle.Alloc(Array, GCHandleType.Pinned) : default;
        Pointer = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Array));
    }

    private static void GiveBack(T[] array, GCHandle handle)
    {
        if (!handle.IsAllocated) return;
        handle.Free();
        ArrayPool<T>.Shared.Return(array);
    }
}
