using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Finds the places in a block of text where a field or a line ends.</summary>
/// <remarks>
/// <para>A separator is the delimiter, LF, or CR that no LF follows (the CR of a CRLF belongs to the last field; the
/// reader takes it off). Quotes play no part here: whether a separator lies inside quotes is the reader's question.
/// </para>
/// <para>64 bytes at a time: three comparisons give masks of 64 bits, and each set bit a place. The vector type is
/// one; where the machine is narrower the runtime splits it. The block must be followed by 64 readable bytes.</para>
/// </remarks>
internal sealed unsafe class SeparatorIndex(int capacity)
{
    private const byte LineFeed = (byte)'\n', CarriageReturn = (byte)'\r';

    private readonly PinnedArray<int> _places = new(capacity + 80);
    private readonly PinnedArray<int> _lineEnds = new((capacity / 4) + 80);

    /// <summary>The places of the separators, ascending. The one before the first is -1.</summary>
    public int* Places => _places.Pointer + 1;

    public int Count { get; private set; }

    /// <summary>For each line that ends: which of the separators ends it.</summary>
    public int* LineEnds => _lineEnds.Pointer;

    public int LineCount { get; private set; }

    /// <summary>Whether the block has a quote anywhere.</summary>
    public bool HasQuotes { get; private set; }

    public void Build(byte* block, int length, byte delimiter, byte quote)
    {
        // Places lie inside the block, below 2^31: nothing wraps.
        unchecked
        {
            _places.Grow(length + 80);
            int* places = Places;
            places[-1] = -1;
            ulong quotes = 0;
            int count = 0, lines = 0;
            for (int at = 0; at < length; at += 64)
            {
                var bytes = Vector512.Load(block + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, LineFeed);
                ulong returns = Matches(bytes, CarriageReturn);
                if (returns != 0) ends |= LoneReturns(returns, ends, block[at + 64]);
                quotes |= Matches(bytes, quote) & within;
                ends &= within;
                ulong separators = (Matches(bytes, delimiter) & within) | ends;
                if (lines + 64 > _lineEnds.Length) _lineEnds.Grow(lines + 64);
                for (ulong left = ends; left != 0; left &= left - 1)
                {
                    ulong before = separators & ((left & (~left + 1)) - 1);
                    _lineEnds.Pointer[lines++] = count + BitOperations.PopCount(before);
                }

                count = Append(places, count, at, separators);
            }

            (Count, LineCount, HasQuotes) = (count, lines, quotes != 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matches(Vector512<byte> bytes, byte wanted) =>
        Vector512.Equals(bytes, Vector512.Create(wanted)).ExtractMostSignificantBits();

    /// <summary>The returns that no line feed follows.</summary>
    private static ulong LoneReturns(ulong returns, ulong lineFeeds, byte next) =>
        returns & ~((lineFeeds >> 1) | (next == LineFeed ? 1UL << 63 : 0));

    /// <summary>Writes the places of the set bits, eight at a time: what is written too much is overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Append(int* places, int count, int at, ulong bits)
    {
        int found = BitOperations.PopCount(bits);
        int* next = places + count;
        int* end = next + found;
        while (next < end)
        {
            // Beyond the last bit TrailingZeroCount is 64: a harmless number in the slack behind the list.
            for (int i = 0; i < 8; i++)
            {
                next[i] = at + BitOperations.TrailingZeroCount(bits);
                bits &= unchecked(bits - 1);
            }

            next += 8;
        }

        return count + found;
    }
}
