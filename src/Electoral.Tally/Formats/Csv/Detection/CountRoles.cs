namespace Electoral.Tally;

/// <summary>
/// The roles of the counts other than the votes of a contest: found by sums, named by the words of headers.
/// </summary>
internal sealed class CountRoles
{
    private readonly CsvSample _sample;
    private readonly CountTotals _totals;
    private readonly ContestSums _contest;
    private readonly List<int> _apart = [];

    public CountRoles(CsvSample sample, CountTotals totals, ContestSums contest)
    {
        (_sample, _totals, _contest) = (sample, totals, contest);
        bool hasInvalid = Array.Exists(contest.Nobody, column => RoleOf(column) == CountField.Invalid);
        bool isBallots = contest.Above is null
            && (hasInvalid || RoleOf(contest.Sum.Total) == CountField.BallotsCast);
        All[(int)(isBallots ? CountField.BallotsCast : CountField.Valid)] = contest.Sum.Total;
        BlankIsValid = !isBallots && contest.Nobody.Length > 0;
        if (contest.Above is { } above) All[(int)CountField.BallotsCast] = above.Total;
        int[] nobody = [.. contest.Nobody, .. contest.Above?.Parts.Where(part => part != contest.Sum.Total) ?? []];
        AssignNobody(nobody, isBallots);
        All[(int)CountField.Registered] = Registered();
        Failure = !isBallots && hasInvalid
            ? $"votes that are not valid seem to be part of {Name(contest.Sum.Total)}"
            : Unsupported(isBallots);
    }

    /// <summary>For each count its column, or null.</summary>
    public int?[] All { get; } = new int?[Enum.GetValues<CountField>().Length];

    public IReadOnlyList<int> Apart => _apart;

    public bool BlankIsValid { get; }

    /// <summary>Why the roles may not be used without asking, or null.</summary>
    public string? Failure { get; }

    private CountField? RoleOf(int column) => CountWords.RoleOf(_sample.Header[column]);

    private string Name(int column) => $"'{_sample.Header[column]}'";

    /// <summary>
    /// Blank and invalid votes by their words; a single column without such words holds the votes that are not valid.
    /// </summary>
    private void AssignNobody(int[] nobody, bool isBallots)
    {
        var byWord = nobody.ToLookup(column => CountWords.Hint(_sample.Header[column])?.Field);
        foreach (var field in (CountField[])[CountField.Blank, CountField.Invalid])
        {
            int[] own = [.. byWord[field]];
            if (own.Length == 1) All[(int)field] = own[0];
            else _apart.AddRange(own);
        }

        int[] unnamed = [.. byWord[null]];
        bool isOnly = unnamed.Length == 1 && All[(int)CountField.Invalid] is null && !isBallots;
        if (isOnly) All[(int)CountField.Invalid] = unnamed[0];
        else _apart.AddRange(unnamed);
    }

    /// <summary>
    /// Registered voters: the column with that name, or the box on the form before that of the ballots.
    /// </summary>
    private int? Registered()
    {
        int total = All[(int)CountField.BallotsCast] ?? _contest.Sum.Total;
        int[] free = [.. Enumerable.Range(0, _sample.Header.Count).Where(column => _sample.IsCount(column)
            && column != total && !_contest.Sum.Parts.Contains(column))];
        int[] named = Array.FindAll(free, column => RoleOf(column) == CountField.Registered);
        if (named.Length > 0) return named[0];
        int[] hinted = Array.FindAll(
            free, column => CountWords.Hint(_sample.Header[column]) is { Field: CountField.Registered });
        if (VotersOnRoll.Of(_sample, total, free) is { } onRoll) return onRoll;
        if (hinted.Length == 1 && _totals.IsLarger(hinted[0], total)) return hinted[0];
        if (!FormBox.Is(_sample.Header[total])) return null;
        return free.Where(column => column < total && FormBox.Is(_sample.Header[column])
            && FormBox.IsBefore(_sample.Header[column], _sample.Header[total])
            && !_sample.IsZero(column) && _totals.IsLarger(column, total)).Cast<int?>().FirstOrDefault();
    }

    private string? Unsupported(bool isBallots)
    {
        var (sum, selections) = (_contest.Sum, _contest.Selections);
        if (!IsSupported(isBallots))
        {
            return $"{Name(sum.Total)} is the sum of {Name(selections[0])} to {Name(selections[^1])}, but is not "
                + "called valid votes or ballots cast";
        }

        bool isSame = isBallots && All[(int)CountField.Registered] is { } registered
            && CountTotals.AreSame(_sample, registered, sum.Total);
        if (isSame) return $"{Name(sum.Total)} is the same as registered voters in most rows";

        return sum.IsExact || RoleOf(sum.Total) is not null
            ? null
            : $"{sum.Others.Length} of {sum.Compared} sampled records do not add up to {Name(sum.Total)}";
    }

    /// <summary>
    /// Whether the names agree: the total has such a name, or sums within sums are the boxes of a form.
    /// </summary>
    private bool IsSupported(bool isBallots)
    {
        var (sum, selections, nobody, above) = _contest;
        var role = RoleOf(sum.Total);
        if (role == CountField.Valid) return true;
        bool isSeries = selections.Select(column => ColumnSeries.Of(_sample.Header[column])).Distinct().Count() == 1;
        bool isSum = CountWords.IsSumAlone(_sample.Header[sum.Total]);
        if (isBallots) return role == CountField.BallotsCast && (nobody.Length > 0 || (isSeries && !isSum));
        if (above is null) return false;
        var hint = CountWords.Hint(_sample.Header[sum.Total])?.Field;
        int[] others = [.. above.Parts.Where(part => part != sum.Total)];
        bool areNamed = RoleOf(above.Total) == CountField.BallotsCast
            && others.All(part => RoleOf(part) is CountField.Blank or CountField.Invalid);
        bool isForm = isSeries && selections.Length > 2 && FormBox.Is(_sample.Header[sum.Total])
            && FormBox.Is(_sample.Header[above.Total]) && others.All(part => FormBox.Is(_sample.Header[part]));
        return areNamed || isForm || (hint is CountField.Valid or CountField.BallotsCast && areNamed);
    }
}
