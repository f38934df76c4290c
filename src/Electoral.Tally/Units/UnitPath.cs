using System.Text;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes that lead from the root of a unit tree down to one unit: state, municipality, …</summary>
/// <remarks>
/// <para>Equality compares the codes, text by text ("1" is not "01"). Codes are kept without invisible characters:
/// spaces at their ends and characters that are never shown are removed, no-break spaces become plain ones, letters
/// are composed with their marks. A surrogate without its partner becomes U+FFFD, as it does when text is written as
/// UTF-8: codes are equal where their bytes are.</para>
/// <para>Paths are ordered code by code; numbers come before other texts and are ordered by value, and a path comes
/// before the paths that continue it. This is the order of units and rows in a table.</para>
/// <para>As JSON it is the array of its codes (<see cref="UnitPathJsonConverter"/>).</para>
/// <para>The default value is the empty path, which is the root. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(UnitPathJsonConverter))]
public readonly struct UnitPath : IEquatable<UnitPath>, IComparable<UnitPath>
{
    private static readonly Encoding Utf8 = Encoding.UTF8;

    private readonly string[]? _codes;
    private readonly string[]? _written;

    /// <summary>A path of the given codes, from the level below the root downwards.</summary>
    /// <param name="codes">The codes; an empty text is the code of the unit named "(none)".</param>
    /// <exception cref="ArgumentException">A code is null.</exception>
    public UnitPath(params ReadOnlySpan<string> codes)
    {
        _codes = codes.ToArray();
        foreach (ref string code in _codes.AsSpan())
        {
            if (code is null) throw new ArgumentException("A code of a unit path is null.", nameof(codes));
            string form = CodeForm.Of(code);
            if (form != code) _written ??= codes.ToArray();
            code = form;
        }
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
    public UnitPath Append(string code) => new([.. _written ?? Codes, code]);

    /// <summary>The path of the unit above this one.</summary>
    /// <exception cref="InvalidOperationException">This is the root.</exception>
    public UnitPath Parent => Depth > 0
        ? new(_codes.AsSpan(0, Depth - 1)!)
        : throw new InvalidOperationException("The root of a unit tree has no parent.");

    /// <summary>
    /// The codes as they were given, if one of them was not written in its normal form; otherwise null.
    /// </summary>
    internal IReadOnlyList<string>? Written => _written;

    /// <summary>Whether <paramref name="other"/> has the same codes.</summary>
    public bool Equals(UnitPath other) =>
        ReferenceEquals(_codes, other._codes) || _codes.AsSpan().SequenceEqual(other._codes);

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
            int order = CodeOrder.Compare(Utf8.GetBytes(this[i]), Utf8.GetBytes(other[i]));
            if (order != 0) return order;
        }

        return Depth.CompareTo(other.Depth);
    }

    /// <summary>The codes with "/" between them; the root is "/".</summary>
    /// <remarks>
    /// A "/" in a code is written "\/" and a "\" as "\\": no two paths of one depth look alike. An invisible character
    /// is shown as an escape ("\u202E"), and a right-to-left code is isolated (U+2068, U+2069): this form is for people
    /// to read.
    /// </remarks>
    public override string ToString() =>
        Depth == 0 ? "/" : string.Join('/', Codes.Select(code => VisibleText.Name(Escaped(code))));

    /// <summary>The codes with "/" between them, for programs: with every character of the codes.</summary>
    internal string ToKey() => Depth == 0 ? "/" : string.Join('/', Codes.Select(Escaped));

    /// <summary>The same with one more code, which is in its normal form.</summary>
    internal string ToKey(string code)
    {
        if (code.AsSpan().ContainsAny('/', '\\')) return Append(code).ToKey();
        int length = code.Length;
        foreach (string above in _codes ?? [])
        {
            if (above.AsSpan().ContainsAny('/', '\\')) return Append(code).ToKey();
            length += above.Length + 1;
        }

        return string.Create(length, (_codes, code), static (key, parts) =>
        {
            foreach (string above in parts._codes ?? [])
            {
                above.CopyTo(key);
                key[above.Length] = '/';
                key = key[(above.Length + 1)..];
            }

            parts.code.CopyTo(key);
        });
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, except for paths of only empty codes.</summary>
    internal static bool TryParse(string text, out UnitPath path)
    {
        path = default;
        if (text == "/") return true;
        var codes = new List<string>();
        var code = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '/')
            {
                codes.Add(code.ToString());
                code.Clear();
                continue;
            }

            bool isEscape = text[i] == '\\';
            if (isEscape && (i + 1 == text.Length || text[i + 1] is not ('/' or '\\'))) return false;
            code.Append(text[isEscape ? ++i : i]);
        }

        codes.Add(code.ToString());
        if (codes.TrueForAll(string.IsNullOrEmpty)) return false;
        path = new([.. codes]);
        return true;
    }

    private static string Escaped(string code) => code.AsSpan().ContainsAny('/', '\\')
        ? code.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)
        : code;

    /// <summary>Whether the two paths have the same codes.</summary>
    public static bool operator ==(UnitPath left, UnitPath right) => left.Equals(right);

    /// <summary>Whether the two paths differ in a code.</summary>
    public static bool operator !=(UnitPath left, UnitPath right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(UnitPath left, UnitPath right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before or is at <paramref name="right"/>.</summary>
    public static bool operator <=(UnitPath left, UnitPath right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(UnitPath left, UnitPath right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after or is at <paramref name="right"/>.</summary>
    public static bool operator >=(UnitPath left, UnitPath right) => left.CompareTo(right) >= 0;
}
