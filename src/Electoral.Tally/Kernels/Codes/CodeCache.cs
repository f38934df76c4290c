using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The numbers of recent codes, one per slot, so that repeated codes need not be looked up in a table that is shared.
/// Not safe to share between threads.
/// </summary>
internal sealed class CodeCache
{
    private const int Size = 1 << 13;

    private readonly CodeSlot[] _slots = new CodeSlot[Size];
    private readonly byte[]?[] _texts = new byte[Size][];

    /// <summary>Up to how many codes of a level a cache is worth its cost.</summary>
    public const int MostCodes = Size / 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int parent, ulong print, ulong hash, ReadOnlySpan<byte> code, out int number)
    {
        int index = (int)(hash & (Size - 1));
        ref readonly var slot = ref _slots[index];
        number = slot.Next - 1;
        return slot.Next != 0 && slot.Is(parent, print)
            && (CodePrint.IsExact(print) || code.SequenceEqual(_texts[index]));
    }

    /// <summary>Keeps a number, and replaces another if necessary.</summary>
    public void Set(int parent, ulong print, ulong hash, ReadOnlySpan<byte> code, int number)
    {
        int index = (int)(hash & (Size - 1));
        _slots[index] = new(print, parent, number + 1);
        if (!CodePrint.IsExact(print)) _texts[index] = code.ToArray();
    }
}
