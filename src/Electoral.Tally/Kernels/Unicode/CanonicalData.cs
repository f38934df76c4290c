using System.IO.Compression;

namespace Electoral.Tally.Kernels;

/// <summary>What Unicode says of composed and decomposed characters.</summary>
/// <remarks>
/// The platform's own tables are not there in applications without globalization data, where <c>Normalize</c> returns
/// what it is given: the same file must not give other stations there.
/// </remarks>
internal static partial class CanonicalData
{
    private const int Single = 0, Composes = 1;

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>What a character is made of, one or two of which the first may be made of others; null for itself.
    /// </summary>
    public static (int First, int Second)? PartsOf(int rune) =>
        Loaded.Value.Parts.TryGetValue(rune, out var parts) ? parts : null;

    /// <summary>What two characters become together, or -1.</summary>
    public static int Composed(int first, int second) =>
        Loaded.Value.Composed.GetValueOrDefault((first, second), -1);

    /// <summary>The class by which marks after a letter are ordered: 0 for a letter.</summary>
    public static int ClassOf(int rune) => Loaded.Value.Classes.GetValueOrDefault(rune);

    /// <summary>Numbers of seven bits a byte: differences from entry to entry.</summary>
    private static Tables Load()
    {
        using var packed = new MemoryStream(Convert.FromBase64String(Packed));
        using var reader = new BinaryReader(new DeflateStream(packed, CompressionMode.Decompress));
        var tables = new Tables([], [], []);
        int rune = 0, first = 0;
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            rune += reader.Read7BitEncodedInt();
            int kind = reader.Read7BitEncodedInt(), step = reader.Read7BitEncodedInt();
            first += (step & 1) == 0 ? step >> 1 : -((step + 1) >> 1);
            int second = kind == Single ? -1 : reader.Read7BitEncodedInt();
            tables.Parts.Add(rune, (first, second));
            if (kind == Composes) tables.Composed.Add((first, second), rune);
        }

        rune = 0;
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            rune += reader.Read7BitEncodedInt();
            int end = rune + reader.Read7BitEncodedInt(), order = reader.Read7BitEncodedInt();
            for (int mark = rune; mark <= end; mark++) tables.Classes.Add(mark, order);
            rune = end;
        }

        return tables;
    }

    private sealed record Tables(
        Dictionary<int, (int First, int Second)> Parts,
        Dictionary<(int First, int Second), int> Composed,
        Dictionary<int, int> Classes);
}
