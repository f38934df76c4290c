using System.Globalization;

namespace Electoral.Tally;

/// <summary>What the caller computes from its rows, as a column of a data reader.</summary>
internal sealed class ObjectReaderColumn(string name, Type type, Func<object?> valueOf)
    : ReaderColumn(name, type, mayBeNull: true)
{
    public override bool IsNull => valueOf() is null or DBNull;

    public override object Value => valueOf() is { } value && Type.IsInstanceOfType(value)
        ? value
        : Throw.OtherValueType(Name, Type, valueOf());

    public override long Number => IsWhole
        ? Convert.ToInt64(Value, CultureInfo.InvariantCulture)
        : base.Number;

    public override string Text => Value as string ?? base.Text;

    public override bool IsWhole => Type == typeof(int) || Type == typeof(long) || Type == typeof(short)
        || Type == typeof(byte) || Type == typeof(sbyte) || Type == typeof(ushort) || Type == typeof(uint);
}
