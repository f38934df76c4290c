using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Finds the positions in a block of text where a field or a line ends.</summary>
/// <remarks>
/// <para>A separator is the delimiter, LF, or CR that no LF follows (the CR of a CRLF belongs to the last field). Where
/// all lines of a block end in CRLF and it has no quotes, CR and LF are two separators instead, with nothing between
/// them. Where all quotes of a block are around whole fields, separators inside them are left out; else quotes are
/// ignored, and the reader decides whether a separator is inside them.</para>
/// <para>64 bytes at a time: four comparisons give masks of 64 bits, and each set bit a position. The vector type is
/// one; where the machine is narrower the runtime splits it. The block must be followed by 64 readable bytes.</para>
/// <para>The hot methods are compiled once, at once and fully (<c>AggressiveOptimization</c>): a short reading must not
/// end before the runtime has found out that they matter.</para>
/// </remarks>
internal sealed unsafe partial class SeparatorIndex(int capacity, bool wide, ArrayLease? lease = null)
{
    /// <summary>How many positions are 0 after the last: as many fields as are looked at together.</summary>
    private const int Behind = CountTile.Lanes;

    private const byte LineFeed = (byte)'\n', CarriageReturn = (byte)'\r';

    private readonly PinnedArray<int> _positions = new(capacity + 80, lease);
    private readonly PinnedArray<int> _lineEnds = new((capacity / 4) + 80, lease);
    private readonly bool _wide = wide && Avx512Vbmi2.IsSupported;
    private readonly int* _bitPositions = BitPositions.Table;
    private Form _form, _expected;

    /// <summary>What is known of the fields of a block.</summary>
    private enum Form
    {
        /// <summary>Each is between two separators as it is, or quotes must be walked over.</summary>
        Plain,

        /// <summary>Each is between two separators; a line has an empty one more.</summary>
        Paired,

        /// <summary>Marks tell what of a field is not its text.</summary>
        Marked,
    }

    /// <summary>
    /// The positions of the separators, ascending. The one before the first is -1, those after are 0.
    /// </summary>
    public int* Positions => _positions.Pointer + 1;

    public int Count { get; private set; }

    /// <summary>For each line that ends: which of the separators ends it.</summary>
    public int* LineEnds => _lineEnds.Pointer;

    public int LineCount { get; private set; }

    /// <summary>Whether the block has a quote anywhere.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>How many fields a line has after its last: the empty one between CR and LF, or none.</summary>
    public int FieldsBehind => _form == Form.Paired ? 1 : 0;

    /// <summary>Finds the separators of a block in the form that suits it.</summary>
    /// <remarks>What suited one block is tried first on the next: mostly one pass is enough.</remarks>
    public void Build(byte* block, int length, byte delimiter, byte quote)
    {
        _positions.Grow(length + 80);
        _form = _expected switch
        {
            Form.Paired when BuildPaired(block, length, delimiter, quote) => Form.Paired,
            Form.Paired or Form.Marked => BuildMarkedOrPlain(block, length, delimiter, quote),
            _ => FindForm(block, length, delimiter, quote),
        };
        _expected = (HasQuotes, HasReturns: _hasReturns) switch
        {
            (true, _) => Form.Marked,
            (_, true) => _form == Form.Plain ? Form.Marked : Form.Paired,
            _ => Form.Plain,
        };
        new Span<int>(Positions + Count, Behind).Clear();
    }

    private Form FindForm(byte* block, int length, byte delimiter, byte quote)
    {
        BuildPlain(block, length, delimiter, quote);
        if (!HasQuotes && !_hasReturns) return Form.Plain;
        return !HasQuotes && BuildPaired(block, length, delimiter, quote)
            ? Form.Paired
            : BuildMarkedOrPlain(block, length, delimiter, quote);
    }

    private Form BuildMarkedOrPlain(byte* block, int length, byte delimiter, byte quote)
    {
        if (BuildMarked(block, length, delimiter, quote)) return HasQuotes || _hasReturns ? Form.Marked : Form.Plain;
        BuildPlain(block, length, delimiter, quote);
        return Form.Plain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildPlain(byte* block, int length, byte delimiter, byte quote)
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            int* positions = Positions;
            positions[-1] = -1;
            ulong quotes = 0, pairs = 0;
            int count = 0, lines = 0;
            for (int at = 0; at < length; at += 64)
            {
                var bytes = Vector512.Load(block + at);
                ulong within = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                ulong ends = Matches(bytes, LineFeed);
                ulong returns = Matches(bytes, CarriageReturn);
                if (returns != 0)
                {
                    ulong lone = LoneReturns(returns, ends, block[at + 64]);
                    pairs |= returns & ~lone & within;
                    ends |= lone;
                }

                quotes |= Matches(bytes, quote) & within;
                ends &= within;
                ulong separators = (Matches(bytes, delimiter) & within) | ends;
                lines = AppendLines(lines, count, ends, separators);
                count = Append(positions, count, at, separators);
            }

            (Count, LineCount, HasQuotes, _hasReturns) = (count, lines, quotes != 0 && quote != LineFeed, pairs != 0);
        }
    }

    /// <summary>Notes for each line end its number among the separators.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AppendLines(int lines, int count, ulong ends, ulong separators)
    {
        unchecked
        {
            if (lines + 64 > _lineEnds.Length) _lineEnds.Grow(lines + 64);
            int* lineEnds = _lineEnds.Pointer;
            // Lines mostly are so long that none or one ends here, no one can guess which: it is written either way.
            lineEnds[lines] = count + Before(ends, separators);
            int end = lines + BitOperations.PopCount(ends);
            while (++lines < end) lineEnds[lines] = count + Before(ends &= ends - 1, separators);
            return end;
        }
    }

    /// <summary>How many separators come before the first line end; where there is none, any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Before(ulong ends, ulong separators) =>
        unchecked(BitOperations.PopCount(separators & ((ends & (~ends + 1)) - 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matches(Vector512<byte> bytes, byte wanted) =>
        Vector512.Equals(bytes, Vector512.Create(wanted)).ExtractMostSignificantBits();

    /// <summary>The returns that no line feed follows.</summary>
    private static ulong LoneReturns(ulong returns, ulong lineFeeds, byte next) =>
        returns & ~((lineFeeds >> 1) | (next == LineFeed ? 1UL << 63 : 0));

    /// <summary>Writes the positions of the set bits; what is written too much, up to 16, is overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Append(int* positions, int count, int at, ulong bits)
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            int found = BitOperations.PopCount(bits);
            if (Avx512Vbmi2.IsSupported && _wide) Compress(positions + count, found, at, bits);
            else if (Vector256.IsHardwareAccelerated) BitPositions.Write(_bitPositions, bits, at, positions + count);
            else BitPositions.WriteOneByOne(bits, at, positions + count);
            return count + found;
        }
    }

    /// <summary>
    /// Takes the set positions out of 0 … 63 by one instruction, sixteen of them widened and stored at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compress(int* next, int found, int at, ulong bits)
    {
        var spread = Vector512.Create(bits).AsByte();
        var isSet = Vector512.Equals(Avx512BW.Shuffle(spread, ByteOfBit) & BitOfByte, BitOfByte);
        var positions = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isSet, Vector512<byte>.Indices);
        var origin = Vector512.Create(at);
        Vector512.Store(Avx512F.ConvertToVector512Int32(positions.GetLower().GetLower()) + origin, next);
        if (found <= 16) return;
        Vector512.Store(Avx512F.ConvertToVector512Int32(positions.GetLower().GetUpper()) + origin, next + 16);
        if (found <= 32) return;
        Vector512.Store(Avx512F.ConvertToVector512Int32(positions.GetUpper().GetLower()) + origin, next + 32);
        Vector512.Store(Avx512F.ConvertToVector512Int32(positions.GetUpper().GetUpper()) + origin, next + 48);
    }

    /// <summary>For each of 64 bytes the byte, out of eight, that holds its bit.</summary>
    private static Vector512<byte> ByteOfBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
        0x0000000000000000ul, 0x0101010101010101ul, 0x0202020202020202ul, 0x0303030303030303ul,
        0x0404040404040404ul, 0x0505050505050505ul, 0x0606060606060606ul, 0x0707070707070707ul).AsByte();
    }

    private static Vector512<byte> BitOfByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0x8040201008040201ul).AsByte();
    }
}
