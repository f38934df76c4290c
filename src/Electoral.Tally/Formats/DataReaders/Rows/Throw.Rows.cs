using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static T OtherColumnType<T>(string column, Type type, Type asked) =>
        throw new InvalidCastException(
            $"Column '{Shown(column)}' has values of type {Shown(type.Name)}, not {Shown(asked.Name)}.");

    [DoesNotReturn]
    public static object OtherValueType(string column, Type type, object? found) =>
        throw new InvalidCastException(
            $"Column '{Shown(column)}' is of type {Shown(type.Name)}, and a row gives a value of type "
            + $"{Shown(found?.GetType().Name)}.");

    [DoesNotReturn]
    public static T NullInColumn<T>(string column) =>
        throw new InvalidCastException(
            $"Column '{Shown(column)}' has no value in this row: ask IsDBNull first. Missing is not 0.");

#pragma warning disable CA2201 // What every data reader throws where there is no such column.
    [DoesNotReturn]
    public static int NoSuchColumn(string name, IEnumerable<string> columns) =>
        throw new IndexOutOfRangeException(
            $"There is no column '{Shown(name)}'. The columns are: {VisibleText.List(columns)}.");

    [DoesNotReturn]
    public static ReaderColumn NoColumnAt(int ordinal, int count) =>
        throw new IndexOutOfRangeException(string.Create(
            CultureInfo.InvariantCulture,
            $"There is no column {ordinal}: they are numbered from 0 and {count} in all."));
#pragma warning restore CA2201

    [DoesNotReturn]
    public static ReaderColumn NotAtRow() =>
        throw new InvalidOperationException("The reader is at no row: call Read, which says whether there is one.");

    [DoesNotReturn]
    public static T ReaderIsClosed<T>() => throw new InvalidOperationException("The reader is closed.");

    [DoesNotReturn]
    public static void NoReaderColumns(Type type) =>
        throw new ArgumentException(
            $"{Shown(type.Name)} has no property that is a column by itself: give the columns.", nameof(type));

    [DoesNotReturn]
    public static void TwoReaderColumns(string name) =>
        throw new ArgumentException($"Two columns have the name '{Shown(name)}'.", nameof(name));
}
