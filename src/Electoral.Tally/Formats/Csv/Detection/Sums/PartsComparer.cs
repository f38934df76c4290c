using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>Compares a total and its parts by their columns.</summary>
internal sealed class PartsComparer : IEqualityComparer<int[]>
{
    public static PartsComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes<int>(obj));
        return hash.ToHashCode();
    }
}
