using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <content>Blocks with quotes, and such whose lines end in CRLF here and there.</content>
internal sealed unsafe partial class SeparatorIndex
{
    // Behind the last mark there may be read as many as a vector has lanes.
    private const int MarkSlack = 4;

    private readonly PinnedArray<ulong> _quoted = new(0, lease);
    private readonly PinnedArray<ulong> _returned = new(0, lease);
    private bool _hasReturns;

    /// <summary>
    /// Whether <see cref="Quoted"/> and <see cref="Returned"/> tell what of a field is not its text. Else each field
    /// lies between two separators as it stands, or quotes must be walked over.
    /// </summary>
    public bool HasMarks => _form == Form.Marked;

    /// <summary>Whether a quoted field has quotes inside, each written twice.</summary>
    public bool HasDoubled { get; private set; }

    /// <summary>For the field before each separator a bit: quotes stand around it.</summary>
    public ulong* Quoted => _quoted.Pointer;

    /// <summary>For the field before each separator a bit: a CR ends it. Null where no line ends in CRLF.</summary>
    public ulong* Returned => _hasReturns ? _returned.Pointer : null;

    /// <summary>Finds the separators outside quotes, and marks the fields.</summary>
    /// <returns>
    /// False where a quote stands elsewhere than around a whole field, or around a line end: then nothing of this is
    /// known.
    /// </returns>
    /// <remarks>
    /// The running parity of the quotes tells which bytes lie inside. That is right if each quote that opens follows a
    /// separator (or closes and opens again: a doubled one) and each that closes is followed by one; both are tested
    /// for 64 bytes at once, and only where there are quotes: files may have CRLF and none.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BuildMarked(byte* block, int length, byte delimiter, byte quote)
    {
        // Places lie inside the block, below 2^31: nothing wraps.
        unchecked
        {
            _quoted.Grow((length / 64) + MarkSlack);
            _returned.Grow((length / 64) + MarkSlack);
            int* places = Places;
            places[-1] = -1;
            ulong mayQuote = quote == LineFeed ? 0 : ulong.MaxValue;
            ulong quotes = 0, pairs = 0, doubled = 0, wrong = 0;
            // Each 1 or 0: a field may begin here; a quote closed just before, and the CR of a CRLF after it; a CR of a
            // CRLF was just before. All bits: inside quotes.
            ulong mayOpen = 1, closed = 0, closedReturn = 0, returned = 0, inside = 0;
            int count = 0, lines = 0;
            var quotedMarks = new BitWriter(_quoted.Pointer);
            var returnMarks = new BitWriter(_returned.Pointer);
            for (int at = 0; at < length && wrong == 0; at += 64)
            {
                var bytes = Vector512.Load(block + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, LineFeed);
                ulong returns = Matches(bytes, CarriageReturn);
                ulong lone = LoneReturns(returns, ends, block[at + 64]);
                ulong paired = returns & ~lone & within;
                ends = (ends | lone) & within;
                ulong here = Matches(bytes, quote) & within & mayQuote;
                ulong separators = (Matches(bytes, delimiter) & within) | ends, quotedEnds = 0;
                if ((here | inside | closed | closedReturn) != 0)
                {
                    ulong quoted = Parity(here) ^ inside;
                    inside = (ulong)((long)quoted >> 63);
                    separators &= ~quoted;
                    ulong opening = here & quoted, closing = here & ~quoted;
                    ulong afterSeparator = (separators << 1) | mayOpen, afterClosing = (closing << 1) | closed;
                    wrong = (ends & quoted) | (paired & quoted) | (opening & ~(afterSeparator | afterClosing))
                        | (afterClosing & within & ~(separators | opening | paired));
                    doubled |= opening & afterClosing;
                    ulong closedReturns = paired & afterClosing;
                    quotedEnds = separators & (afterClosing | (closedReturns << 1) | closedReturn);
                    (closed, closedReturn) = (closing >> 63, closedReturns >> 63);
                }

                ulong returnEnds = separators & ((paired << 1) | returned);
                (mayOpen, returned) = (separators >> 63, paired >> 63);
                int found = BitOperations.PopCount(separators);
                quotedMarks.Append(Extract(quotedEnds, separators), found);
                returnMarks.Append(Extract(returnEnds, separators), found);
                (quotes, pairs) = (quotes | here, pairs | paired);
                lines = AppendLines(lines, count, ends, separators);
                count = Append(places, count, at, separators);
            }

            quotedMarks.End();
            returnMarks.End();
            (Count, LineCount, HasQuotes, _hasReturns) = (count, lines, quotes != 0, pairs != 0);
            HasDoubled = doubled != 0;
            return wrong == 0 && inside == 0;
        }
    }

    /// <summary>For each bit the parity of the bits up to it, itself included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Parity(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            var spread = Vector128.CreateScalar(bits);
            return Pclmulqdq.CarrylessMultiply(spread, Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    /// <summary>The bits at the set places of a mask, side by side from the lowest on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Extract(ulong bits, ulong mask)
    {
        if (Bmi2.X64.IsSupported) return Bmi2.X64.ParallelBitExtract(bits, mask);
        ulong taken = 0;
        for (int i = 0; mask != 0; mask &= unchecked(mask - 1), i++)
        {
            taken |= ((bits >> BitOperations.TrailingZeroCount(mask)) & 1) << i;
        }

        return taken;
    }
}
