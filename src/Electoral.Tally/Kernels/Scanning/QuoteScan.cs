using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Finds separators outside quotes, stretch by stretch of a block.</summary>
/// <remarks>
/// The running parity of the quotes tells which bytes are inside. That is right if each quote that opens follows a
/// separator (or closes and opens again: a doubled one) and each that closes is followed by one; both are tested for 64
/// bytes at once, and only where there are quotes: files may have CRLF and none.
/// </remarks>
internal unsafe struct QuoteScan(byte delimiter, byte quote)
{
    private const byte LineFeed = (byte)'\n', CarriageReturn = (byte)'\r';

    // Each 1 or 0: a field may begin here; a quote closed just before, and the CR of a CRLF after it; such a CR was
    // just before. All bits: inside quotes.
    private ulong _mayOpen = 1, _closed, _closedReturn, _returned, _inside;
    private ulong _quotes, _pairs, _doubled, _wrong;

    /// <summary>Whether there was a quote anywhere, a line end of CRLF, a doubled quote.</summary>
    public readonly (bool Quotes, bool Pairs, bool Doubled) Found => (_quotes != 0, _pairs != 0, _doubled != 0);

    /// <summary>Whether so far every quote was around a whole field, and none around a line end.</summary>
    public readonly bool IsRight => _wrong == 0;

    /// <summary>Whether a quote is open.</summary>
    public readonly bool IsInside => _inside != 0;

    /// <summary>Scans bytes.</summary>
    /// <param name="text">The bytes; one more is read, and as many as fill the last 64.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="words">A buffer for what is found.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(byte* text, int length, QuotedWord* words)
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            ulong mayOpen = _mayOpen, closed = _closed, closedReturn = _closedReturn, returned = _returned;
            ulong inside = _inside, quotes = _quotes, wrong = _wrong;
            ulong mayQuote = quote == LineFeed ? 0 : ulong.MaxValue;
            Vector512<byte> delimiters = Vector512.Create(delimiter), marks = Vector512.Create(quote);
            for (int at = 0; at < length; at += 64, words++)
            {
                var bytes = Vector512.Load(text + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, Vector512.Create(LineFeed)), paired = 0;
                ulong returns = Matches(bytes, Vector512.Create(CarriageReturn));
                if ((returns | returned) != 0)
                {
                    ulong lone = returns & ~((ends >> 1) | (text[at + 64] == LineFeed ? 1UL << 63 : 0));
                    paired = returns & ~lone & within;
                    ends |= lone;
                    _pairs |= paired;
                }

                ends &= within;
                ulong here = Matches(bytes, marks) & within & mayQuote;
                ulong separators = (Matches(bytes, delimiters) & within) | ends, quotedEnds = 0;
                if ((here | inside | closed | closedReturn) != 0)
                {
                    ulong quoted = Parity(here) ^ inside;
                    inside = (ulong)((long)quoted >> 63);
                    separators &= ~quoted;
                    ulong opening = here & quoted, closing = here ^ opening, afterClosing = (closing << 1) | closed;
                    wrong |= (ends | paired) & quoted;
                    wrong |= opening & ~((separators << 1) | mayOpen | afterClosing);
                    wrong |= afterClosing & within & ~(separators | opening | paired);
                    if ((opening & afterClosing) != 0) _doubled = 1;
                    ulong closedReturns = paired & afterClosing;
                    quotedEnds = separators & (afterClosing | (closedReturns << 1) | closedReturn);
                    (closed, closedReturn, quotes) = (closing >> 63, closedReturns >> 63, quotes | here);
                }

                words->Separators = separators;
                words->Ends = ends;
                words->QuotedEnds = quotedEnds;
                words->ReturnEnds = separators & ((paired << 1) | returned);
                (mayOpen, returned) = (separators >> 63, paired >> 63);
            }

            (_mayOpen, _closed, _closedReturn, _returned) = (mayOpen, closed, closedReturn, returned);
            (_inside, _quotes, _wrong) = (inside, quotes, wrong);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matches(Vector512<byte> bytes, Vector512<byte> wanted) =>
        Vector512.Equals(bytes, wanted).ExtractMostSignificantBits();

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
}
