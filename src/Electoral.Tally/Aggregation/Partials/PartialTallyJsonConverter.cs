using System.Text.Json;

namespace Electoral.Tally.Json;

/// <summary>A partial tally as a JSON object: the contest, the levels, and for each unit its sums.</summary>
/// <remarks>
/// <c>absent</c> names the fields that no sheet has. A unit's counted sheets are grouped by what they lack: a count
/// that is null is missing on all sheets of its group. Equal sums are written as the same text. Safe to share between
/// threads.
/// </remarks>
public sealed class PartialTallyJsonConverter : InputJsonConverter<PartialTally>
{
    private static readonly ContestJsonConverter ContestJson = new();
    private static readonly string[] Fields = PartialTallyJson.Fields;

    /// <summary>The converter.</summary>
    public PartialTallyJsonConverter()
        : base("The partial tally")
    {
    }

    internal override PartialTally Of(JsonItem item)
    {
        var members = item.Members(JsonVersion.Key, "contest", "levels", "absent", "units");
        JsonVersion.Check(members);
        var contest = ContestJson.Of(members.Required("contest"));
        string[] levels = [.. members.Texts("levels")];
        int cells = Cells.Count(contest);
        var absent = members.Items("absent").Select(FieldOf);
        var partial = new PartialTally(contest, levels) { Absent = new(cells, absent) };
        foreach (var unit in members.Required("units").Items()) Read(unit, partial, cells);
        return partial;
    }

    private static void Read(JsonItem unit, PartialTally partial, int cells)
    {
        var members = unit.Members("unit", "annulled", "pending", "groups");
        var path = new UnitPath([.. members.Required("unit").Items().Select(code => code.Text())]);
        if (path.Depth != partial.Levels.Count)
        {
            Throw.JsonValue<bool>(members.Required("unit"), "one code for each level");
        }

        var sums = partial.SumsOf(path);
        bool isKnown = sums.Groups.Count > 0 || sums.Annulled > 0 || sums.Pending > 0;
        if (isKnown) Throw.JsonValue<bool>(members.Required("unit"), "each unit once");
        sums.Annulled = members.Count("annulled") ?? 0;
        sums.Pending = members.Count("pending") ?? 0;
        foreach (var group in members.Required("groups").Items()) Read(group, partial, sums, cells);
    }

    private static void Read(JsonItem group, PartialTally partial, PartialSums sums, int cells)
    {
        var members = group.Members(["sheets", .. Fields, "votes"]);
        var votes = members.Required("votes").Items();
        if (votes.Length != cells - Cells.FirstVote)
        {
            Throw.JsonValue<bool>(members.Required("votes"), "one count for each selection");
        }

        long?[] counts = [.. Fields.Select(members.Count), .. votes.Select(CountOf)];
        long rows = members.Required("sheets").Count();
        if (rows is 0 or > int.MaxValue)
        {
            Throw.JsonValue<bool>(members.Required("sheets"), "a number of sheets, 1 or more");
        }

        var lacking = new CellSet(cells, Enumerable.Range(0, cells).Where(cell => counts[cell] is null));
        bool isWrong = sums.Has(lacking)
            || Enumerable.Range(0, cells).Any(cell => partial.Absent[cell] && !lacking[cell])
            || counts.Any(count => count > rows * int.MaxValue);
        if (isWrong) Throw.JsonValue<bool>(group, "sums of sheets that lack the same counts");
        sums.Add(lacking, rows, Array.ConvertAll(counts, count => count ?? 0));
    }

    private static long? CountOf(JsonItem item) =>
        item.Value.ValueKind == JsonValueKind.Null ? null : item.Count();

    private static int FieldOf(JsonItem item)
    {
        int field = Array.IndexOf(Fields, item.Text());
        return field >= 0 ? field : Throw.JsonValue<int>(item, $"one of {string.Join(", ", Fields)}");
    }
}
