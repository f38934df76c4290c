using System.Text;

namespace Electoral.Tally.Kernels;

/// <summary>
/// A stable 64-bit key of a unit's path (country, state, …, centre) that names the unit's random stream.
/// </summary>
/// <remarks>
/// FNV-1a with 64 bits (Fowler, Noll and Vo) over the UTF-8 bytes of each code, each code followed by the byte 0xFF,
/// which no UTF-8 text contains: ("1", "23") and ("12", "3") differ. A key depends on the codes alone,
/// never on an index, a file order, a platform or a run. It is not a defence against made collisions: two units that
/// collide would only share random numbers. Among 100,000 units a chance collision has probability about 3e-10.
/// </remarks>
internal static class UnitPathKey
{
    /// <summary>The key of the empty path, the root of the tree (the FNV offset basis).</summary>
    public const ulong Root = 14695981039346656037;

    private const ulong Prime = 1099511628211;
    private const byte EndOfCode = 0xFF;

    /// <summary>The key of the child of <paramref name="parent"/> whose code has these UTF-8 bytes.</summary>
    public static ulong Child(ulong parent, ReadOnlySpan<byte> code) => Step(Absorb(parent, code), EndOfCode);

    /// <summary>
    /// The key of the child of <paramref name="parent"/> with this code. A surrogate without its partner counts as
    /// U+FFFD, as it does when text is written as UTF-8.
    /// </summary>
    public static ulong Child(ulong parent, ReadOnlySpan<char> code)
    {
        Span<byte> utf8 = stackalloc byte[4];
        ulong key = parent;
        foreach (Rune rune in code.EnumerateRunes())
        {
            key = Absorb(key, utf8[..rune.EncodeToUtf8(utf8)]);
        }

        return Step(key, EndOfCode);
    }

    /// <summary>The key of a whole path, coarsest level first.</summary>
    public static ulong Of(params ReadOnlySpan<string> path)
    {
        ulong key = Root;
        foreach (string code in path)
        {
            key = Child(key, code.AsSpan());
        }

        return key;
    }

    private static ulong Absorb(ulong key, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            key = Step(key, value);
        }

        return key;
    }

    // The product is meant modulo 2^64.
    private static ulong Step(ulong key, byte value) => unchecked((key ^ value) * Prime);
}
