namespace Electoral.Tally;

/// <summary>
/// Reads records that have more or fewer fields than the header, where those beyond it are empty, or where those that
/// are missing at the end may be taken for empty.
/// </summary>
internal sealed unsafe class CsvUnevenRecords(CsvPlan plan, CsvRowReader row)
{
    private readonly CsvFieldPositions _places = new(plan.FieldCount);
    private readonly bool _mayLackCounts = Array.TrueForAll(plan.CountParts, part => part.MayBeEmpty);
    private readonly int _firstCount = plan.CountParts.Select(part => part.Field).Append(plan.FieldCount).Min();
    private readonly int _lastCount = plan.CountParts.Select(part => part.Field).Append(-1).Max();

    /// <summary>Reads a record whose fields beyond those of the header are empty, or which lacks some.</summary>
    /// <param name="fields">The fields that it has.</param>
    /// <param name="found">How many there are.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="stop">Where it ends, the line end left out.</param>
    /// <param name="line">The line of the block on which it begins.</param>
    /// <param name="result">The result of the block.</param>
    /// <param name="isUnended">Whether the source ends with it, and without a line end.</param>
    /// <returns>False if the record cannot be read so.</returns>
    public bool TryRead<TFields>(
        TFields fields, int found, int start, int stop, int line, CsvBlockResult result, bool isUnended)
        where TFields : struct, ICsvFields
    {
        // Of a long file a refused record has a row as well.
        long rows = result.Outcomes.Accepted;
        if (found > plan.FieldCount)
        {
            row.Read(fields, start, stop, line);
            result.Long += (int)(result.Outcomes.Accepted - rows);
            return true;
        }

        // A record that breaks off among its counts may have lost digits of the last one; at the end of the source this
        // cannot be known.
        if (plan.Entries?.Ragged is { } groups)
        {
            if (found < plan.FewestFields || !HasWholeGroups(fields, found, groups)) return false;
            row.Read(Padded(fields, found, stop), start, stop, line);
            return true;
        }

        bool lacksCounts = found <= _lastCount;
        bool mayLack = _mayLackCounts && found > _firstCount && !isUnended;
        if (found < plan.FewestFields || (lacksCounts && !mayLack)) return false;
        row.Read(Padded(fields, found, stop), start, stop, line);
        result.Short += (int)(result.Outcomes.Accepted - rows);
        if (lacksCounts && result.Outcomes.Accepted > rows) result.ShortOfCounts.Add(result.Records);
        return true;
    }

    /// <summary>Whether nothing but blanks is after the last group that a record has all fields of.</summary>
    private bool HasWholeGroups<TFields>(TFields fields, int found, (int Start, int Width) groups)
        where TFields : struct, ICsvFields
    {
        if (found < groups.Start) return false;
        int whole = groups.Start + ((found - groups.Start) / groups.Width * groups.Width);
        return row.AreBlank(fields, whole, found);
    }

    /// <summary>The fields of a record, those that it lacks as empty ones.</summary>
    public QuotedFields Padded<TFields>(TFields fields, int found, int stop)
        where TFields : struct, ICsvFields
    {
        for (int field = 0; field < plan.FieldCount; field++)
        {
            if (field < found) _places.Note(field, fields.Start(field), fields.End(field), fields.IsEscaped(field));
            else _places.Note(field, stop, stop, escaped: false);
        }

        return _places.Fields;
    }
}
