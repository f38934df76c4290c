namespace Electoral.Tally.Json;

/// <summary>
/// A layout in JSON: the object that <see cref="CsvLayout.ToJson"/> writes and <see cref="CsvLayout.Parse"/> reads.
/// </summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class CsvLayoutJsonConverter : InputJsonConverter<CsvLayout>
{
    /// <summary>The converter.</summary>
    public CsvLayoutJsonConverter()
        : base("The layout")
    {
    }

    internal override CsvLayout Of(JsonItem item)
    {
        var layout = CsvLayoutParser.ToLayout(item);
        try
        {
            layout.Validate();
        }
        catch (CsvLayoutException failure)
        {
            throw item.Failure(failure.Message);
        }

        return layout;
    }
}
