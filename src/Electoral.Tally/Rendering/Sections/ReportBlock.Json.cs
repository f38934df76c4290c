using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Rendering;

[JsonConverter(typeof(ResultJsonConverter<ReportBlock>))]
public abstract partial class ReportBlock : IJsonMembers
{
    void IJsonMembers.WriteMembers(Utf8JsonWriter json) => JsonSectionWriter.WriteMembers(json, this);
}
