namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>A rule of <see cref="NistSchema"/>.</summary>
internal sealed record SchemaMember(string Name, string Type, bool IsRequired, bool IsList, bool IsAttribute)
{
    /// <summary>The class that it refers to; null where it is no reference.</summary>
    public string? Reference => Type.StartsWith('@') ? Type[1..] : null;

    public static SchemaMember[] Of(string type) => [.. NistSchema.Classes[type].Select(Parse)];

    private static SchemaMember Parse(string rule)
    {
        bool isAttribute = rule.StartsWith('#');
        string[] parts = rule.TrimStart('#').Split(':');
        if (parts.Length == 1) return new(parts[0], "id", true, false, true);
        string type = parts[1].TrimEnd('!', '*');
        return new(parts[0], type, parts[1].EndsWith('!'), parts[1].EndsWith('*'), isAttribute);
    }
}
