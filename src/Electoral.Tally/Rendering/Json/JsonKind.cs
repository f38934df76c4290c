using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A kind of JSON value: what it looks like, and how it is written.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="Write">Writes a value at a position where one is allowed.</param>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed record JsonKind<T>(Func<JsonShape> Shape, Action<Utf8JsonWriter, T> Write)
{
    public JsonKind(JsonShape shape, Action<Utf8JsonWriter, T> write)
        : this(() => shape, write)
    {
    }
}
