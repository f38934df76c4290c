using System.Buffers.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sheets' own codes of all rows read so far: stored as numbers until a code is not a number.</summary>
internal sealed class CsvCodeStore(int capacity)
{
    private int[] _numbers = GC.AllocateUninitializedArray<int>(capacity);
    private TextArrayBuilder? _texts;
    private int _last = -1;

    public bool AreNumbers => _texts is null;

    /// <summary>Whether codes ascend inside each run of rows with the same unit.</summary>
    public bool Ascend { get; private set; } = true;

    public void Add(CsvBlockResult block, int start, bool sameUnit)
    {
        if (block.Rows == 0) return;
        if (block.CodesAreTexts) BecomeTexts(start);
        if (_texts is not null)
        {
            AddTexts(_texts, block);
            Ascend = false;
            return;
        }

        Ascend &= block.CodesAscend && (!sameUnit || block.CodeNumbers[0] > _last);
        _last = block.CodeNumbers[block.Rows - 1];
    }

    public void Copy(CsvBlockResult block, int start)
    {
        if (_texts is null) block.CodeNumbers.AsSpan(0, block.Rows).CopyTo(_numbers.AsSpan(start));
    }

    public void Grow(int rows, int capacity)
    {
        if (_texts is not null) return;
        var larger = GC.AllocateUninitializedArray<int>(capacity);
        _numbers.AsSpan(0, rows).CopyTo(larger);
        _numbers = larger;
    }

    public SheetCodes Build(int rows) => _texts is null ? new(_numbers, rows) : new SheetCodes(_texts.Build());

    private void BecomeTexts(int rows)
    {
        if (_texts is not null) return;
        _texts = new(rows);
        AddNumbers(_texts, _numbers.AsSpan(0, rows));
        _numbers = [];
    }

    private static void AddTexts(TextArrayBuilder texts, CsvBlockResult block)
    {
        if (block.CodesAreTexts) block.CodeTexts.CopyTo(texts);
        else AddNumbers(texts, block.CodeNumbers.AsSpan(0, block.Rows));
    }

    private static void AddNumbers(TextArrayBuilder texts, ReadOnlySpan<int> numbers)
    {
        Span<byte> buffer = stackalloc byte[16];
        foreach (int number in numbers)
        {
            Utf8Formatter.TryFormat(number, buffer, out int written);
            texts.Add(buffer[..written]);
        }
    }
}
