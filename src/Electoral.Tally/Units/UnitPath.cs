using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes that lead from the root of a unit tree to one unit: state, municipality, … downwards.</summary>
/// <remarks>
/// <para>Equality is that of the codes, text by text ("1" is not "01").</para>
/// <para>Paths are ordered code by code; numbers stand before other texts and are ordered by value, and a path stands
/// before the paths that continue it. This is the order of units and rows in a table.</para>
/// <para>The default value is the empty path, which is the root. Immutable and safe to share between threads.</para>
/// </remarks>
public readonly struct UnitPath : IEquatable<UnitPath>, IComparable<UnitPath>
{
    private readonly string[]? _codes;

    /// <summary>A path of the given codes, from the level below the root downwards.</summary>
    /// <param name="codes">The codes; an empty text is the code of the unit named "(none)".</param>
    /// <exception cref="ArgumentException">A code is null.</exception>
    public UnitPath(params ReadOnlySpan<string> codes)
    {
        foreach (string code in codes)
        {
            if (code is null) throw new ArgumentException("A code of a unit path is null.", nameof(codes));
        }

        _codes = codes.ToArray();
    }

    /// <summary>The empty path, which is the root of every tree.</summary>
    public static UnitPath Root => default;

    /// <summary>The number of codes: 0 for the root.</summary>
    public int Depth => _codes?.Length ?? 0;

    /// <summary>The codes, from the level below the root downwards.</summary>
    public IReadOnlyList<string> Codes => _codes ?? [];

    /// <summary>The code at <paramref name="index"/>, 0 being the level below the root.</summary>
    public string this[int index] => Codes[index];

    /// <summary>The path of the unit with <paramref name="code"/> directly below this one.</summary>
    public UnitPath Append(string code) => new([.. Codes, code]);

    /// <summary>The path of the unit above this one.</summary>
    /// <exception cref="InvalidOperationException">This is the root.</exception>
    public UnitPath Parent => Depth > 0
        ? new(_codes.AsSpan(0, Depth - 1)!)
        : throw new InvalidOperationException("The root of a unit tree has no parent.");

    /// <summary>Whether <paramref name="other"/> has the same codes.</summary>
    public bool Equals(UnitPath other) => Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnitPath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string code in Codes) hash.Add(code, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>Orders by codes, from the top: numbers before other texts, and by value.</summary>
    public int CompareTo(UnitPath other)
    {
        int shared = Math.Min(Depth, other.Depth);
        for (int i = 0; i < shared; i++)
        {
            int order = CodeOrder.Compare(Encoding.UTF8.GetBytes(this[i]), Encoding.UTF8.GetBytes(other[i]));
            if (order != 0) return order;
        }

        return Depth.CompareTo(other.Depth);
    }

    /// <summary>The codes with "/" between them; the root is "/".</summary>
    public override string ToString() => Depth == 0 ? "/" : string.Join('/', Codes);

    /// <summary>Whether the two paths have the same codes.</summary>
    public static bool operator ==(UnitPath left, UnitPath right) => left.Equals(right);

    /// <summary>Whether the two paths differ in a code.</summary>
    public static bool operator !=(UnitPath left, UnitPath right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> stands before <paramref name="right"/>.</summary>
    public static bool operator <(UnitPath left, UnitPath right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> stands before or at <paramref name="right"/>.</summary>
    public static bool operator <=(UnitPath left, UnitPath right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> stands after <paramref name="right"/>.</summary>
    public static bool operator >(UnitPath left, UnitPath right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> stands after or at <paramref name="right"/>.</summary>
    public static bool operator >=(UnitPath left, UnitPath right) => left.CompareTo(right) >= 0;
}
