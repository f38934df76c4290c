namespace Electoral.Tally.Audits;

/// <summary>The cells of one sheet in the form that its record needs.</summary>
internal abstract class RecordCells
{
    /// <summary>The sheet's own code.</summary>
    public abstract ReadOnlySpan<byte> Code { get; }

    /// <summary>The text that identifies the sheet across sources; false if it has none of its own.</summary>
    public abstract bool TryGetKey(out ReadOnlySpan<byte> key);

    /// <summary>The address of the image; empty for none.</summary>
    public abstract ReadOnlySpan<byte> Image { get; }

    /// <summary>The stratum, or null.</summary>
    public abstract string? Stratum { get; }

    public abstract SheetStatus Status { get; }

    /// <summary>The time of arrival as <see cref="ArrivalTime"/> keeps it; 0 for none.</summary>
    public abstract long Arrival { get; }

    /// <summary>The JSON member with the codes of the units.</summary>
    public abstract ReadOnlySpan<byte> UnitMember { get; }

    /// <summary>The JSON member with the names of the units; empty if they are the codes.</summary>
    public abstract ReadOnlySpan<byte> NamesMember { get; }

    /// <summary>The names of further counts, quoted, in their order.</summary>
    public abstract IReadOnlyList<byte[]> ExtraNames { get; }

    public abstract int? Count(CountField field);

    public abstract int? Votes(int selection);

    public abstract int? Extra(int index);

    /// <summary>The published names of a unit and those above it; the code if there is none.</summary>
    public static string[] PublishedNames(ReportingUnit unit)
    {
        string[] names = new string[unit.Depth];
        for (ReportingUnit? at = unit; at is { Depth: > 0 } named; at = named.Parent)
        {
            names[named.Depth - 1] = named.Code.Length == 0 && named.Name == ReportingUnit.NameOfNone ? "" : named.Name;
        }

        return names;
    }

    /// <summary>The JSON member with the codes of units.</summary>
    protected static byte[] UnitOf(IEnumerable<string> codes) => Array("\"unit\":"u8, codes);

    /// <summary>The JSON member with the names of units from the top; empty if each is the same as its code.</summary>
    protected static byte[] NamesOf(IReadOnlyList<string> names, IReadOnlyList<string> codes) =>
        names.SequenceEqual(codes, StringComparer.Ordinal) ? [] : Array("\"names\":"u8, names);

    private static byte[] Array(ReadOnlySpan<byte> member, IEnumerable<string> texts)
    {
        List<byte> bytes = [.. member, (byte)'['];
        foreach (string text in texts)
        {
            if (bytes[^1] != '[') bytes.Add((byte)',');
            bytes.AddRange(CanonicalJson.Quoted(text));
        }

        return [.. bytes, (byte)']'];
    }
}
