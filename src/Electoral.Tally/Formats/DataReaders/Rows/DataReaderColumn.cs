namespace Electoral.Tally.Rendering;

/// <summary>A column of a list that is given as a data reader.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">
/// The type of its values, such as <c>typeof(long)</c>: never that of a nullable value, since every column may lack
/// values.
/// </param>
/// <param name="Value">The value of an element; null if it has none.</param>
/// <remarks>Equality compares the function as an object. Immutable and safe to share between threads.</remarks>
public sealed record DataReaderColumn<T>(string Name, Type Type, Func<T, object?> Value)
{
    /// <summary>The name and the type.</summary>
    public override string ToString() => VisibleText.Line($"{Name} ({Type.Name})");
}
