using System.Text.Json;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>Holds a report in JSON against the rules of the schema.</summary>
internal static class JsonRules
{
    private const string Prefix = "ElectionResults.";

    public static List<string> Violations(string json)
    {
        using var document = JsonDocument.Parse(json);
        var found = new List<string>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var references = new List<(string Id, string Class)>();
        Check(document.RootElement, "ElectionReport", "");
        found.AddRange(
            from reference in references
            where ids.GetValueOrDefault(reference.Id) != reference.Class
            select $"{reference.Id} is no {reference.Class}");
        return found;

        void Check(JsonElement item, string type, string path)
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                found.Add($"{path} is not an object");
                return;
            }

            var members = SchemaMember.Of(type);
            string named = item.TryGetProperty("@type", out var own) ? own.GetString()! : "";
            if (named != Prefix + type) found.Add($"{path}: @type {named}, expected {type}");
            bool hasId = members.Any(member => member.Type == "id");
            if (item.TryGetProperty("@id", out var id) != hasId) found.Add($"{path}: @id");
            else if (hasId && !ids.TryAdd(id.GetString()!, type)) found.Add($"{path}: two of {id}");
            foreach (var property in item.EnumerateObject())
            {
                if (property.Name.StartsWith('@')) continue;
                var member = members.FirstOrDefault(member => member.Name == property.Name && member.Type != "id");
                string at = $"{path}/{property.Name}";
                if (member is null) found.Add($"{at} is not known");
                else Value(property.Value, member, at);
            }

            found.AddRange(
                from member in members
                where member is { IsRequired: true, Type: not "id" } && !item.TryGetProperty(member.Name, out _)
                select $"{path} lacks {member.Name}");
            var twice = item.EnumerateObject().GroupBy(property => property.Name).Where(same => same.Count() > 1);
            found.AddRange(twice.Select(same => $"{path}: {same.Key} twice"));
        }

        void Value(JsonElement value, SchemaMember member, string path)
        {
            if (!member.IsList)
            {
                One(value, member, path);
                return;
            }

            if (value.ValueKind != JsonValueKind.Array) found.Add($"{path} is no list");
            else foreach (var one in value.EnumerateArray()) One(one, member, path);
        }

        void One(JsonElement value, SchemaMember member, string path)
        {
            if (NistSchema.Classes.ContainsKey(member.Type))
            {
                Check(value, member.Type, path);
                return;
            }

            var expected = member.Type switch
            {
                "integer" => [JsonValueKind.Number],
                "boolean" => [JsonValueKind.True, JsonValueKind.False],
                _ => (JsonValueKind[])[JsonValueKind.String],
            };
            if (!expected.Contains(value.ValueKind)) found.Add($"{path} is {value.ValueKind}");
            if (member.Reference is { } type) references.Add((value.GetString()!, type));
            if (member.Type is "integer" or "boolean") return;
            string? complaint = NistSchema.Complaint(member.Type, value.GetString()!);
            if (complaint is not null) found.Add($"{path}: {complaint}");
        }
    }
}
