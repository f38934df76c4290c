using System.Text.Json;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>The sheets and strata of a shared dataset as a table and a frame.</summary>
internal sealed class SampleSet
{
    public static readonly LinearCount Margin = LinearCount.Votes("A") - LinearCount.Votes("B");

    public required TallyTable Table { get; init; }

    public required SheetFrame Frame { get; init; }

    /// <summary>The ids of the sheets in the order of the file.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    public required IReadOnlyList<string> Strata { get; init; }

    public static SampleSet Of(GoldenCase golden) =>
        Of(golden.Has("dataset") ? golden.DatasetCase() : golden.Input);

    public static SampleSet Of(JsonElement input)
    {
        var sheets = input.GetProperty("sheets").EnumerateArray().ToArray();
        var strata = input.GetProperty("strata").EnumerateArray().ToArray();
        return new()
        {
            Table = TableOf(sheets, ["stratum", "sheet"], sheet => new(Text(sheet, "stratum"))),
            Frame = SheetFrame.OfUnits(["stratum"], strata.Select(stratum => new FrameUnit(
                new(Text(stratum, "id")), Count(stratum, "stations"), Count(stratum, "registered")))),
            Ids = [.. sheets.Select(sheet => Text(sheet, "id"))],
            Strata = [.. strata.Select(stratum => Text(stratum, "id"))],
        };
    }

    public static TallyTable TableOf(
        IEnumerable<JsonElement> sheets, IReadOnlyList<string> levels, Func<JsonElement, UnitPath> unit)
    {
        var builder = new TallyTable.Builder(new(new("A"), new("B"), new("C")), levels);
        foreach (var sheet in sheets)
        {
            builder.Add(new()
            {
                Unit = unit(sheet),
                Code = Text(sheet, "id"),
                Registered = Count(sheet, "registered"),
                BallotsCast = Count(sheet, "ballotsCast"),
                Votes = [Count(sheet, "A"), Count(sheet, "B"), Count(sheet, "C")],
                Invalid = Count(sheet, "invalid"),
            });
        }

        return builder.Build();
    }

    public StratifiedSample Sample(SampleOptions? options = null) => Table.SampleFrom(Frame, options);

    /// <summary>The count of that name: "A", "margin", "valid", "ballotsCast", …</summary>
    public static LinearCount Named(string name) => name switch
    {
        "margin" => Margin,
        "valid" => LinearCount.Valid,
        "invalid" => LinearCount.Invalid,
        "registered" => LinearCount.Registered,
        "ballotsCast" => LinearCount.BallotsCast,
        _ => LinearCount.Votes(name),
    };

    public static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static int? Count(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetInt32() : null;
}
