using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <content>Blocks whose lines all end in CRLF.</content>
internal sealed unsafe partial class SeparatorIndex
{
    /// <summary>Finds the separators where CR and LF are one each.</summary>
    /// <returns>
    /// False where there is a CR without LF, an LF without CR, or any quote: then nothing of this is known.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BuildPaired(byte* block, int length, byte delimiter, byte quote)
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            int* positions = Positions;
            positions[-1] = -1;
            ulong mayQuote = quote == LineFeed ? 0 : ulong.MaxValue;
            // A bit: the CR of a CRLF was just before.
            ulong wrong = 0, returned = 0;
            int count = 0, lines = 0;
            for (int at = 0; at < length && wrong == 0; at += 64)
            {
                var bytes = Vector512.Load(block + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, LineFeed) & within;
                ulong returns = Matches(bytes, CarriageReturn) & within;
                wrong = (Matches(bytes, quote) & within & mayQuote) | (ends ^ ((returns << 1) | returned));
                returned = returns >> 63;
                ulong separators = (Matches(bytes, delimiter) & within) | ends | returns;
                lines = AppendLines(lines, count, ends, separators);
                count = Append(positions, count, at, separators);
            }

            (Count, LineCount, HasQuotes, _hasReturns) = (count, lines, false, true);
            return (wrong | returned) == 0;
        }
    }
}
