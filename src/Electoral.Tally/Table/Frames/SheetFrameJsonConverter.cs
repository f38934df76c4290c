using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Json;

/// <summary>A frame in JSON: only totals, or units with their stations, or the roll of stations.</summary>
/// <remarks>
/// <para>A frame of units has <c>levels</c> and <c>units</c>; a roll has <c>levels</c>, of which the last is that of
/// the station, <c>contest</c>, and <c>roll</c>, whose items have the keys of sheets.</para>
/// <para>A roll with rows that were not read (<c>unreadRows</c>) is written but not read back: the content of those
/// rows is only in its source.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class SheetFrameJsonConverter : InputJsonConverter<SheetFrame>
{
    private static readonly ContestJsonConverter ContestJson = new();

    /// <summary>The converter.</summary>
    public SheetFrameJsonConverter()
        : base("The frame")
    {
    }

    internal override SheetFrame Of(JsonItem item)
    {
        var members = item.Members(JsonVersion.WithKey(JsonForms<SheetFrame>.Form));
        JsonVersion.Check(members);
        if (members.Find("unreadRows") is { } unread && unread.Count() > 0)
        {
            Throw.JsonValue<long>(unread, "0: a roll that was not read completely must be read from its source");
        }

        var detail = members.Required("detail");
        var frame = detail.IsText ? detail.Text() switch
        {
            nameof(FrameDetail.Totals) => SheetFrame.OfTotals(members.Count("stations"), members.Count("registered")),
            nameof(FrameDetail.Units) => SheetFrame.OfUnits(
                members.Texts("levels"),
                members.Required("units").Items().Select(FrameUnitJsonConverter.UnitOf)),
            nameof(FrameDetail.Stations) => OfStations(members),
            _ => null,
        }
        : null;
        frame ??= Throw.JsonValue<SheetFrame>(detail, "\"Totals\", \"Units\" or \"Stations\"");
        Agree(members, "stations", frame.Stations);
        Agree(members, "registered", frame.Registered);
        return frame;
    }

    private static SheetFrame OfStations(JsonMembers members)
    {
        var contest = ContestJson.Of(members.Required("contest"));
        string? capacity = members.Text("capacity"), ofUnit = members.Text("unitRegistered");
        var rows = members.Required("roll").Items();
        var sheets = new List<TallySheet>(rows.Length);
        var extra = new List<string>();
        var names = new List<string?[]?>();
        foreach (var row in rows)
        {
            sheets.Add(SheetOf(row, out string?[]? named));
            names.Add(named);
            foreach (string name in sheets[^1].Extra?.Keys ?? [])
            {
                if (!extra.Contains(name)) extra.Add(name);
            }
        }

        foreach (string? name in new[] { capacity, ofUnit })
        {
            if (name is not null && !extra.Contains(name)) extra.Add(name);
        }

        var builder = new TallyTable.Builder(contest, members.Texts("levels"), extra);
        for (int i = 0; i < sheets.Count; i++)
        {
            builder.Add(sheets[i]);
            builder.NameUnits(sheets[i].Unit, names[i]);
        }

        return SheetFrame.OfStations(builder.Build(), capacity, ofUnit);
    }

    // Uses the reader of sheets, which is as strict here as elsewhere.
    private static TallySheet SheetOf(JsonItem row, out string?[]? names)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.Value.GetRawText()));
        reader.Read();
        try
        {
            return SheetJson.Read(ref reader, out names);
        }
        catch (JsonException failure)
        {
            throw row.Failure(failure.Message);
        }
    }

    // If the frame states its totals, they must be the sums of its parts.
    private static void Agree(JsonMembers members, string key, long? count)
    {
        if (members.Find(key) is { } stated && stated.Count() != count)
        {
            Throw.JsonValue<long>(stated, count is long known ? $"{known}, the sum" : "null: the sum is not known");
        }
    }
}
