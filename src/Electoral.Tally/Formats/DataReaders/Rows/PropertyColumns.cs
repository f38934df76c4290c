using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Electoral.Tally;

/// <summary>The public properties of a type as columns.</summary>
internal static class PropertyColumns
{
    private static readonly HashSet<Type> AsTheyAre =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(string), typeof(char),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
        typeof(byte[]),
    ];

    /// <summary>
    /// A column for each property that is a value: numbers, texts and times as they are, members of an enumeration by
    /// name, units and statements as texts. Lists and objects of several values are left out.
    /// </summary>
    public static DataReaderColumn<T>[] Of<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(ColumnOf<T>).OfType<DataReaderColumn<T>>(),
    ];

    private static DataReaderColumn<T>? ColumnOf<T>(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (AsTheyAre.Contains(type)) return new(property.Name, type, row => property.GetValue(row));
        if (type.IsEnum) return new(property.Name, typeof(string), row => property.GetValue(row)?.ToString());
        if (type == typeof(UnitPath) || type == typeof(ReportingUnit) || type == typeof(ReportStatement)
            || type == typeof(UnitLevel) || type == typeof(TallyRow))
        {
            return new(property.Name, typeof(string), row => TextOf(property.GetValue(row)));
        }

        return null;
    }

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        UnitPath path => path.ToKey(),
        ReportingUnit unit => unit.Path.ToKey(),
        TallyRow row => row.ToKey(),
        UnitLevel level => level.Name,
        IFormattable text => text.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
