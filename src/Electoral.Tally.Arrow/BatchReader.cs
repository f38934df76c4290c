using System.Data;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Electoral.Tally.Arrow;

/// <summary>
/// Record batches as a data reader, so that they are read in the same way as databases. Not safe to share between
/// threads.
/// </summary>
/// <param name="schema">The columns.</param>
/// <param name="batches">The batches.</param>
/// <param name="ownsBatches">Whether a batch is disposed of once it has been read.</param>
internal sealed class BatchReader(Schema schema, IArrowArrayStream batches, bool ownsBatches) : IDataReader
{
    private RecordBatch? _batch;
    private Func<int, object?>[] _values = [];
    private int _row = -1;

    public int FieldCount => schema.FieldsList.Count;

    public int Depth => 0;

    public bool IsClosed { get; private set; }

    public int RecordsAffected => -1;

    public object this[int i] => GetValue(i);

    public object this[string name] => GetValue(GetOrdinal(name));

    public bool Read()
    {
        while (_batch is null || ++_row >= _batch.Length)
        {
            if (ownsBatches) _batch?.Dispose();
            _batch = batches.ReadNextRecordBatchAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            if (_batch is null) return false;
            _row = -1;
            _values = [.. Enumerable.Range(0, FieldCount).Select(column => ArrowValues.Of(_batch.Column(column)))];
        }

        return true;
    }

    public object GetValue(int i) => _values[i](_row) ?? DBNull.Value;

    public string GetName(int i) => schema.GetFieldByIndex(i).Name;

    public int GetOrdinal(string name) => schema.GetFieldIndex(name);

    public string GetDataTypeName(int i) => schema.GetFieldByIndex(i).DataType.Name;

    public bool IsDBNull(int i) => GetValue(i) is DBNull;

    public bool NextResult() => false;

    public void Close() => IsClosed = true;

    public void Dispose()
    {
        if (ownsBatches) _batch?.Dispose();
        Close();
    }

    [return: System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
        System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicFields
        | System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type GetFieldType(int i) => typeof(object);

    public int GetValues(object[] values)
    {
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    public DataTable? GetSchemaTable() => null;

    public bool GetBoolean(int i) => Convert.ToBoolean(GetValue(i), CultureInfo.InvariantCulture);

    public byte GetByte(int i) => Convert.ToByte(GetValue(i), CultureInfo.InvariantCulture);

    public char GetChar(int i) => Convert.ToChar(GetValue(i), CultureInfo.InvariantCulture);

    public DateTime GetDateTime(int i) => Convert.ToDateTime(GetValue(i), CultureInfo.InvariantCulture);

    public decimal GetDecimal(int i) => Convert.ToDecimal(GetValue(i), CultureInfo.InvariantCulture);

    public double GetDouble(int i) => Convert.ToDouble(GetValue(i), CultureInfo.InvariantCulture);

    public float GetFloat(int i) => Convert.ToSingle(GetValue(i), CultureInfo.InvariantCulture);

    public Guid GetGuid(int i) => Guid.Parse(GetString(i));

    public short GetInt16(int i) => Convert.ToInt16(GetValue(i), CultureInfo.InvariantCulture);

    public int GetInt32(int i) => Convert.ToInt32(GetValue(i), CultureInfo.InvariantCulture);

    public long GetInt64(int i) => Convert.ToInt64(GetValue(i), CultureInfo.InvariantCulture);

    public string GetString(int i) => Convert.ToString(GetValue(i), CultureInfo.InvariantCulture) ?? "";

    public long GetBytes(int i, long fieldOffset, byte[]? buffer, int bufferoffset, int length) =>
        throw new NotSupportedException("Columns of bytes are not part of tally sheets.");

    public long GetChars(int i, long fieldoffset, char[]? buffer, int bufferoffset, int length) =>
        throw new NotSupportedException("Texts are read whole.");

    public IDataReader GetData(int i) => throw new NotSupportedException("A column contains no nested rows.");
}
