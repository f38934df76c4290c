namespace Electoral.Tally;

/// <summary>An external identifier that is being read.</summary>
internal sealed class IdentifierDraft
{
    public string Label { get; set; } = "";

    /// <summary>The type if it is not one of the standard.</summary>
    public string Type { get; set; } = "";

    public string Value { get; set; } = "";

    public void Clear() => (Label, Type, Value) = ("", "", "");
}
