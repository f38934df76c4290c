using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sheets' own codes: whole numbers where all of them are written as such, otherwise texts.</summary>
internal sealed class SheetCodes
{
    private readonly int[]? _numbers;
    private readonly TextArray? _texts;

    public SheetCodes(int[] numbers, int count) => (_numbers, Count) = (numbers, count);

    public SheetCodes(TextArray texts) => (_texts, Count) = (texts, texts.Count);

    public int Count { get; }

    /// <summary>The codes where they are texts; otherwise null.</summary>
    public TextArray? Texts => _texts;

    public bool AreNumbers => _numbers is not null;

    public string this[int row] => _numbers is not null
        ? _numbers[row].ToString(CultureInfo.InvariantCulture)
        : _texts!.GetString(row);

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    public ReadOnlyMemory<int> NumbersMemory => _numbers.AsMemory(0, Count);

    public int Compare(int left, int right) => _numbers is not null
        ? _numbers[left].CompareTo(_numbers[right])
        : CodeOrder.Compare(_texts![left], _texts[right]);

    /// <summary>Whether a text is how a number of 31 bits is written: no sign, no leading zero.</summary>
    public static bool TryParseNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 10 && CodeOrder.IsNumber(text) && (text[0] != '0' || text.Length == 1)
            && Utf8Parser.TryParse(text, out number, out int read) && read == text.Length;
    }

    public static SheetCodes Join(IEnumerable<SheetCodes> parts)
    {
        var joined = new Builder();
        Span<byte> buffer = stackalloc byte[16];
        foreach (var part in parts)
        {
            for (int row = 0; row < part.Count; row++) joined.Add(part.Text(row, buffer));
        }

        return joined.Build();
    }

    public SheetCodes Take(RowPermutation rows) => _numbers is not null
        ? new(rows.Take(NumbersMemory), rows.Order.Length)
        : new SheetCodes(_texts!.Take(rows));

    /// <summary>The code of a row as UTF-8.</summary>
    public ReadOnlySpan<byte> Text(int row, Span<byte> buffer)
    {
        if (_texts is not null) return _texts[row];
        Utf8Formatter.TryFormat(_numbers![row], buffer, out int written);
        return buffer[..written];
    }

    /// <summary>Collects codes, as numbers until one is not a number. Not safe to share between threads.</summary>
    internal sealed class Builder
    {
        private readonly TextArrayBuilder _texts = new();
        private readonly List<int> _numbers = [];
        private bool _areTexts;

        public void Add(string code) => Add(Encoding.UTF8.GetBytes(code));

        public void Add(ReadOnlySpan<byte> code)
        {
            if (!_areTexts && TryParseNumber(code, out int number))
            {
                _numbers.Add(number);
                return;
            }

            BecomeTexts();
            _texts.Add(code);
        }

        public void Add(int number)
        {
            if (!_areTexts)
            {
                _numbers.Add(number);
                return;
            }

            Span<byte> digits = stackalloc byte[16];
            Utf8Formatter.TryFormat(number, digits, out int written);
            _texts.Add(digits[..written]);
        }

        public SheetCodes Build() => _areTexts ? new(_texts.Build()) : new SheetCodes([.. _numbers], _numbers.Count);

        private void BecomeTexts()
        {
            if (_areTexts) return;
            _areTexts = true;
            Span<byte> buffer = stackalloc byte[16];
            foreach (int number in _numbers)
            {
                Utf8Formatter.TryFormat(number, buffer, out int written);
                _texts.Add(buffer[..written]);
            }
        }
    }
}
