using System.Buffers.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts the fields that a layout derives after those of a record.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed unsafe class CsvDerivedFields(CsvPlan plan, CsvDerivedPlan derived, CsvCarry carry)
{
    private readonly CsvFieldPositions _places = new(plan.FieldCount + derived.Names.Length);
    private readonly CsvFieldText _text = new(plan);
    private readonly CsvCutReader _cuts = new(plan);
    private readonly CsvSpare _spare = new();
    private CsvBlock _block = null!;

    /// <summary>The fields of the record and those derived from them.</summary>
    public QuotedFields Fields => _places.Fields;

    /// <summary>The missing-count marks found in the parts of sums, as indexes.</summary>
    public List<int> MissingWords { get; } = [];

    /// <summary>How many parts of sums were written with a fraction of zero.</summary>
    public int ZeroFractions { get; private set; }

    /// <summary>The part that is not a count, or the sum that is too large.</summary>
    public int RefusedField { get; private set; }

    /// <summary>Whether the block must be read again, with more space after it.</summary>
    public bool MustReadAgain => _spare.WasTooSmall;

    /// <summary>Begins a block, whose pointer may change.</summary>
    public void Begin(CsvBlock block)
    {
        _block = block;
        _spare.Begin(block);
    }

    /// <summary>Notes that nothing is filled down to the next record.</summary>
    public void EndFill() => carry.EndFill();

    /// <summary>Notes that a record begins a section.</summary>
    public void BeginSection<TFields>(TFields fields, int field)
        where TFields : struct, ICsvFields => carry.BeginSection(_text.Read(fields, field, _block));

    /// <summary>Takes a record's own fields, those filled down, and its section.</summary>
    public void Take<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        _spare.Clear();
        for (int field = 0; field < plan.FieldCount; field++)
        {
            _places.Note(field, fields.Start(field), fields.End(field), fields.IsEscaped(field));
        }

        for (int fill = 0; fill < derived.Fills.Length; fill++)
        {
            var (field, source) = derived.Fills[fill];
            var text = _text.Read(fields, source, _block);
            if (CsvBlank.Is(text, (byte)' ')) text = carry[fill];
            else carry.Set(fill, text);
            Keep(field, text);
        }

        if (derived.Section >= 0) Keep(derived.Section, carry.Section);
    }

    /// <summary>Cuts texts.</summary>
    /// <returns>The number of the one for which a text is too short; -1 where there is none.</returns>
    public int Cut()
    {
        foreach (var (field, source, cut) in derived.Cuts)
        {
            if (!_cuts.TryTake(_text.Read(Fields, source, _block), cut, out var part)) return source;
            Keep(field, part);
        }

        return -1;
    }

    /// <summary>Adds up the counts that are sums.</summary>
    /// <returns>Why the first refused one is not a count; <see cref="CsvNumber.Count"/> if none is refused.
    /// </returns>
    public CsvNumber Add()
    {
        MissingWords.Clear();
        ZeroFractions = 0;
        foreach (var sum in derived.Sums)
        {
            var kind = Add(sum, out long total);
            if (kind is not (CsvNumber.Count or CsvNumber.Missing)) return kind;
            if (kind == CsvNumber.Missing) Keep(sum.Field, default);
            else KeepNumber(sum.Field, total);
            if (total <= int.MaxValue) continue;
            RefusedField = sum.Field;
            return CsvNumber.TooLarge;
        }

        return CsvNumber.Count;
    }

    private CsvNumber Add(CsvSumPlan sum, out long total)
    {
        total = 0;
        bool any = false;
        foreach (var part in sum.Parts)
        {
            var kind = Read(part, out int count);
            if (kind == CsvNumber.Missing) continue;
            if (kind != CsvNumber.Count)
            {
                RefusedField = part.Field;
                return kind;
            }

            any = true;
            total += count;
        }

        return any ? CsvNumber.Count : CsvNumber.Missing;
    }

    private CsvNumber Read(CsvCountPart part, out int count)
    {
        int start = Fields.Start(part.Field), end = Fields.End(part.Field);
        count = part.Numbers.DigitsMayBeMissing ? -1 : DigitParser.Parse(_block.Pointer + end, end - start);
        if (count >= 0) return CsvNumber.Count;
        var text = new ReadOnlySpan<byte>(_block.Pointer + start, end - start);
        var kind = part.Numbers.Read(text, out count, out bool zeroFraction);
        if (kind == CsvNumber.Missing) MissingWords.Add(count);
        else if (kind == CsvNumber.Count && zeroFraction) ZeroFractions++;
        else if (part.IsOfSum && CsvBlank.Is(text, (byte)' ')) return CsvNumber.Missing;
        return kind;
    }

    private void Keep(int field, ReadOnlySpan<byte> text)
    {
        int start = _spare.Keep(text);
        _places.Note(field, start, _spare.WasTooSmall ? start : start + text.Length, escaped: false);
    }

    private void KeepNumber(int field, long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out int length);
        Keep(field, digits[..length]);
    }
}
