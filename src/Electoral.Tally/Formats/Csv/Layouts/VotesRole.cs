using System.Globalization;

namespace Electoral.Tally;

/// <summary>The role of votes in a written header, with the rules of the contest: "votes", "votes(2 each)" ….</summary>
internal readonly record struct VotesRole(int VotesAllowed, bool BlankIsValid)
{
    private const string Name = "votes";
    private const string Each = " each";
    private const string Blank = "blank valid";
    private const string And = " + ";

    /// <summary>The role that the votes in a header have; the usual one where it has none.</summary>
    public static VotesRole In(IReadOnlyList<string> header)
    {
        string first = header.FirstOrDefault(name => name.StartsWith(Name + "(", StringComparison.Ordinal), "");
        int end = first.IndexOf("):", StringComparison.Ordinal);
        if (end < 0) return new(1, false);
        string[] rules = first[(Name.Length + 1)..end].Split(And);
        string? each = Array.Find(rules, rule => rule.EndsWith(Each, StringComparison.Ordinal))?[..^Each.Length];
        bool isNumber = int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out int votes);
        return new(isNumber ? votes : 1, rules.Contains(Blank));
    }

    public override string ToString()
    {
        string each = VotesAllowed == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{VotesAllowed}{Each}");
        string[] rules = [.. new[] { each, BlankIsValid ? Blank : "" }.Where(rule => rule.Length > 0)];
        return rules.Length == 0 ? Name : $"{Name}({string.Join(And, rules)})";
    }
}
