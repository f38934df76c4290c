namespace Electoral.Tally;

/// <summary>What a JSON value of the contract can be: the source of schemas and pages.</summary>
/// <param name="Type">The name of the type in JSON Schema.</param>
internal sealed record JsonShape(string Type)
{
    /// <summary>Whether it may be null: not known.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The only texts allowed; null for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The format of a text, such as "date-time".</summary>
    public string? Format { get; init; }

    /// <summary>The smallest number allowed; null for any.</summary>
    public long? Least { get; init; }

    /// <summary>What the items of a list are.</summary>
    public Func<JsonShape>? Items { get; init; }

    /// <summary>The shape of the values of an object whose keys are names.</summary>
    public Func<JsonShape>? Values { get; init; }

    /// <summary>The members of an object whose keys are those of the contract.</summary>
    public IReadOnlyList<JsonMember>? Members { get; init; }

    /// <summary>The type of the library that the object represents; null if it is part of another object.</summary>
    public string? Name { get; init; }

    /// <summary>Another shape that is accepted when reading.</summary>
    public JsonShape? Or { get; init; }
}
