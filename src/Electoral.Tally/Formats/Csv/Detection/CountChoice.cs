namespace Electoral.Tally;

/// <summary>All readings of the counts of a file, by words and by arithmetic, and the resulting layouts.</summary>
internal sealed class CountChoice
{
    /// <summary>How many records prove that a separator divides groups of digits.</summary>
    private const int FewestMixed = 3;

    private readonly CsvSample _sample;
    private readonly CountDetection _words;
    private readonly string? _failure;

    private CountChoice(CsvSample sample)
    {
        _sample = sample;
        _words = new(sample);
        _failure = Look(sample);
    }

    public static CountChoice Of(CsvSample sample) => new(sample);

    /// <summary>The layouts that the file may have, the likeliest first; at least one.</summary>
    /// <param name="isAll">Whether to look for others if the first is proved.</param>
    public IReadOnlyList<FoundLayout> Proposals(bool isAll)
    {
        if (_failure is not null) return [ToComplete(ByWords(), _failure)];
        if (LongDetection.Find(_sample) is { Count: > 0 } records) return records;
        var wide = Wide(ByWords(), isAll);
        if (wide[0].Failure is null) return wide;
        return wide[0].Grouped() is { } grouped ? [GroupedSums.Prove(grouped), .. wide.Skip(1)] : wide;
    }

    /// <summary>The likeliest layout if each record is a sheet.</summary>
    public FoundLayout Best() => Wide(ByWords(), isAll: false)[0];

    private IReadOnlyList<FoundLayout> Wide(CountReading words, bool isAll)
    {
        if (words.Failure is null && !isAll) return [ToLayout(words)];
        var sums = ContestSearch.Find(_sample);
        if (words.Failure is null)
        {
            return [ToLayout(words), .. sums.Where(other => !IsSame(other, words)).Select(WithDoubt)];
        }

        if (sums.Count == 0) return [ToLayout(words)];
        string? contradiction = _words.IsContradicted ? words.Failure : null;
        return [.. sums.Select(reading => ToLayout(reading with { Failure = contradiction ?? reading.Failure }))];

        FoundLayout WithDoubt(CountReading other) =>
            ToLayout(other with { Failure = other.Failure ?? "another is proved" });
    }

    /// <summary>The reading by the words of headers, unless other columns remain that may hold votes.</summary>
    private CountReading ByWords()
    {
        var reading = _words.ToReading();
        if (reading.Failure is not null) return reading;
        if (ContestOnTheLeft(reading) is { } other)
        {
            string from = _sample.Header[other.Selections[0]], to = _sample.Header[other.Selections[^1]];
            return reading with { Failure = $"'{from}' to '{to}' seem to be another contest" };
        }

        var left = LeftoverCounts.Of(_sample, reading);
        if (left.Run.Count == 0) return reading with { Unexplained = left.Columns };
        // The sums that include them may explain them.
        var alike = ContestSearch.Find(_sample).FirstOrDefault(other => IsSame(other, reading));
        var known = alike?.Explained ?? [];
        left = LeftoverCounts.Of(_sample, reading with { Explained = known });
        return reading with
        {
            Explained = known,
            Unexplained = left.Columns,
            Failure = left.Failure(_sample, reading.Total!.Value),
        };
    }

    /// <summary>Another contest where codes are expected: sums distinguish its votes from numbers of units.</summary>
    private CountReading? ContestOnTheLeft(CountReading reading)
    {
        int[] left = [.. Enumerable.Range(0, reading.Columns.Min()).Where(column => _sample.IsCount(column)
            && !_sample.IsZero(column) && _words.MayBeSelections.Contains(column)
            && !LevelWords.Read(_sample.Header[column]).IsCode)];
        return left.Length < 3
            ? null
            : ContestSearch.Find(_sample).FirstOrDefault(other => Array.TrueForAll(other.Selections, left.Contains));
    }

    private static bool IsSame(CountReading one, CountReading other) =>
        one.Selections.Intersect(other.Selections).Any() && one.Total == other.Total;

    private FoundLayout ToLayout(CountReading counts)
    {
        int start = counts.Failure is null || counts.Explained.Count > 0
            ? counts.Columns.Concat(counts.Explained).Concat(counts.InSums).Min()
            : CountStart.Of(_sample, counts, _words.MayBeSelections);
        var levels = LevelDetection.Find(_sample, start, counts);
        string? failure = counts.Failure ?? Grouped(counts) ?? Twice(counts, levels)
            ?? LevelDetection.Check(_sample, levels) ?? Groups(counts) ?? OwnCounts.Failure(_sample, counts, levels);
        if (failure is not null) return ToComplete(counts, failure, levels);
        var layout = CsvLayoutDetection.ToLayout(_sample, counts, levels, counts.Selections);
        try
        {
            layout.Validate();
            return new(_sample, counts, layout, null);
        }
        catch (CsvLayoutException invalid)
        {
            return ToComplete(counts, invalid.Message.TrimEnd('.'), levels);
        }
    }

    private FoundLayout ToComplete(CountReading counts, string failure, IReadOnlyList<CsvLevel>? levels = null)
    {
        levels ??= LevelDetection.Find(_sample, CountStart.Of(_sample, counts, _words.MayBeSelections), counts);
        return new(_sample, counts, LayoutToComplete.Of(_sample, counts, _words.MayBeSelections, levels), failure);
    }

    /// <summary>Why a header cannot be one, or null.</summary>
    private static string? Look(CsvSample sample)
    {
        if (sample.Given == 0) return "there is no record after the header";
        return sample.Records.Count * 2 > sample.Given
            ? null
            : $"the header has {sample.Header.Count} columns, and most records do not: "
                + "are there lines before the header (skipLines)?";
    }

    /// <summary>The failure for a header that appears twice and would have a role; or null.</summary>
    private string? Twice(CountReading counts, IReadOnlyList<CsvLevel> levels)
    {
        var used = counts.Columns.Concat(levels.SelectMany(level => LevelDetection.Columns(_sample, level)));
        string? twice = used.Select(column => _sample.Header[column]).FirstOrDefault(
            name => name.Length > 0 && _sample.IsTwice(name));
        return twice is null ? null : $"the header has '{twice}' twice";
    }

    private string? Grouped(CountReading counts) => GroupedColumns.FirstName(_sample, counts.Selections) is { } name
        ? $"the names of candidates seem to be in cells ('{_sample.Header[name]}'), so that a column of votes "
            + "('" + _sample.Header[counts.Selections[0]] + "') is not that of one candidate"
        : null;

    /// <summary>
    /// Whether thousands may be written in groups. Proved by records that add up and have numbers with and without a
    /// separator, as fractions would not.
    /// </summary>
    private string? Groups(CountReading counts)
    {
        if (_sample.GroupSeparator is not { } separator || counts.Total is not { } total) return null;
        int[] columns = [.. counts.Selections, total];
        int mixed = Enumerable.Range(0, _sample.Records.Count).Except(counts.Others).Count(row =>
            Array.Exists(columns, column => _sample[column, row] > 0 && !IsGrouped(column, row))
            && Array.Exists(columns, column => IsGrouped(column, row)));
        return mixed >= FewestMixed
            ? null
            : $"counts seem to be written with '{separator}' between groups of three digits, which a layout must say "
                + "(groupSeparator)";

        bool IsGrouped(int column, int row) =>
            _sample[column, row] >= 0 && _sample.Records[row][column].Contains(separator, StringComparison.Ordinal);
    }
}
