namespace Electoral.Tally;

/// <summary>Looks for contests by arithmetic alone: columns of votes with the column that they add up to.</summary>
/// <remarks>
/// The words of headers name the roles and break ties. Where a total can be made up in several ways, the finest one is
/// used: valid votes are those of the selections, and ballots cast, which include the valid votes, are not a contest of
/// their own.
/// </remarks>
internal sealed class ContestSearch
{
    /// <summary>Fewer records may add up by accident.</summary>
    private const int FewestRecords = 8;

    private readonly CsvSample _sample;
    private readonly int[] _columns;
    private readonly SumEquation[] _sums;
    private readonly CountTotals _totals;

    private ContestSearch(CsvSample sample)
    {
        _sample = sample;
        int[] counts = [.. Enumerable.Range(0, sample.Header.Count).Where(sample.IsCount)];
        _columns = Array.FindAll(counts, MayAddUp);
        _sums = sample.Records.Count < FewestRecords ? [] : [.. SumSearch.Find(sample, _columns)];
        _totals = new(sample, _sums);
    }

    /// <summary>The possible readings of the counts, the likeliest first; empty if nothing adds up.</summary>
    public static IReadOnlyList<CountReading> Find(CsvSample sample)
    {
        var search = new ContestSearch(sample);
        var contests = search._sums.Select(search.ToContest).OfType<ContestSums>().ToList();
        var nested = search._sums.Where(search.IsOfSums).OrderBy(sum => sum.Parts.Length).DistinctBy(sum => sum.Total)
            .SelectMany(search.Nested).ToList();
        var inner = nested.SelectMany(one => one.Sum.Parts.Append(one.Sum.Total)).ToHashSet();
        contests.RemoveAll(one => inner.Contains(one.Sum.Total));
        contests.AddRange(nested);
        contests.RemoveAll(one => one.Doubt is null
            && contests.Exists(other => other != one && search.IsAbove(one, other)));
        var readings = search.Distinct(contests).Select(search.ToReading).OrderByDescending(one => one.Weight)
            .ThenByDescending(one => one.Selections.Length).ThenBy(one => one.Selections[0]).ToArray();
        bool isOne = readings.Length < 2 || (nested.Count > 0 && readings.All(one => one.Total == nested[0].Sum.Total));
        return isOne ? readings : Array.ConvertAll(readings, one => search.WithRivals(one, readings));
    }

    private bool MayAddUp(int column)
    {
        string header = _sample.Header[column];
        bool isLevel = (LevelDetection.IsNamedLevel(_sample, column) || LevelWords.Read(header).IsCode)
            && CountWords.Hint(header) is null;
        return !_sample.IsZero(column) && !isLevel && !LevelWords.IsNoLevel(header) && !CountWords.IsShare(header);
    }

    /// <summary>The contest whose total is the sum; null if its parts are not selections.</summary>
    private ContestSums? ToContest(SumEquation sum)
    {
        var word = CountWords.Read(_sample.Header[sum.Total]);
        bool isOther = word is { Field: null or CountField.Registered or CountField.Blank or CountField.Invalid };
        if (isOther || !sum.IsNearlyExact) return null;
        int[] nobody = Array.FindAll(sum.Parts, IsForNobody);
        int[] selections = [.. sum.Parts.Except(nobody)];
        if (selections.Length < 2 || Array.Exists(selections, column => !MayBeSelection(column, sum))) return null;
        int hinted = selections.Count(column => CountWords.Hint(_sample.Header[column]) is not null);
        return hinted * 2 > selections.Length ? null : new(sum, selections, nobody, _totals.Above(sum));
    }

    /// <summary>Whether a sum called valid votes is a sum of subtotals.</summary>
    private bool IsOfSums(SumEquation sum) => CountWords.RoleOf(_sample.Header[sum.Total]) == CountField.Valid
        && sum.IsNearlyExact && _totals.Expand(sum) is not null;

    /// <summary>The contests of a sum of subtotals: the selections are either the subtotals or their parts.</summary>
    private ContestSums[] Nested(SumEquation sum)
    {
        var finer = _totals.Expand(sum)!;
        int[] subtotals = [.. sum.Parts.Except(finer.Parts)];
        string names = string.Join(", ", subtotals.Select(column => $"'{_sample.Header[column]}'"));
        string doubt = $"{names} are themselves sums of other columns: either may be the selections";
        var contests = Array.ConvertAll(new[] { finer, sum }, one => new ContestSums(
            one, [.. one.Parts.Where(column => !IsForNobody(column))], Array.FindAll(one.Parts, IsForNobody),
            _totals.Above(sum))
        { Doubt = doubt });
        // "Biden day" and "Biden post" divide the votes of "Biden".
        bool areDivided = Array.TrueForAll(subtotals, column => finer.Parts.Count(part => _sample.Header[part].Contains(
            HeaderWords.Of(_sample.Header[column]).FirstOrDefault() ?? "", StringComparison.OrdinalIgnoreCase)) > 1);
        int likelier = areDivided ? 1 : 0;
        contests[likelier] = contests[likelier] with { IsLikelier = true };
        return contests;
    }

    private bool IsForNobody(int column) =>
        CountWords.RoleOf(_sample.Header[column]) is CountField.Blank or CountField.Invalid;

    private bool MayBeSelection(int column, SumEquation sum) =>
        CountWords.Read(_sample.Header[column]) is null && !_totals.IsSum(column, sum);

    /// <summary>Whether a contest only splits the ballots or voters of another contest differently.</summary>
    private bool IsAbove(ContestSums one, ContestSums other)
    {
        if (CountWords.RoleOf(_sample.Header[one.Sum.Total]) == CountField.Valid) return false;
        if (_totals.Contains(one.Sum.Total, other.Sum.Total)) return true;
        bool isNamed = CountWords.Hint(_sample.Header[one.Sum.Total]) is { Field: CountField.Valid };
        bool isBox = FormBox.Is(_sample.Header[one.Sum.Total]) && FormBox.Is(_sample.Header[other.Sum.Total]);
        return !isNamed && isBox && one.Sum.Total < other.Sum.Total
            && _totals.IsLarger(one.Sum.Total, other.Above?.Total ?? other.Sum.Total);
    }

    /// <summary>One contest for each set of selections, with the total that is named or explained best.</summary>
    private IEnumerable<ContestSums> Distinct(IEnumerable<ContestSums> contests) => contests
        .GroupBy(contest => string.Join(' ', contest.Selections), StringComparer.Ordinal)
        .Select(same => same.OrderByDescending(Weight).ThenBy(contest => contest.Sum.Others.Length).First());

    private int Weight(ContestSums contest)
    {
        string header = _sample.Header[contest.Sum.Total];
        var series = contest.Selections.Select(column => ColumnSeries.Of(_sample.Header[column])).Distinct();
        int named = CountWords.RoleOf(header) switch
        {
            CountField.Valid => 8,
            CountField.BallotsCast => 6,
            _ => CountWords.Hint(header) is { Field: CountField.Valid or CountField.BallotsCast } ? 4 : 0,
        };
        return named + (contest.IsLikelier ? 4 : 0) + (contest.Above is null ? 0 : 4) + (contest.Sum.IsExact ? 2 : 0)
            + (series.Count() == 1 ? 1 : 0);
    }

    private CountReading ToReading(ContestSums contest)
    {
        var roles = new CountRoles(_sample, _totals, contest);
        var reading = new CountReading
        {
            Selections = WithZeros(contest.Selections),
            Roles = roles.All,
            Apart = roles.Apart,
            BlankIsValid = roles.BlankIsValid,
            Explained = _totals.Connected(contest.Sum.Parts.Concat(roles.All.OfType<int>()).Append(contest.Sum.Total)),
            InSums = _totals.All,
            Compared = contest.Sum.Compared,
            Others = contest.Sum.Others,
            Weight = Weight(contest),
            Failure = roles.Failure ?? contest.Doubt,
        };
        var left = LeftoverCounts.Of(_sample, reading);
        return reading with
        {
            Unexplained = left.Columns,
            Failure = reading.Failure ?? left.Failure(_sample, contest.Sum.Total),
        };
    }

    /// <summary>The selections, with the columns of zeros that are between them or named like them.</summary>
    private int[] WithZeros(int[] selections)
    {
        var series = selections.Select(column => ColumnSeries.Of(_sample.Header[column])).ToHashSet();
        bool isRun = _columns.AsSpan().IndexOf(selections) >= 0;
        var zeros = Enumerable.Range(0, _sample.Header.Count).Where(column => _sample.IsCount(column)
            && _sample.IsZero(column) && CountWords.Hint(_sample.Header[column]) is null
            && ((isRun && column > selections[0] && column < selections[^1])
                || (series.Count == 1 && series.Contains(ColumnSeries.Of(_sample.Header[column])))));
        return [.. selections.Concat(zeros).Order()];
    }

    /// <summary>Rejects a reading that is one of several contests: it is not known which is wanted.</summary>
    private CountReading WithRivals(CountReading reading, CountReading[] all)
    {
        var names = all.Select(one => $"'{_sample.Header[one.Total ?? one.Selections[0]]}' is the sum of "
            + $"'{_sample.Header[one.Selections[0]]}' to '{_sample.Header[one.Selections[^1]]}'");
        var further = all.Where(other => other != reading).SelectMany(other => other.Selections);
        return reading with
        {
            Failure = $"there are several contests: {string.Join("; ", names)}",
            Unexplained = [.. reading.Unexplained.Except(all.SelectMany(one => one.Explained)).Union(further).Order()],
        };
    }
}
