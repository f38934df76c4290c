using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Rows in memory as a data reader: forward, once, without a box for a count.</summary>
internal sealed partial class RowDataReader(ReaderColumn[] columns, RowCursor cursor) : DbDataReader
{
    private bool _isClosed, _isAtRow, _isPastResult;

    public override int FieldCount => Opened(_isPastResult ? 0 : columns.Length);

    public override int Depth => Opened(0);

    public override bool HasRows => Opened(!_isPastResult && cursor.HasRows);

    public override bool IsClosed => _isClosed;

    /// <summary>Reading changes nothing.</summary>
    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        Opened(0);
        return _isAtRow = !_isPastResult && cursor.Next();
    }

    public override bool NextResult()
    {
        Opened(0);
        (_isPastResult, _isAtRow) = (true, false);
        return false;
    }

    public override void Close()
    {
        if (_isClosed) return;
        (_isClosed, _isAtRow) = (true, false);
        cursor.Dispose();
    }

    public override string GetName(int ordinal) => ColumnAt(ordinal).Name;

    /// <summary>The column with a name: by exact spelling, otherwise ignoring case.</summary>
    public override int GetOrdinal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Opened(0);
        int found = Array.FindIndex(columns, column => column.Name == name);
        if (found < 0) found = Array.FindIndex(columns, column => Same(column.Name, name));
        return found >= 0 && !_isPastResult ? found : Throw.NoSuchColumn(name, columns.Select(column => column.Name));
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2073", Justification = "They are value types of the platform itself.")]
    [return: DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => ColumnAt(ordinal).Type;

    public override string GetDataTypeName(int ordinal) => ColumnAt(ordinal).Type.Name;

    public override bool IsDBNull(int ordinal) => Cell(ordinal).IsNull;

    public override object GetValue(int ordinal)
    {
        var cell = Cell(ordinal);
        return cell.IsNull ? DBNull.Value : cell.Value;
    }

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    public override T GetFieldValue<T>(int ordinal)
    {
        var cell = Cell(ordinal);
        if (typeof(T) == typeof(int)) return As<int, T>(GetInt32(ordinal));
        if (typeof(T) == typeof(long)) return As<long, T>(GetInt64(ordinal));
        if (typeof(T) == typeof(short)) return As<short, T>(GetInt16(ordinal));
        if (typeof(T) == typeof(byte)) return As<byte, T>(GetByte(ordinal));
        if (cell.IsNull)
        {
            // A type that allows null can represent a missing value.
            return Nullable.GetUnderlyingType(typeof(T)) is not null
                ? default!
                : typeof(T) == typeof(object) || typeof(T) == typeof(DBNull)
                    ? (T)(object)DBNull.Value
                    : Throw.NullInColumn<T>(cell.Name);
        }

        if (typeof(T) == typeof(int?)) return As<int?, T>(GetInt32(ordinal));
        if (typeof(T) == typeof(long?)) return As<long?, T>(GetInt64(ordinal));
        return cell.Value is T value ? value : Throw.OtherColumnType<T>(cell.Name, cell.Type, typeof(T));
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private T Opened<T>(T value) => _isClosed ? Throw.ReaderIsClosed<T>() : value;

    private ReaderColumn ColumnAt(int ordinal)
    {
        Opened(0);
        bool isThere = ordinal >= 0 && ordinal < columns.Length && !_isPastResult;
        return isThere ? columns[ordinal] : Throw.NoColumnAt(ordinal, _isPastResult ? 0 : columns.Length);
    }

    private ReaderColumn Cell(int ordinal)
    {
        var column = ColumnAt(ordinal);
        return _isAtRow ? column : Throw.NotAtRow();
    }
}
