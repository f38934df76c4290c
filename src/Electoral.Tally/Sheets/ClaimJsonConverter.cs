namespace Electoral.Tally.Json;

/// <summary>A claim in JSON: the keys of <see cref="Claim.Parse"/>.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ClaimJsonConverter : InputJsonConverter<Claim>
{
    /// <summary>The converter.</summary>
    public ClaimJsonConverter()
        : base("The claim")
    {
    }

    internal override Claim Of(JsonItem item) => ClaimParser.Of(item);
}
