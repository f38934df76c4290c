using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What the serializer needs to know about the types of the contract and lists of them.</summary>
internal sealed partial class JsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    private JsonTypes()
    {
        AddInput();
        AddResults();
        AddAudits();
        AddFigures();
        AddLiveAndMixtures();
    }

    public static JsonTypes All { get; } = new();

    /// <summary>The types, without the lists of them.</summary>
    public IReadOnlyList<Type> Types => [.. _types.Keys.Where(type => !type.IsArray && !type.IsGenericType)];

    /// <summary>The type for these options; null if it is not part of the contract.</summary>
    public JsonTypeInfo? Find(Type type, JsonSerializerOptions options) =>
        _types.GetValueOrDefault(type)?.Invoke(options);

    private void Result<T>()
        where T : class, IJsonMembers => Add(new ResultJsonConverter<T>());

    private void Value<T>()
        where T : struct, IJsonMembers => AddValue(new ResultJsonConverter<T>());

    private void AddValue<T>(JsonConverter<T> converter)
        where T : struct
    {
        Add(converter);
        _types.Add(
            typeof(T?),
            options => JsonMetadataServices.CreateValueInfo<T?>(
                options, JsonMetadataServices.GetNullableConverter(One(options, converter))));
    }

    private void Add<T>(JsonConverter<T> converter)
    {
        _types.Add(typeof(T), options => One(options, converter));
        _types.Add(typeof(T[]), options => JsonMetadataServices.CreateArrayInfo<T>(options, Of<T[]>(null)));
        _types.Add(
            typeof(List<T>),
            options => JsonMetadataServices.CreateListInfo<List<T>, T>(options, Of<List<T>>(() => [])));
        _types.Add(
            typeof(IReadOnlyList<T>),
            options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(
                options, Of<IReadOnlyList<T>>(null)));
        _types.Add(
            typeof(IEnumerable<T>),
            options => JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(
                options, Of<IEnumerable<T>>(null)));
        _types.Add(
            typeof(IAsyncEnumerable<T>),
            options => JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(
                options, Of<IAsyncEnumerable<T>>(null)));
    }

    private static JsonTypeInfo<T> One<T>(JsonSerializerOptions options, JsonConverter<T> converter) =>
        JsonMetadataServices.CreateValueInfo<T>(options, converter);

    private static JsonCollectionInfoValues<T> Of<T>(Func<T>? make) => new() { ObjectCreator = make };
}
