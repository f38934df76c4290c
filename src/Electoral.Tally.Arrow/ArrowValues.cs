using Apache.Arrow;
using Apache.Arrow.Types;

namespace Electoral.Tally.Arrow;

/// <summary>The values of Arrow columns as a data reader gives them.</summary>
internal static class ArrowValues
{
    // Most counts are small: one shared object per value instead of one per cell.
    private static readonly object[] Small = [.. Enumerable.Range(0, 2_048).Select(number => (object)(long)number)];

    /// <summary>
    /// Returns the value of each row, or null if it has none. For a type that is neither number, text nor time, it
    /// returns the name of the type, which is refused as a count.
    /// </summary>
    public static Func<int, object?> Of(IArrowArray column) => column switch
    {
        DictionaryArray dictionary => OfDictionary(dictionary),
        UInt16Array array => row => Boxed(array.GetValue(row)),
        Int32Array array => row => Boxed(array.GetValue(row)),
        Int64Array array => row => Boxed(array.GetValue(row)),
        Int16Array array => row => Boxed(array.GetValue(row)),
        Int8Array array => row => Boxed(array.GetValue(row)),
        UInt8Array array => row => Boxed(array.GetValue(row)),
        UInt32Array array => row => Boxed(array.GetValue(row)),
        UInt64Array array => row => array.GetValue(row),
        DoubleArray array => row => array.GetValue(row),
        FloatArray array => row => array.GetValue(row),
        HalfFloatArray array => row => (double?)array.GetValue(row),
        Decimal128Array array => row => array.GetValue(row),
        BooleanArray array => row => array.GetValue(row),
        StringArray array => row => array.GetString(row),
        LargeStringArray array => row => array.GetString(row),
        StringViewArray array => row => array.GetString(row),
        TimestampArray array => row => Time(array, row),
        Date32Array array => row => array.GetDateTime(row),
        Date64Array array => row => array.GetDateTime(row),
        NullArray => _ => null,
        _ => OfKind($"[{column.Data.DataType.Name}]", column),
    };

    private static Func<int, object?> OfKind(string name, IArrowArray column) =>
        row => column.IsNull(row) ? null : name;

    private static Func<int, object?> OfDictionary(DictionaryArray column)
    {
        var value = Of(column.Dictionary);
        object?[] values = [.. Enumerable.Range(0, column.Dictionary.Length).Select(value)];
        var index = Of(column.Indices);
        return row => index(row) switch
        {
            long position => values[position],
            ulong position => values[position],
            _ => null,
        };
    }

    private static object? Boxed(long? number) =>
        number is not { } value ? null : value >= 0 && value < Small.Length ? Small[value] : value;

    /// <summary>A moment in UTC where the column has a zone, otherwise a time as it was written.</summary>
    private static DateTime? Time(TimestampArray array, int row)
    {
        if (array.GetTimestamp(row) is not { } moment) return null;
        bool hasZone = ((TimestampType)array.Data.DataType).Timezone is { Length: > 0 };
        return DateTime.SpecifyKind(moment.UtcDateTime, hasZone ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }
}
