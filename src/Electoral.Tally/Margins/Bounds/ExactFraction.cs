using System.Numerics;
using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>A decimal as a fraction of whole numbers: products with it are exact, however many digits it has.</summary>
internal readonly struct ExactFraction
{
    private readonly UInt128 _above;
    private readonly UInt128 _below;

    /// <param name="value">0 or more.</param>
    public ExactFraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The three words of the digits are unsigned, although their type is signed.
        var words = MemoryMarshal.Cast<int, uint>(bits);
        _above = new UInt128(words[2], ((ulong)words[1] << 32) | words[0]);
        _below = 1;
        for (int scale = (bits[3] >> 16) & 0xFF; scale > 0; scale--)
        {
            // 0.6500 is 65/100: fewer digits keep the product in 128 bits.
            if (_above % 10 == 0) _above /= 10;
            else _below *= 10;
        }
    }

    /// <summary>The largest whole number that is not above the fraction of a count.</summary>
    /// <param name="count">0 or more.</param>
    public long FloorOf(long count) => _above <= ulong.MaxValue
        ? (long)(_above * (ulong)count / _below)
        : (long)((BigInteger)_above * count / (BigInteger)_below);

    /// <summary>Whether a part is above (1), at (0) or below (-1) this fraction of a whole.</summary>
    /// <param name="part">Any count, also a negative difference.</param>
    /// <param name="whole">0 or more.</param>
    public int Compare(long part, long whole) =>
        ((BigInteger)part * (BigInteger)_below).CompareTo((BigInteger)whole * (BigInteger)_above);
}
