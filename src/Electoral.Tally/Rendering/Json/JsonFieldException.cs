using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A member of a JSON object is not what it should be.</summary>
/// <param name="document">What messages call the object.</param>
/// <param name="fault">What is wrong.</param>
internal sealed class JsonFieldException(string document, JsonMemberFault fault) : JsonException($"{document}{fault}")
{
    public JsonMemberFault Fault => fault;
}
