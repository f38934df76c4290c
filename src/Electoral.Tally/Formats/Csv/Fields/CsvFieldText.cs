using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Reads fields that hold text: undoubles doubled quotes and removes the guard against formulas.</summary>
internal sealed unsafe class CsvFieldText(CsvPlan plan)
{
    private byte[] _buffer = new byte[256];

    /// <summary>The text of a field; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read<TFields>(TFields fields, int field, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            int start = fields.Start(field);
            var text = new ReadOnlySpan<byte>(block.Pointer + start, fields.End(field) - start);
            if (fields.IsEscaped(field)) text = Unescape(text);
            // In derived fields the guard was already removed.
            return plan.FormulaGuard && field < plan.FieldCount && FormulaGuard.IsOn(text) ? text[1..] : text;
        }
    }

    /// <summary>Whether all fields of a record from a given one on are blank.</summary>
    public static bool AreBlank<TFields>(byte* text, TFields fields, int from, int count)
        where TFields : struct, ICsvFields
    {
        for (int field = from; field < count; field++)
        {
            int start = fields.Start(field);
            if (!CsvBlank.Is(new(text + start, fields.End(field) - start), (byte)' ')) return false;
        }

        return true;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
    {
        if (_buffer.Length < text.Length) _buffer = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            _buffer[length++] = text[i];
            if (text[i] == plan.Quote) i++;
        }

        return _buffer.AsSpan(0, length);
    }
}
