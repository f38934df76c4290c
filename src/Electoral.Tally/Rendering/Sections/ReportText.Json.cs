using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

[JsonConverter(typeof(ResultJsonConverter<ReportText>))]
public sealed partial class ReportText : IJsonResult<ReportText>
{
    static void IJsonResult<ReportText>.Describe(JsonForm<ReportText> form) => form
        .Text("en", text => text._english.Format)
        .Text("es", text => text._spanish.Format);
}
