using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>Puts a code together from its fields. Not safe to share between threads.</summary>
internal sealed unsafe class CsvCodeText(CsvPlan plan)
{
    private readonly CsvFieldText _text = new(plan);
    private readonly CsvTextColumn _one = new();

    /// <summary>The code; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read<TFields>(CsvCodePlan code, TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        if (code.IsPlain) return _text.Read(fields, code.Fields[0], block);
        _one.Clear();
        AddTo(_one, code, fields, block);
        return _one[0];
    }

    /// <summary>Adds the code to a column of texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo<TFields>(CsvTextColumn column, CsvCodePlan code, TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        if (!plan.FormulaGuard && TryAddShort(column, code, fields, block.Pointer)) return;
        for (int i = 0; i < code.Fields.Length; i++)
        {
            if (i > 0) column.Append("/"u8);
            var part = _text.Read(fields, code.Fields[i], block);
            if (code.TrimZeros[i]) part = TrimZeros(part);
            if (code.Fields.Length == 1) column.Append(part);
            else AppendMarked(column, part);
        }

        column.End();
    }

    /// <summary>Adds a code whose parts are short and contain nothing to be escaped, which is the usual case.</summary>
    /// <returns>False if a part is not like that: then nothing was added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAddShort<TFields>(CsvTextColumn column, CsvCodePlan code, TFields fields, byte* bytes)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block and sixteen bytes after them may be read, below 2^31: nothing wraps.
        unchecked
        {
            ref byte next = ref column.GetSpace(code.Fields.Length * (Vector128<byte>.Count + 1));
            int length = 0;
            for (int i = 0; i < code.Fields.Length; i++)
            {
                int start = fields.Start(code.Fields[i]), end = fields.End(code.Fields[i]);
                if (end - start > Vector128<byte>.Count || fields.IsEscaped(code.Fields[i])) return false;
                while (code.TrimZeros[i] && end - start > 1 && bytes[start] == '0') start++;
                var part = Vector128.Load(bytes + start);
                var special = Vector128.Equals(part, Vector128.Create((byte)'/'))
                    | Vector128.Equals(part, Vector128.Create((byte)'\\'));
                uint marked = special.ExtractMostSignificantBits() & ((1u << (end - start)) - 1);
                if (marked != 0 && code.Fields.Length > 1) return false;
                if (i > 0) Unsafe.Add(ref next, length++) = (byte)'/';
                part.StoreUnsafe(ref next, (nuint)length);
                length += end - start;
            }

            column.Advance(length);
            column.End();
            return true;
        }
    }

    private static ReadOnlySpan<byte> TrimZeros(ReadOnlySpan<byte> part)
    {
        while (part.Length > 1 && part[0] == '0') part = part[1..];
        return part;
    }

    private static void AppendMarked(CsvTextColumn column, ReadOnlySpan<byte> part)
    {
        for (int special = part.IndexOfAny("/\\"u8); special >= 0; special = part.IndexOfAny("/\\"u8))
        {
            column.Append(part[..special]);
            column.Append("\\"u8);
            column.Append(part.Slice(special, 1));
            part = part[(special + 1)..];
        }

        column.Append(part);
    }
}
