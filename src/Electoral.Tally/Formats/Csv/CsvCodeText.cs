using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Puts a code together from its fields. Not safe to share between threads.</summary>
internal sealed class CsvCodeText(CsvFieldText text)
{
    private readonly CsvTextColumn _one = new();

    /// <summary>The code; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read<TFields>(CsvCodePlan code, TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        if (code.IsPlain) return text.Read(fields, code.Fields[0], block);
        _one.Clear();
        AddTo(_one, code, fields, block);
        return _one[0];
    }

    /// <summary>Adds the code to a column of texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo<TFields>(CsvTextColumn column, CsvCodePlan code, TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        for (int i = 0; i < code.Fields.Length; i++)
        {
            if (i > 0) column.Append("/"u8);
            var part = text.Read(fields, code.Fields[i], block);
            if (code.TrimZeros[i]) part = TrimZeros(part);
            if (code.Fields.Length == 1) column.Append(part);
            else AppendMarked(column, part);
        }

        column.End();
    }

    private static ReadOnlySpan<byte> TrimZeros(ReadOnlySpan<byte> part)
    {
        while (part.Length > 1 && part[0] == '0') part = part[1..];
        return part;
    }

    private static void AppendMarked(CsvTextColumn column, ReadOnlySpan<byte> part)
    {
        if (part.Length < 8 && !HasSpecial(part))
        {
            column.Append(part);
            return;
        }

        for (int special = part.IndexOfAny("/\\"u8); special >= 0; special = part.IndexOfAny("/\\"u8))
        {
            column.Append(part[..special]);
            column.Append("\\"u8);
            column.Append(part.Slice(special, 1));
            part = part[(special + 1)..];
        }

        column.Append(part);
    }

    // Parts of a code are mostly a letter or a number: a search of the runtime costs more than a look at each.
    private static bool HasSpecial(ReadOnlySpan<byte> part)
    {
        foreach (byte letter in part)
        {
            if (letter is (byte)'/' or (byte)'\\') return true;
        }

        return false;
    }
}
