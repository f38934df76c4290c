using System.Buffers;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace Electoral.Tally.Arrow;

/// <summary>Memory of numbers seen as the bytes that Arrow wants, without a copy.</summary>
/// <param name="numbers">The numbers; they stay where they are and are not freed from here.</param>
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
        // What was pinned is given back by its own handle.
    }

    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Ends the pinning of the numbers when that of the bytes ends.</summary>
    private sealed class Pinned(MemoryHandle numbers) : IPinnable
    {
        private MemoryHandle _numbers = numbers;

        public MemoryHandle Pin(int elementIndex) => throw new NotSupportedException("The memory is pinned already.");

        public void Unpin() => _numbers.Dispose();
    }
}
