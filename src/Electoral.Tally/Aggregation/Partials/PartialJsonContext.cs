using System.Text.Json.Serialization;

namespace Electoral.Tally;

/// <summary>The contest inside the bytes of a partial tally.</summary>
[JsonSerializable(typeof(Contest))]
internal sealed partial class PartialJsonContext : JsonSerializerContext;
