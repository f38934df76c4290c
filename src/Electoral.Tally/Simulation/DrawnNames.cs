using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Codes and names of the units of one level: "1", "2", … inside the unit above; "State 01".</summary>
internal sealed record DrawnNames(TextArray Codes, TextArray Names, int PrefixLength)
{
    public static DrawnNames Root { get; } = new(TextArray.Empty, TextArray.Empty, 0);

    public static ReadOnlySpan<byte> Code(int number, Span<byte> buffer)
    {
        Utf8Formatter.TryFormat(number, buffer, out int written);
        return buffer[..written];
    }

    /// <summary>Collects units parent by parent. Not safe to share between threads.</summary>
    internal sealed class Builder(SyntheticLevel level, DrawnNames above)
    {
        private readonly TextArrayBuilder _codes = new(level.Units);
        private readonly TextArrayBuilder _names = new(level.Units);
        private readonly byte[] _prefix =
            Encoding.UTF8.GetBytes(char.ToUpperInvariant(level.Name[0]) + level.Name[1..] + " ");

        private readonly ArrayBufferWriter<byte> _name = new();

        public void Add(int parent, int number)
        {
            Span<byte> buffer = stackalloc byte[16];
            _codes.Add(Code(number, buffer));
            _name.ResetWrittenCount();
            _name.Write(_prefix);
            if (above.Names.Count > 0)
            {
                _name.Write(above.Names[parent][above.PrefixLength..]);
                _name.Write("-"u8);
            }

            Utf8Formatter.TryFormat(number, buffer, out int written, new StandardFormat('D', 2));
            _name.Write(buffer[..written]);
            _names.Add(_name.WrittenSpan);
        }

        public DrawnNames Build() => new(_codes.Build(), _names.Build(), _prefix.Length);
    }
}
