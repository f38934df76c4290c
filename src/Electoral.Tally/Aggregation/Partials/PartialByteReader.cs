using System.Buffers.Binary;
using System.Text;

namespace Electoral.Tally;

/// <summary>Reads what <see cref="PartialByteWriter"/> writes, and rejects what it cannot have written.</summary>
internal ref struct PartialByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool IsAtEnd => _left.IsEmpty;

    public long Number()
    {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            byte part = Take(1)[0];
            number |= (long)(part & 0x7F) << shift;
            // A last byte of zero would be another way to write the same number.
            if ((part & 0x80) == 0) return part == 0 && shift > 0 ? throw Throw.DamagedPartial() : number;
        }

        throw Throw.DamagedPartial();
    }

    /// <summary>The number of items that follow, each of at least one byte.</summary>
    public int Count()
    {
        long count = Number();
        return count <= _left.Length ? (int)count : throw Throw.DamagedPartial();
    }

    public ReadOnlySpan<byte> Bytes() => Take(Count());

    public string Text() => Strict.GetString(Bytes());

    public CellSet Cells(int count)
    {
        var words = new ulong[CellSet.Words(count)];
        foreach (ref ulong word in words.AsSpan()) word = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
        int last = count & 63;
        return last > 0 && words[^1] >> last != 0 ? throw Throw.DamagedPartial() : new(words);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _left.Length) throw Throw.DamagedPartial();
        var taken = _left[..length];
        _left = _left[length..];
        return taken;
    }
}
