using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A type with a form as a JSON object of the contract.</summary>
internal interface IJsonMembers
{
    /// <summary>Writes the members into an object that was begun.</summary>
    void WriteMembers(Utf8JsonWriter json);
}
