using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <content>Blocks with quotes, and the bounds of fields.</content>
internal sealed unsafe partial class SeparatorIndex
{
    private readonly PinnedArray<int> _starts = new(0, lease);
    private readonly PinnedArray<int> _ends = new(0, lease);
    private readonly List<int> _quotedFields = [];
    private bool _expectQuotes, _hasReturns;

    /// <summary>
    /// Whether <see cref="Starts"/> and <see cref="Ends"/> hold the fields without quotes and line ends. Else each
    /// field lies between two separators as it stands, or quotes must be walked over.
    /// </summary>
    public bool HasBounds { get; private set; }

    /// <summary>Whether a quoted field has quotes inside, each written twice.</summary>
    public bool HasDoubled { get; private set; }

    /// <summary>For the field before each separator the place of its first byte.</summary>
    public int* Starts => _starts.Pointer + 1;

    /// <summary>For the field before each separator the place behind its last byte.</summary>
    public int* Ends => _ends.Pointer + 1;

    /// <summary>Finds the separators outside quotes.</summary>
    /// <returns>
    /// False where a quote stands elsewhere than around a whole field, or around a line end: then nothing of this is
    /// known.
    /// </returns>
    /// <remarks>
    /// The running parity of the quotes tells which bytes lie inside. That is right if each quote that opens follows a
    /// separator (or closes and opens again: a doubled one) and each that closes is followed by one; both are tested
    /// for 64 bytes at once.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BuildQuoted(byte* block, int length, byte delimiter, byte quote)
    {
        // Places lie inside the block, below 2^31: nothing wraps.
        unchecked
        {
            _quotedFields.Clear();
            int* places = Places;
            places[-1] = -1;
            ulong quotes = 0, pairs = 0, doubled = 0, wrong = 0;
            // Each 1 or 0: a field may begin here; a quote closed just before. All bits: inside quotes.
            ulong mayOpen = 1, closed = 0, inside = 0;
            int count = 0, lines = 0;
            for (int at = 0; at < length && wrong == 0; at += 64)
            {
                var bytes = Vector512.Load(block + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, LineFeed);
                ulong returns = Matches(bytes, CarriageReturn);
                ulong lone = LoneReturns(returns, ends, block[at + 64]);
                ulong paired = returns & ~lone & within;
                ends = (ends | lone) & within;
                ulong here = Matches(bytes, quote) & within;
                ulong quoted = ParityBelow(here) ^ inside;
                inside = (ulong)((long)quoted >> 63);
                ulong separators = ((Matches(bytes, delimiter) & within) | ends) & ~quoted;
                ulong opening = here & quoted, closing = here & ~quoted;
                ulong afterSeparator = (separators << 1) | mayOpen, afterClosing = (closing << 1) | closed;
                wrong = (ends & quoted) | (paired & quoted) | (opening & ~(afterSeparator | afterClosing))
                    | (afterClosing & within & ~(separators | opening | paired));
                doubled |= opening & afterClosing;
                (mayOpen, closed) = (separators >> 63, closing >> 63);
                for (ulong left = opening & afterSeparator; left != 0; left &= left - 1)
                {
                    ulong before = separators & ((left & (~left + 1)) - 1);
                    _quotedFields.Add(count + BitOperations.PopCount(before));
                }

                (quotes, pairs) = (quotes | here, pairs | paired);
                lines = AppendLines(lines, count, ends, separators);
                count = Append(places, count, at, separators);
            }

            (Count, LineCount, HasQuotes, _hasReturns) = (count, lines, quotes != 0, pairs != 0);
            HasDoubled = doubled != 0;
            return wrong == 0 && inside == 0;
        }
    }

    /// <summary>For each bit the parity of the bits up to it, itself included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ParityBelow(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildBounds(byte* block)
    {
        // As in BuildQuoted: nothing wraps.
        unchecked
        {
            _starts.Grow(Count + 80);
            _ends.Grow(Count + 80);
            int* places = Places, starts = Starts, ends = Ends;
            int count = Count;
            // Sixteen at a time; what is copied too much lies in the slack of all three.
            for (int i = 0; i < count; i += 16)
            {
                Vector512.Store(Vector512.Load(places + i - 1) + Vector512<int>.One, starts + i);
                Vector512.Store(Vector512.Load(places + i), ends + i);
            }

            int* lineEnds = LineEnds;
            for (int line = 0; _hasReturns && line < LineCount; line++)
            {
                int last = lineEnds[line], end = places[last];
                if (block[end] == LineFeed && block[end - 1] == CarriageReturn) ends[last] = end - 1;
            }

            if (!HasQuotes) return;
            foreach (int field in _quotedFields)
            {
                // The last field of a block without a line end has no separator yet.
                if (field >= count) break;
                starts[field]++;
                ends[field]--;
            }
        }
    }
}
