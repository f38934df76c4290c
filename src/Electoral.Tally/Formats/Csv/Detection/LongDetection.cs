namespace Electoral.Tally;

/// <summary>
/// Finds the layouts, one for each contest, of a file that has a record for each sheet and selection.
/// </summary>
/// <remarks>
/// The proof is that of a wide file: the sheets are put together from the sampled records, and their counts must add up
/// to a total, which is either in a record of its own or in each record of the sheet.
/// </remarks>
internal sealed class LongDetection
{
    /// <summary>The most contests that are proposed one by one.</summary>
    private const int MostContests = 8;

    private readonly CsvSample _sample;
    private readonly LongColumns _columns;
    private readonly int[] _votes;

    private LongDetection(CsvSample sample, LongColumns columns)
    {
        (_sample, _columns) = (sample, columns);
        _votes = VotesToAdd();
    }

    /// <summary>A layout for each contest, the likeliest first; none if each record is a sheet.</summary>
    public static IReadOnlyList<FoundLayout> Find(CsvSample sample)
    {
        if (LongColumns.Find(sample) is not { } columns) return [];
        var search = new LongDetection(sample, columns);
        string?[] contests = [.. search.Contests()];
        string? several = contests.Length < 2
            ? null
            : "there are several contests: " + string.Join(", ", contests.Select(contest => $"'{contest}'"));
        return [.. contests.Select(contest => search.ToLayout(contest, several))];
    }

    private FoundLayout ToLayout(string? contest, string? several)
    {
        var pivot = new LongPivot(_sample, _columns, contest, _votes);
        var sample = pivot.Sample;
        var found = CountChoice.Of(sample).Best();
        // A missing record counts as zero if the sums say so.
        bool isZero = pivot.HasGaps && !pivot.HasZeros;
        if (pivot.HasGaps && found.Failure is not null)
        {
            var other = CountChoice.Of(pivot.WithZeros).Best();
            bool isBetter = other.Failure is null || isZero;
            if (isBetter) (sample, found, isZero) = (pivot.WithZeros, other, true);
        }

        var roles = new LongRoles(pivot, sample, found);
        string? Name(int? column) => column is { } one ? _sample.NameOf(one) : null;
        var layout = new CsvLayout
        {
            GroupSeparator = _sample.GroupSeparator,
            BlankIsValid = found.Counts.BlankIsValid,
            Levels = _columns.Levels,
            Registered = Name(roles.Columns[(int)CountField.Registered]),
            BallotsCast = Name(roles.Columns[(int)CountField.BallotsCast]),
            Valid = Name(roles.Columns[(int)CountField.Valid]),
            Invalid = Name(roles.Columns[(int)CountField.Invalid]),
            Blank = Name(roles.Columns[(int)CountField.Blank]),
            Selections = [],
            Filter = contest is null ? [] : [KeyValuePair.Create(Name(_columns.Office)!, contest)],
            Exclude = [.. Sums()],
            Long = new()
            {
                Selection = [.. _columns.Selection.Select(_sample.NameOf)],
                Name = [.. _columns.Name.Select(_sample.NameOf)],
                Party = Name(_columns.Party),
                Votes = new() { Columns = [.. _votes.Select(_sample.NameOf)] },
                Counts = roles.Counts,
                Absent = isZero ? AbsentVotes.Zero : AbsentVotes.Missing,
            },
        };
        string? failure = several ?? Failure(pivot, found) ?? roles.Failure ?? Invalid(layout);
        return new(_sample, Reading(), layout, failure)
        {
            Sheets = sample,
            Sums = found.Counts,
            FirstRows = pivot.FirstRows,
        };
    }

    /// <summary>Why the sums of the sheets prove nothing, or null.</summary>
    private string? Failure(LongPivot pivot, FoundLayout found)
    {
        if (_sample.GroupSeparator is { } separator)
        {
            return $"counts seem to be written with '{separator}' between groups of three digits (groupSeparator)";
        }

        if (found.Failure is null && pivot.IsTwice) return "sheets have several records of one selection";
        if (found.Failure is null || found.Counts.Total is not null) return found.Failure;
        return "each sheet seems to have a record for each selection, and nothing in the file says what its votes add "
            + "up to";
    }

    private static string? Invalid(CsvLayout layout)
    {
        try
        {
            layout.Validate();
            return null;
        }
        catch (CsvLayoutException failure)
        {
            return failure.Message.TrimEnd('.');
        }
    }

    /// <summary>What remains unexplained: numbers that differ within a sheet and have no role.</summary>
    private CountReading Reading()
    {
        var known = _columns.All.ToHashSet();
        return new()
        {
            Selections = [],
            Roles = new int?[Enum.GetValues<CountField>().Length],
            Unexplained =
            [
                .. Enumerable.Range(0, _sample.Header.Count).Where(column => !known.Contains(column)
                    && _sample.IsCount(column) && !_sample.IsZero(column) && !_columns.IsOfSheet(column)
                    && !LevelWords.IsNoLevel(_sample.Header[column]) && !CountWords.IsShare(_sample.Header[column])
                    && CountWords.Read(_sample.Header[column]) is null),
            ],
        };
    }

    /// <summary>Only the total if one column is the sum of the others; otherwise all of them.</summary>
    private int[] VotesToAdd()
    {
        int[] votes = _columns.Votes;
        foreach (int total in votes)
        {
            int[] parts = [.. votes.Where(part => part != total)];
            bool isTotal = parts.Length > 0 && Enumerable.Range(0, _sample.Records.Count).All(row =>
                parts.All(part => _sample[part, row] <= _sample[total, row]));
            if (isTotal) return [total];
        }

        return votes;
    }

    /// <summary>The words that records of sums have in place of the code of a unit.</summary>
    private IEnumerable<KeyValuePair<string, string>> Sums() => _columns.Levels
        .Select(level => LevelColumns.IndexOf(_sample, level.Code[0].Column)).Distinct()
        .SelectMany(column => LongColumns.Words(_sample, column)
            .Where(word => CountWords.IsSum(word) && word.Length <= 12)
            .Select(word => KeyValuePair.Create(_sample.NameOf(column), word)));

    /// <summary>The contests, that of a president first; a single null if no column names any.</summary>
    private IEnumerable<string?> Contests()
    {
        if (_columns.Office is not { } office) return [null];
        return _sample.Texts(office).Select(text => text.Trim())
            .Where(word => word.Length > 0 && CountWords.Read(word) is null)
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(same => same.Key.Contains("presid", StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(same => same.Count()).Take(MostContests).Select(same => same.Key);
    }
}
