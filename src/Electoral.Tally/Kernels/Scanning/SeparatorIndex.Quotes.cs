using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <content>Blocks with quotes, and such whose lines end in CRLF here and there.</content>
internal sealed unsafe partial class SeparatorIndex
{
    // After the last mark there may be read as many as a vector has lanes.
    private const int MarkSlack = 4, WordsOfStretch = 32;

    private readonly PinnedArray<ulong> _quoted = new(0, lease);
    private readonly PinnedArray<ulong> _returned = new(0, lease);
    private bool _hasReturns;

    /// <summary>
    /// Whether <see cref="Quoted"/> and <see cref="Returned"/> tell what of a field is not its text. Else each field
    /// is between two separators as it is, or quotes must be walked over.
    /// </summary>
    public bool HasMarks => _form == Form.Marked;

    /// <summary>Whether a quoted field has quotes inside, each written twice.</summary>
    public bool HasDoubled { get; private set; }

    /// <summary>For the field before each separator a bit: quotes are around it.</summary>
    public ulong* Quoted => _quoted.Pointer;

    /// <summary>For the field before each separator a bit: a CR ends it. Null where no line ends in CRLF.</summary>
    public ulong* Returned => _hasReturns ? _returned.Pointer : null;

    /// <summary>Finds the separators outside quotes, and marks the fields.</summary>
    /// <returns>
    /// False where a quote is elsewhere than around a whole field, or around a line end: then nothing of this is known.
    /// </returns>
    /// <remarks>
    /// A stretch is scanned first and its positions are written then: together the two
    /// would need more registers than there are.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BuildMarked(byte* block, int length, byte delimiter, byte quote)
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            _quoted.Grow((length / 64) + MarkSlack);
            _returned.Grow((length / 64) + MarkSlack);
            int* positions = Positions;
            positions[-1] = -1;
            var words = stackalloc QuotedWord[WordsOfStretch];
            var scan = new QuoteScan(delimiter, quote);
            int count = 0, lines = 0;
            var quotedMarks = new BitWriter(_quoted.Pointer);
            var returnMarks = default(BitWriter);
            bool hasReturns = false;
            for (int from = 0; from < length && scan.IsRight; from += 64 * WordsOfStretch)
            {
                int end = Math.Min(length, from + (64 * WordsOfStretch));
                scan.Scan(block + from, end - from, words);
                if (scan.Found.Pairs)
                {
                    // Of CRs nothing is written before the first.
                    if (!hasReturns) returnMarks = BitWriter.Behind(_returned.Pointer, count);
                    hasReturns = true;
                    MarkReturns(words, (end - from + 63) / 64, ref returnMarks);
                }

                var word = words;
                for (int at = from; at < end; at += 64, word++)
                {
                    ulong separators = word->Separators;
                    int found = BitOperations.PopCount(separators);
                    quotedMarks.Append(Extract(word->QuotedEnds, separators), found);
                    lines = AppendLines(lines, count, word->Ends, separators);
                    count = Append(positions, count, at, separators);
                }
            }

            quotedMarks.End();
            if (hasReturns) returnMarks.End();
            (Count, LineCount, (HasQuotes, _hasReturns, HasDoubled)) = (count, lines, scan.Found);
            return scan.IsRight && !scan.IsInside;
        }
    }

    private static void MarkReturns(QuotedWord* words, int count, ref BitWriter marks)
    {
        for (int i = 0; i < count; i++)
        {
            ulong separators = words[i].Separators;
            marks.Append(Extract(words[i].ReturnEnds, separators), BitOperations.PopCount(separators));
        }
    }

    /// <summary>The bits at the set positions of a mask, side by side from the lowest on.</summary>
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
