using System.Text.Json;

namespace Electoral.Tally.Conformance;

/// <summary>One case of a file: what goes in, and what must come out.</summary>
internal sealed class GoldenCase
{
    private readonly JsonElement _case;
    private readonly DataFolder _data;

    private GoldenCase(JsonElement element, DataFolder data) => (_case, _data) = (element, data);

    public string Id => _case.GetProperty("id").GetString()!;

    public string Method => _case.GetProperty("method").GetString()!;

    public JsonElement Expected => _case.GetProperty("expected");

    public JsonElement? Tolerance => _case.TryGetProperty("tolerance", out var tolerance) ? tolerance : null;

    public JsonElement Input => _case.GetProperty("input");

    public static IEnumerable<GoldenCase> ReadAll(string file, string? data)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var cases = document.RootElement.GetProperty("cases").Clone();
        var folder = new DataFolder(file, data, cases);
        return [.. cases.EnumerateArray().Select(element => new GoldenCase(element, folder))];
    }

    /// <summary>The absolute path of the file that the input names as its dataset.</summary>
    public string DatasetFile() => _data.File(Text("dataset"));

    /// <summary>The input of the case that the input names as its dataset.</summary>
    public JsonElement DatasetCase() => _data.Case(Text("dataset"));

    public bool Has(string key) =>
        Input.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null;

    public string Text(string key) => Input.GetProperty(key).GetString()!;

    public long Long(string key) => Whole(Input.GetProperty(key));

    public int Int(string key) => checked((int)Long(key));

    public double Double(string key) => Input.GetProperty(key).GetDouble();

    public double Double(string key, double otherwise) => Has(key) ? Double(key) : otherwise;

    public decimal Decimal(string key) => Input.GetProperty(key).GetDecimal();

    public long[] Longs(string key) => Longs(Input.GetProperty(key));

    public int[] Ints(string key) => Array.ConvertAll(Longs(key), count => checked((int)count));

    public double[] Doubles(string key) => Doubles(Input.GetProperty(key));

    public IEnumerable<JsonElement> Items(string key) => Input.GetProperty(key).EnumerateArray();

    public static long[] Longs(JsonElement list) => [.. list.EnumerateArray().Select(Whole)];

    public static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    /// <summary>A whole number, also where it is written as 12.0.</summary>
    private static long Whole(JsonElement value) =>
        value.TryGetInt64(out long whole) ? whole : decimal.ToInt64(decimal.Round(value.GetDecimal()));
}
