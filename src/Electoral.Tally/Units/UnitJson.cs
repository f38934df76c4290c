namespace Electoral.Tally;

/// <summary>How results write units.</summary>
internal static class UnitJson
{
    /// <summary>The path of a unit: the list of its codes from the top.</summary>
    public static JsonKind<UnitPath> Kind { get; } = new(
        new JsonShape("array") { Items = () => new("string"), Or = new("string") }, Json.UnitPathJsonConverter.Write);

    /// <summary>Adds the path of a unit.</summary>
    public static JsonForm<T> Path<T>(this JsonForm<T> form, string key, Func<T, UnitPath> of) =>
        form.Member(key, Kind, of);

    /// <summary>Reads a path: the list of its codes, or these with "/" between them.</summary>
    public static UnitPath PathOf(JsonItem item)
    {
        if (item.IsText) return UnitPath.TryParse(item.Text(), out var path) ? path : None(item);
        return item.IsList ? new([.. item.Items().Select(code => code.Text())]) : None(item);
    }

    private static UnitPath None(JsonItem item) =>
        Throw.JsonValue<UnitPath>(item, "a list of codes such as [\"1\", \"101\"]");
}
