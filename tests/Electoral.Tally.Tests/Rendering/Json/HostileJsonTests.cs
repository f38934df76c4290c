using System.Text.Json;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>Input that is wrong on purpose: an exception that says what and where, and nothing half read.</summary>
public sealed class HostileJsonTests
{
    private static readonly Type[] Read =
    [
        typeof(TallySheet), typeof(Contest), typeof(Selection), typeof(Claim), typeof(Bulletin), typeof(FrameUnit),
        typeof(SheetFrame), typeof(CsvLayout), typeof(Provenance),
    ];

    public static TheoryData<string> Types() => [.. Read.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Wrong_texts_are_refused(string name)
    {
        string deep = string.Concat(Enumerable.Repeat("""{"votes":""", 100_000));
        string[] wrong =
        [
            "", "{", "[]", "1", "true", "{\"version\": 1", "{\"a\": 1}", deep, new('[', 1_000_000),
            "{\"\\ud800\": 1}", "{\"name\": \"\\ud800\"}", """{"version": 2}""", """{"version": "1"}""",
        ];
        foreach (string json in wrong) Refuse(name, json);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_cut_of_a_value_is_refused(string name)
    {
        var type = Read.Single(one => one.Name == name);
        string json = JsonSerializer.Serialize(ContractSamples.All[type][0], type);
        if (json.Length > 3_000) json = json[..3_000];
        for (int length = 0; length < Math.Min(json.Length, 600); length++) Refuse(name, json[..length]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_key_twice_an_unknown_key_and_another_version_are_refused_by_name(string name)
    {
        var type = Read.Single(one => one.Name == name);
        string json = JsonSerializer.Serialize(ContractSamples.All[type][0], type);
        using var document = JsonDocument.Parse(json);
        string last = document.RootElement.EnumerateObject().Last().Name;
        string value = document.RootElement.GetProperty(last).GetRawText();
        Assert.Contains($"{last}\"", Refuse(name, $"{json[..^1]},\"{last}\":{value}}}"), StringComparison.Ordinal);
        Assert.Contains("regsitered", Refuse(name, $"{json[..^1]},\"regsitered\":1}}"), StringComparison.Ordinal);
        string other = json.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal);
        Assert.NotEqual(json, other);
        Assert.Contains("version 1", Refuse(name, other), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_gigantic_text_is_refused_with_a_short_message(string name)
    {
        string giant = new('x', 5_000_000);
        Assert.InRange(Refuse(name, $$"""{"{{giant}}": 1}""").Length, 1, 2_000);
        Assert.InRange(Refuse(name, $$"""{"version": "{{giant}}"}""").Length, 1, 2_000);
    }

    [Fact]
    public void A_result_is_not_read_and_says_what_is()
    {
        var refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Totals>("{\"sheets\":1}"));
        Assert.Contains("Totals is a result: it is computed from sheets", refused.Message, StringComparison.Ordinal);
    }

    private static string Refuse(string name, string json)
    {
        var type = Read.Single(one => one.Name == name);
        return Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type)).Message;
    }
}
