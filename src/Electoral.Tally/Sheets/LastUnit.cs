using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The unit of the sheet before: sheets of one unit are mostly adjacent and state it in the same bytes.
/// </summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class LastUnit
{
    private byte[] _written = [];
    private UnitPath _unit;

    /// <summary>Reads the unit at the position of a reader.</summary>
    /// <param name="reader">Positioned at the value, in one piece of text.</param>
    /// <param name="text">The text that the reader reads.</param>
    public UnitPath Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        int start = (int)reader.TokenStartIndex;
        if (_written.Length > 0 && text[start..].StartsWith(_written))
        {
            reader.Skip();
            return _unit;
        }

        bool isList = reader.TokenType == JsonTokenType.StartArray;
        _written = [];
        _unit = Json.UnitPathJsonConverter.Read(ref reader);
        if (isList) _written = text[start..(int)reader.BytesConsumed].ToArray();
        return _unit;
    }
}
