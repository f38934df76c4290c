namespace Electoral.Tally;

/// <summary>Decides whether a record is included, and whether it is blank.</summary>
internal sealed unsafe class CsvRecordFilter(CsvPlan plan)
{
    private readonly CsvFieldText _text = new(plan);

    /// <summary>Whether records may be left out.</summary>
    public bool IsOn { get; } = plan.Filter.Length > 0 || plan.Exclude.Length > 0;

    /// <summary>Whether each field of the filter has one of its words, and no field one that excludes.</summary>
    public bool Passes<TFields>(TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        if (!IsOfFilter(fields, block)) return false;
        foreach (var column in plan.Exclude)
        {
            if (Has(column, fields, block)) return false;
        }

        return true;
    }

    /// <summary>Counts a record that does not pass and is not blank.</summary>
    public void CountUnwanted<TFields>(TFields fields, CsvBlock block, CsvBlockResult result)
        where TFields : struct, ICsvFields
    {
        if (IsOfFilter(fields, block)) result.Excluded++;
        else result.Filtered++;
    }

    private bool IsOfFilter<TFields>(TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        foreach (var column in plan.Filter)
        {
            if (!Has(column, fields, block)) return false;
        }

        return true;
    }

    private bool Has<TFields>(CsvWordsPlan column, TFields fields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        return column.Words.TryFind(_text.Read(fields, column.Field, block), out _);
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
