using System.Buffers;

namespace Electoral.Tally;

/// <summary>Writes numbers, texts and sets of cells.</summary>
internal sealed class PartialByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Byte(byte value) => _bytes.Write([value]);

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Text(ReadOnlySpan<byte> text)
    {
        Number(text.Length);
        Bytes(text);
    }

    /// <summary>A number of 0 or more, seven bits per byte, the lowest first.</summary>
    public void Number(long number)
    {
        for (; number >= 0x80; number >>= 7) Byte((byte)(number & 0x7F | 0x80));
        Byte((byte)number);
    }

    public void Cells(CellSet cells)
    {
        foreach (ulong word in cells.Bits)
        {
            for (int shift = 0; shift < 64; shift += 8) Byte((byte)(word >> shift & 0xFF));
        }
    }
}
