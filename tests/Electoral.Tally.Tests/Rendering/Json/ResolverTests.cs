using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electoral.Tally.Json;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>The contract without reflection: every type by the shipped resolver alone.</summary>
public sealed class ResolverTests
{
    private static readonly JsonSerializerOptions NoReflection = new() { TypeInfoResolver = TallyJsonResolver.Default };

    private static readonly IJsonTypeInfoResolver Resolver = TallyJsonResolver.Default;

    [Fact]
    public void It_writes_what_reflection_writes()
    {
        int compared = 0;
        foreach (var (type, values) in ContractSamples.All)
        {
            if (Resolver.GetTypeInfo(type, NoReflection) is null) continue;
            Assert.Equal(
                JsonSerializer.Serialize(values[0], type), JsonSerializer.Serialize(values[0], type, NoReflection));
            compared++;
        }

        Assert.True(compared > 100, $"{compared} types");
    }

    [Fact]
    public void It_writes_and_reads_lists()
    {
        var sheet = new TallySheet { Unit = new("1"), Code = "2", Votes = [1, null] };
        string json = JsonSerializer.Serialize(new List<TallySheet> { sheet, sheet }, NoReflection);
        Assert.Equal(2, JsonSerializer.Deserialize<List<TallySheet>>(json, NoReflection)!.Count);
        Assert.Equal(2, JsonSerializer.Deserialize<TallySheet[]>(json, NoReflection)!.Length);
        Assert.Equal("2", JsonSerializer.Deserialize<IReadOnlyList<TallySheet>>(json, NoReflection)![1].Code);
        Assert.Equal(json, JsonSerializer.Serialize<IEnumerable<TallySheet>>([sheet, sheet], NoReflection));
        Assert.Equal("null", JsonSerializer.Serialize<PValue?>(null, NoReflection));
    }

    [Fact]
    public async Task It_streams()
    {
        using var stream = new MemoryStream(
            """[{"unit":[],"code":"1","votes":[]},{"unit":[],"code":"2","votes":[]}]"""u8.ToArray());
        var codes = new List<string>();
        await foreach (var sheet in JsonSerializer.DeserializeAsyncEnumerable<TallySheet>(
            stream, NoReflection, TestContext.Current.CancellationToken))
        {
            codes.Add(sheet!.Code);
        }

        Assert.Equal(["1", "2"], codes);
    }

    [Fact]
    public void It_knows_nothing_else() =>
        Assert.Null(Resolver.GetTypeInfo(typeof(string), NoReflection));
}
