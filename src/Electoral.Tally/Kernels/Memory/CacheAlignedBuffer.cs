using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Memory that is not moved, and begins at the start of a cache line.</summary>
/// <param name="vectors">How many vectors of sixteen bytes it holds.</param>
internal sealed unsafe class CacheAlignedBuffer(int vectors)
{
    private const int LineBytes = 64, LineVectors = LineBytes / 16;

    private readonly PinnedArray<Vector128<byte>> _array = new(checked(vectors + LineVectors));

    public void* Pointer => (byte*)_array.Pointer + (-(nint)_array.Pointer & (LineBytes - 1));
}
