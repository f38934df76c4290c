namespace Electoral.Tally;

/// <summary>Decides whether a record is wanted, and whether it is blank.</summary>
internal sealed unsafe class CsvRecordFilter(CsvPlan plan)
{
    private readonly CsvFieldText _text = new(plan);

    /// <summary>Whether there are records that are not wanted.</summary>
    public bool IsOn { get; } = plan.Filter.Length > 0;

    /// <summary>Whether the fields that the filter names have the texts that it names.</summary>
    public bool Passes<TFields>(TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        foreach (var (field, values) in plan.Filter)
        {
            bool passes = false;
            var text = _text.Read(fields, field, block);
            foreach (byte[] value in values) passes |= text.SequenceEqual(value);
            if (!passes) return false;
        }

        return true;
    }

    public bool IsBlank<TFields>(TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        for (int field = 0; field < plan.FieldCount; field++)
        {
            int start = fields.Start(field), length = fields.End(field) - start;
            if (!CsvBlank.Is(new(block.Pointer + start, length), (byte)' ')) return false;
        }

        return true;
    }
}
