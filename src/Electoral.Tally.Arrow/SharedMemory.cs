using System.Buffers;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace Electoral.Tally.Arrow;

/// <summary>Memory of numbers, viewed as the bytes that Arrow expects, without a copy.</summary>
/// <param name="numbers">The numbers; they are neither moved nor freed here.</param>
internal sealed class SharedMemory<T>(ReadOnlyMemory<T> numbers) : MemoryManager<byte>
    where T : struct
{
    /// <summary>A buffer over the numbers.</summary>
    public static ArrowBuffer BufferOf(ReadOnlyMemory<T> numbers) => new(new SharedMemory<T>(numbers).Memory);

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(MemoryMarshal.AsMemory(numbers).Span);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        // Elements are bytes here, numbers there.
        var pinned = numbers.Pin();
        unsafe
        {
            return new((byte*)pinned.Pointer + elementIndex, default, new Pinned(pinned));
        }
    }

    public override void Unpin()
    {
        // The pinned memory is released by its own handle.
    }

    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Unpins the numbers when the bytes are unpinned.</summary>
    private sealed class Pinned(MemoryHandle numbers) : IPinnable
    {
        private MemoryHandle _numbers = numbers;

        public MemoryHandle Pin(int elementIndex) => throw new NotSupportedException("The memory is pinned already.");

        public void Unpin() => _numbers.Dispose();
    }
}
