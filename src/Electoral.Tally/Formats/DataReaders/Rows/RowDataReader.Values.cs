namespace Electoral.Tally;

internal sealed partial class RowDataReader
{
    public override byte GetByte(int ordinal) => checked((byte)Number(ordinal));

    public override short GetInt16(int ordinal) => checked((short)Number(ordinal));

    public override int GetInt32(int ordinal) => checked((int)Number(ordinal));

    public override long GetInt64(int ordinal) => Number(ordinal);

    public override decimal GetDecimal(int ordinal) =>
        IsWhole(ordinal) ? Number(ordinal) : Exactly<decimal>(ordinal);

    public override double GetDouble(int ordinal) => Present(ordinal).Value switch
    {
        double number => number,
        float number => number,
        _ when IsWhole(ordinal) => Number(ordinal),
        _ => Exactly<double>(ordinal),
    };

    public override float GetFloat(int ordinal) => Exactly<float>(ordinal);

    public override bool GetBoolean(int ordinal) => Exactly<bool>(ordinal);

    public override char GetChar(int ordinal) => Exactly<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => Exactly<DateTime>(ordinal);

    public override Guid GetGuid(int ordinal) => Exactly<Guid>(ordinal);

    public override string GetString(int ordinal) => Present(ordinal).Text;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy<byte>(Exactly<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy(Present(ordinal).Text.AsSpan(), dataOffset, buffer, bufferOffset, length);

    /// <summary>Without a buffer, the length is requested.</summary>
    private static long Copy<T>(ReadOnlySpan<T> data, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null) return data.Length;
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (offset >= data.Length) return 0;
        var part = data[(int)offset..];
        part = part[..Math.Min(part.Length, length)];
        part.CopyTo(buffer.AsSpan(bufferOffset));
        return part.Length;
    }

    private bool IsWhole(int ordinal) => ColumnAt(ordinal).IsWhole;

    private long Number(int ordinal) => Present(ordinal).Number;

    private T Exactly<T>(int ordinal)
    {
        var cell = Present(ordinal);
        return cell.Value is T value ? value : Throw.OtherColumnType<T>(cell.Name, cell.Type, typeof(T));
    }

    private ReaderColumn Present(int ordinal)
    {
        var cell = Cell(ordinal);
        return cell.IsNull ? Throw.NullInColumn<ReaderColumn>(cell.Name) : cell;
    }
}
