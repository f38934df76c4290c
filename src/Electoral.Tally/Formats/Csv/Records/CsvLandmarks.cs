namespace Electoral.Tally;

/// <summary>Recognises records that are not sheets: the one at which reading ends, and those that begin a section.
/// </summary>
internal sealed unsafe class CsvLandmarks(CsvPlan plan, CsvDerivedFields? derived)
{
    private readonly CsvFieldText _text = new(plan);
    private readonly bool _hasSections = plan.Derived is { Section: >= 0 };
    private readonly bool[] _isCount =
        [.. Enumerable.Range(0, plan.FieldCount).Select(field => plan.CountParts.Any(part => part.Field == field))];

    /// <summary>Whether such records are possible.</summary>
    public bool AreThere { get; } = plan.EndsBefore.Length > 0 || plan.Derived is { Section: >= 0 };

    /// <summary>Takes a record that is one of these.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="found">How many there are; those beyond the header's are ignored.</param>
    /// <param name="block">The block.</param>
    /// <param name="result">The result of the block.</param>
    /// <returns>False if it is none of these.</returns>
    public bool TryTake<TFields>(TFields fields, int found, CsvBlock block, CsvBlockResult result)
        where TFields : struct, ICsvFields
    {
        int known = Math.Min(found, plan.FieldCount);
        if (plan.EndsBefore.Length > 0 && IsEnd(fields, known, block))
        {
            result.HasEnded = true;
            return true;
        }

        int only = _hasSections ? Only(fields, known, found, block) : -1;
        if (only < 0 || _isCount[only]) return false;
        derived!.BeginSection(fields, only);
        result.Sections++;
        return true;
    }

    private bool IsEnd<TFields>(TFields fields, int known, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        foreach (var column in plan.EndsBefore)
        {
            if (column.Field >= known) return false;
            if (!column.Words.TryFind(_text.Read(fields, column.Field, block), out _)) return false;
        }

        return true;
    }

    /// <summary>The one field that is not blank; -1 where there are none or several.</summary>
    private static int Only<TFields>(TFields fields, int known, int found, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        int only = -1;
        for (int field = 0; field < known; field++)
        {
            if (CsvFieldText.AreBlank(block.Pointer, fields, field, field + 1)) continue;
            if (only >= 0) return -1;
            only = field;
        }

        return only >= 0 && found > known ? -1 : only;
    }
}
