namespace Electoral.Tally.Json;

/// <summary>A unit of a frame in JSON: unit, name, stations, registered.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class FrameUnitJsonConverter : InputJsonConverter<FrameUnit>
{
    /// <summary>The converter.</summary>
    public FrameUnitJsonConverter()
        : base("The unit of the frame")
    {
    }

    internal static FrameUnit UnitOf(JsonItem item)
    {
        var members = item.Members(JsonVersion.WithKey(JsonForms<FrameUnit>.Form));
        JsonVersion.Check(members);
        return new(UnitJson.PathOf(members.Required("unit")), members.Count("stations"), members.Count("registered"))
        {
            Name = members.Text("name"),
        };
    }

    internal override FrameUnit Of(JsonItem item) => UnitOf(item);
}
