using System.Xml.Linq;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>Holds a report in XML against the rules of the schema, the order of elements among them.</summary>
internal static class XmlRules
{
    private static readonly XNamespace Own = "http://itl.nist.gov/ns/voting/1500-100/v2";
    private static readonly XName XsiType = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    /// <summary>Elements whose class is abstract: only these say which one they are.</summary>
    private static readonly Dictionary<string, string> Concrete = new(StringComparer.Ordinal)
    {
        ["Contest"] = "CandidateContest",
        ["ContestSelection"] = "CandidateSelection",
        ["GpUnit"] = "ReportingUnit",
    };

    public static List<string> Violations(string xml)
    {
        var found = new List<string>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var references = new List<(string Id, string Class)>();
        var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
        if (root.Name != Own + "ElectionReport") found.Add($"root {root.Name}");
        Check(root, "ElectionReport", "");
        found.AddRange(
            from reference in references
            where ids.GetValueOrDefault(reference.Id) != reference.Class
            select $"{reference.Id} is no {reference.Class}");
        return found;

        void Check(XElement element, string type, string path)
        {
            var members = SchemaMember.Of(type);
            string? said = element.Attribute(XsiType)?.Value;
            if (said != Concrete.GetValueOrDefault(element.Name.LocalName)) found.Add($"{path}: xsi:type {said}");
            Attributes(element, type, members, path);
            if (type == "LanguageString") return;
            int last = -1;
            string before = "";
            foreach (var child in element.Elements())
            {
                string name = child.Name.LocalName, at = $"{path}/{name}";
                int index = Array.FindIndex(members, member => member.Name == name && !member.IsAttribute);
                if (index < 0 || child.Name.Namespace != Own) found.Add($"{at} is not known");
                else if (index < last) found.Add($"{at} comes after {before}");
                else if (index == last && IsSingle(members[index])) found.Add($"{at} twice");
                if (index < 0) continue;
                (last, before) = (index, name);
                Value(child, members[index], at);
            }

            found.AddRange(
                from member in members
                where member is { IsRequired: true, IsAttribute: false } && element.Element(Own + member.Name) is null
                select $"{path} lacks {member.Name}");
        }

        void Attributes(XElement element, string type, SchemaMember[] members, string path)
        {
            bool hasId = members.Any(member => member.Type == "id");
            string? id = element.Attribute("ObjectId")?.Value;
            if (id is not null != hasId) found.Add($"{path}: ObjectId");
            if (id is not null && !ids.TryAdd(id, type)) found.Add($"{path}: two of {id}");
            if (id is not null && !System.Text.RegularExpressions.Regex.IsMatch(id, "^[A-Za-z_][A-Za-z0-9_.-]*$"))
            {
                found.Add($"{path}: '{id}' is no NCName");
            }

            foreach (var attribute in element.Attributes())
            {
                string name = attribute.Name.LocalName;
                if (attribute.IsNamespaceDeclaration || attribute.Name == XsiType || name == "ObjectId") continue;
                var member = members.FirstOrDefault(member => member.Name == name && member.IsAttribute);
                if (member is null) found.Add($"{path}: attribute {name}");
                else if (NistSchema.Complaint(member.Type, attribute.Value) is { } complaint) found.Add(complaint);
            }

            found.AddRange(
                from member in members
                where member is { IsAttribute: true, IsRequired: true, Type: not "id" }
                    && element.Attribute(member.Name) is null
                select $"{path} lacks {member.Name}");
        }

        void Value(XElement element, SchemaMember member, string path)
        {
            if (NistSchema.Classes.ContainsKey(member.Type))
            {
                Check(element, member.Type, path);
                return;
            }

            if (element.HasElements) found.Add($"{path} has elements");
            if (member.Reference is { } type)
            {
                string[] named = element.Value.Split(' ');
                if (named.Length == 0 || named.Contains("")) found.Add($"{path}: '{element.Value}'");
                if (!member.IsList && named.Length > 1) found.Add($"{path}: several");
                references.AddRange(named.Select(id => (id, type)));
            }
            else if (NistSchema.Complaint(member.Type, element.Value) is { } complaint)
            {
                found.Add($"{path}: {complaint}");
            }
        }
    }

    /// <summary>A list of references is one element.</summary>
    private static bool IsSingle(SchemaMember member) => !member.IsList || member.Reference is not null;
}
