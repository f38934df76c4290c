using System.Numerics;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One count of all sheets met so far, and the record that gave it first.</summary>
/// <remarks>
/// Kept in pieces of a thousand sheets, which are allocated only if a sheet has the count: a selection of one district
/// takes no memory for the others. Not safe to share between threads.
/// </remarks>
internal sealed class PivotCounts
{
    /// <summary>No record gave the count.</summary>
    public const int None = -1;

    /// <summary>A record gave it as missing.</summary>
    public const int Missing = -2;

    private const int Shift = 10, Size = 1 << Shift;

    private Piece?[] _pieces = [];

    /// <summary>All counts combined bit by bit: shows whether 16 bits are enough.</summary>
    private int _bits;

    /// <summary>What a sheet has: a count, <see cref="None"/> or <see cref="Missing"/>.</summary>
    public int this[int sheet]
    {
        get
        {
            int piece = sheet >> Shift;
            return piece < _pieces.Length && _pieces[piece] is { } found ? found.Counts[sheet & (Size - 1)] : None;
        }
    }

    /// <summary>The record, from 0, that gave the count of a sheet first.</summary>
    public int RecordOf(int sheet) => _pieces[sheet >> Shift]!.Records[sheet & (Size - 1)];

    /// <summary>Notes what a record gives.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="count">The count, below 0 where it is missing.</param>
    /// <param name="record">The record.</param>
    /// <param name="adds">Whether a second record adds up with the first.</param>
    /// <returns>The outcome.</returns>
    public PivotOutcome Add(int sheet, int count, int record, bool adds)
    {
        int index = sheet & (Size - 1);
        var piece = PieceOf(sheet >> Shift);
        _bits |= Math.Max(count, 0);
        ref int known = ref piece.Counts[index];
        if (count < 0) count = Missing;
        if (known == None)
        {
            (known, piece.Records[index]) = (count, record);
            return PivotOutcome.Noted;
        }

        if (!adds) return PivotOutcome.Repeated;
        if (known < 0 || count < 0)
        {
            known = Math.Max(known, count);
            return PivotOutcome.Noted;
        }

        long sum = (long)known + count;
        if (sum > int.MaxValue) return PivotOutcome.TooLarge;
        known = (int)sum;
        _bits |= known;
        return PivotOutcome.Noted;
    }

    /// <summary>Notes the count in the first record that gives it for a sheet.</summary>
    /// <returns>False, with nothing noted, if there may have been one before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNote(int sheet, int count, int record)
    {
        int index = sheet >> Shift;
        var pieces = _pieces;
        if (index >= pieces.Length || pieces[index] is not { } piece) return false;
        index = sheet & (Size - 1);
        ref int known = ref piece.Counts[index];
        if (known != None) return false;
        if (count < 0) count = Missing;
        else _bits |= count;
        (known, piece.Records[index]) = (count, record);
        return true;
    }

    /// <summary>
    /// Notes a count that must be the same in every record of a sheet; a missing count contradicts nothing.
    /// </summary>
    /// <returns>False if another record contradicts it.</returns>
    public bool Agree(int sheet, int count, int record)
    {
        if (count < 0) return true;
        int index = sheet & (Size - 1);
        var piece = PieceOf(sheet >> Shift);
        if (piece.Counts[index] >= 0) return piece.Counts[index] == count;
        (piece.Counts[index], piece.Records[index]) = (count, record);
        _bits |= count;
        return true;
    }

    /// <summary>The counts as a column.</summary>
    /// <param name="sheets">The number of sheets.</param>
    /// <param name="absentIsZero">Whether a sheet without a record has 0; otherwise the count is missing.</param>
    public CountColumn Build(int sheets, bool absentIsZero)
    {
        RowSet? missing = null;
        if (_bits > ushort.MaxValue)
        {
            int[] wide = GC.AllocateUninitializedArray<int>(sheets);
            Copy(wide, absentIsZero, ref missing);
            return new(wide, 0, sheets, missing);
        }

        ushort[] narrow = GC.AllocateUninitializedArray<ushort>(sheets, pinned: true);
        Copy(narrow, absentIsZero, ref missing);
        return new(narrow, 0, sheets, missing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy<T>(T[] counts, bool absentIsZero, ref RowSet? missing)
        where T : struct, IBinaryInteger<T>
    {
        for (int start = 0; start < counts.Length; start += Size)
        {
            var part = counts.AsSpan(start, Math.Min(Size, counts.Length - start));
            int index = start >> Shift;
            var piece = index < _pieces.Length ? _pieces[index] : null;
            for (int i = 0; i < part.Length; i++)
            {
                int count = piece is null ? None : piece.Counts[i];
                part[i] = T.CreateTruncating(Math.Max(count, 0));
                if (count < 0 && (count == Missing || !absentIsZero))
                {
                    (missing ??= new(counts.Length)).Add(start + i);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Piece PieceOf(int index) => index < _pieces.Length && _pieces[index] is { } piece ? piece : NewPiece(index);

    private Piece NewPiece(int index)
    {
        if (index >= _pieces.Length) Array.Resize(ref _pieces, Math.Max(index + 1, _pieces.Length * 2));
        return _pieces[index] ??= new();
    }

    private sealed class Piece
    {
        public Piece() => Array.Fill(Counts, None);

        public int[] Counts { get; } = new int[Size];

        public int[] Records { get; } = new int[Size];
    }
}
