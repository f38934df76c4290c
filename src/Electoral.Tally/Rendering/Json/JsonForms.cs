namespace Electoral.Tally;

/// <summary>The single form of a type, created on first use.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class JsonForms<T>
    where T : IJsonResult<T>
{
    /// <summary>The form.</summary>
    public static JsonForm<T> Form { get; } = Make();

    private static JsonForm<T> Make()
    {
        var form = new JsonForm<T>(typeof(T).Name);
        T.Describe(form);
        return form;
    }
}
