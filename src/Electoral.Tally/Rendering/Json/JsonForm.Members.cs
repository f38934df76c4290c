namespace Electoral.Tally;

internal sealed partial class JsonForm<T>
{
    public JsonForm<T> Whole(string key, Func<T, long> of) => Member(key, JsonKinds.Whole, of);

    public JsonForm<T> Whole(string key, Func<T, long?> of) => Member(key, JsonKinds.MaybeNull(JsonKinds.Whole), of);

    public JsonForm<T> Whole(string key, Func<T, ulong> of) => Member(key, JsonKinds.Unsigned, of);

    /// <summary>A whole number from 0 on.</summary>
    public JsonForm<T> Count(string key, Func<T, long> of) => Member(key, JsonKinds.Count, of);

    public JsonForm<T> Count(string key, Func<T, long?> of) => Member(key, JsonKinds.MaybeNull(JsonKinds.Count), of);

    public JsonForm<T> Number(string key, Func<T, double> of) => Member(key, JsonKinds.Number, of);

    public JsonForm<T> Number(string key, Func<T, double?> of) =>
        Member(key, JsonKinds.MaybeNull(JsonKinds.Number), of);

    public JsonForm<T> Decimal(string key, Func<T, decimal> of) => Member(key, JsonKinds.Decimal, of);

    public JsonForm<T> Decimal(string key, Func<T, decimal?> of) =>
        Member(key, JsonKinds.MaybeNull(JsonKinds.Decimal), of);

    public JsonForm<T> Text(string key, Func<T, string> of) => Member(key, JsonKinds.Text, of);

    public JsonForm<T> TextOrNull(string key, Func<T, string?> of) =>
        Member(key, JsonKinds.OrNull(JsonKinds.Text), of);

    public JsonForm<T> Truth(string key, Func<T, bool> of) => Member(key, JsonKinds.Truth, of);

    public JsonForm<T> Truth(string key, Func<T, bool?> of) => Member(key, JsonKinds.MaybeNull(JsonKinds.Truth), of);

    /// <summary>A value of an enumeration by its name.</summary>
    public JsonForm<T> Word<TWord>(string key, Func<T, TWord> of)
        where TWord : struct, Enum => Member(key, JsonKinds.Word<TWord>(), of);

    public JsonForm<T> Word<TWord>(string key, Func<T, TWord?> of)
        where TWord : struct, Enum => Member(key, JsonKinds.MaybeNull(JsonKinds.Word<TWord>()), of);

    /// <summary>An object in the form of its own type.</summary>
    public JsonForm<T> Item<TItem>(string key, Func<T, TItem> of)
        where TItem : IJsonResult<TItem> => Member(key, JsonKinds.Of<TItem>(), of);

    public JsonForm<T> ItemOrNull<TItem>(string key, Func<T, TItem?> of)
        where TItem : class, IJsonResult<TItem> => Member(key, JsonKinds.OrNull(JsonKinds.Of<TItem>()), of);

    public JsonForm<T> ItemOrNull<TItem>(string key, Func<T, TItem?> of)
        where TItem : struct, IJsonResult<TItem> => Member(key, JsonKinds.MaybeNull(JsonKinds.Of<TItem>()), of);

    public JsonForm<T> Items<TItem>(string key, Func<T, IEnumerable<TItem>> of)
        where TItem : IJsonResult<TItem> => Member(key, JsonKinds.List(JsonKinds.Of<TItem>()), of);

    public JsonForm<T> Texts(string key, Func<T, IEnumerable<string>> of) =>
        Member(key, JsonKinds.List(JsonKinds.Text), of);

    public JsonForm<T> Wholes(string key, Func<T, IEnumerable<long>> of) =>
        Member(key, JsonKinds.List(JsonKinds.Whole), of);

    public JsonForm<T> Wholes(string key, Func<T, IEnumerable<int>> of) =>
        Member(key, JsonKinds.List(JsonKinds.Whole), value => of(value).Select(number => (long)number));

    public JsonForm<T> Numbers(string key, Func<T, IEnumerable<double>> of) =>
        Member(key, JsonKinds.List(JsonKinds.Number), of);

    public JsonForm<T> Numbers(string key, Func<T, IEnumerable<double?>> of) =>
        Member(key, JsonKinds.List(JsonKinds.MaybeNull(JsonKinds.Number)), of);

    public JsonForm<T> CountsByName(string key, Func<T, IEnumerable<KeyValuePair<string, long>>> of) =>
        Member(key, JsonKinds.ByName(JsonKinds.Count), of);

    public JsonForm<T> WholesByName(string key, Func<T, IEnumerable<KeyValuePair<string, long>>> of) =>
        Member(key, JsonKinds.ByName(JsonKinds.Whole), of);
}
