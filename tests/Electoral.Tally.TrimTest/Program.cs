using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electoral.Tally;
using Electoral.Tally.Json;

// That the library loads, whole, after trimming. Warnings of the trimmer have already failed the publish.
var library = Assembly.Load("Electoral.Tally");
Console.WriteLine($"{library.GetName().Name} {library.GetName().Version}: loaded from a trimmed program");

// That sheets are read from JSON, and results written, where the serializer has no reflection.
var options = new JsonSerializerOptions { TypeInfoResolver = TallyJsonResolver.Default };
var sheets = JsonSerializer.Deserialize(
    """
    [
        {"unit": ["1"], "code": "1", "registered": 300, "votes": [120, 80]},
        {"unit": ["2"], "code": "1", "votes": [9, 30]}
    ]
    """,
    (JsonTypeInfo<List<TallySheet>>)options.GetTypeInfo(typeof(List<TallySheet>)))!;
var builder = new TallyTable.Builder(new(new("ANA"), new("BEN")), ["state", "table"]);
foreach (var sheet in sheets) builder.Add(sheet);
var table = builder.Build();
var assessment = table.AssessMargin(SheetFrame.OfTotals(stations: 2, registered: 700));
string[] written =
[
    Written(table.Totals()),
    Written(table.RollUp("state")),
    Written(assessment),
    Written(table.TestDigits()),
    Written(table.Audit()),
];
bool isOff = !JsonSerializer.IsReflectionEnabledByDefault;
bool isWhole = written[0].Contains("\"votes\":{\"ANA\":129,\"BEN\":110}", StringComparison.Ordinal)
    && written.All(json => json.StartsWith("{\"version\":1,", StringComparison.Ordinal) && json.Length > 100);
Console.WriteLine($"JSON without reflection: {(isOff && isWhole ? "whole" : "NOT AS EXPECTED")}");
return isOff && isWhole ? 0 : 1;

string Written(object result) => JsonSerializer.Serialize(result, options.GetTypeInfo(result.GetType()));
