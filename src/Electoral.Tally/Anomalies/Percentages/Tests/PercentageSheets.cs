namespace Electoral.Tally;

/// <summary>The counts of a table or unit whose percentages are tested, and what tests of a selection share.</summary>
internal sealed class PercentageSheets
{
    // Every share of up to 10 ballots is a coarse fraction, and of few more nearly every one.
    private const int FewestDivided = 60;

    private static readonly int[] Whole = [1];
    private static readonly int[] Periods = [1, 5, 10];

    private readonly AnomalySheets _sheets;

    // Selections share it; computed with the first of them that has enough stations.
    private PercentageChances? _turnout;
    private (int Selection, PercentageLattice Lattice, IReadOnlyList<ExcludedCounts> Excluded)? _lattice;
    private (int Selection, CoarseFractions? Found, AnomalyTest Test)? _fractions;

    private PercentageSheets(AnomalySheets sheets)
    {
        _sheets = sheets;
        (Registered, Ballots) = (sheets.Stations.Registered(), sheets.Stations.Ballots());
    }

    /// <summary>Registered voters, one per counted sheet; null where the source has no such field.</summary>
    public int[]? Registered { get; }

    /// <summary>Ballots cast, likewise.</summary>
    public int[]? Ballots { get; }

    /// <summary>Ballots cast, or valid votes where they are not known.</summary>
    public int[]? BallotsOrValid => Ballots ?? _sheets.Stations.Valid();

    public PercentageOptions Options => (PercentageOptions)_sheets.Options;

    public static PercentageSheets Of(AnomalyTestInput input) => input.Share(_ => new PercentageSheets(input.Sheets));

    /// <summary>The index of a period among those of a lattice.</summary>
    public static int IndexOf(int period) => Array.IndexOf(Periods, period);

    /// <summary>The votes of the input's selection.</summary>
    public int[] Votes(AnomalyTestInput input) => _sheets.Stations.Votes(input.SelectionIndex!.Value);

    /// <summary>The sheets that do not count, to which a test adds those that it leaves out.</summary>
    public List<ExcludedCounts> NotCounted() => [.. _sheets.NotCounted];

    /// <summary>
    /// The percentages of the input's selection against their chances, computed for the first test that asks; null,
    /// and the test as it then is, where they cannot be computed.
    /// </summary>
    public PercentageLattice? Lattice(AnomalyTestInput input, out AnomalyTest test)
    {
        if (Registered is not { } registered || Ballots is not { } ballots)
        {
            string field = Registered is null ? "registered voters" : "ballots cast";
            test = input.NotComputable("no-field", AnomalyTexts.NoField, field);
            return null;
        }

        int selection = input.SelectionIndex!.Value;
        if (_lattice?.Selection != selection) _lattice = Prepared(selection, registered, ballots, Votes(input));
        var (_, lattice, excluded) = _lattice!.Value;
        test = input.Draft with { N = lattice.Included, Excluded = excluded };
        if (lattice.Included >= Options.MinimumStations) return lattice;
        test = TooFew(test);
        return null;
    }

    /// <summary>
    /// The coarse fractions of the input's selection, computed for the first test that asks; null, and the test as it
    /// then is, where they cannot be computed.
    /// </summary>
    public CoarseFractions? Fractions(AnomalyTestInput input, out AnomalyTest test)
    {
        if (_fractions?.Selection != input.SelectionIndex!.Value) _fractions = Divided(input);
        var (_, found, first) = _fractions!.Value;
        test = input.Draft with { N = first.N, Excluded = first.Excluded, NotComputable = first.NotComputable };
        return found;
    }

    public AnomalyTest TooFew(AnomalyTest test) => test with
    {
        NotComputable = new("too-few", AnomalyTexts.TooFew, test.N, Options.MinimumStations),
    };

    public static void Exclude(
        List<ExcludedCounts> excluded, long count, string code, ReportText reason, params ReadOnlySpan<object?> values)
    {
        if (count > 0) excluded.Add(new(count, new(code, reason, values)));
    }

    private (int, PercentageLattice, IReadOnlyList<ExcludedCounts>) Prepared(
        int selection, int[] registered, int[] ballots, int[] votes)
    {
        bool isDescribed = _sheets.Unit is null && Options.Descriptions;
        var lattice = new PercentageLattice(registered, ballots, votes, isDescribed ? Periods : Whole, _turnout);
        long lacks = Enumerable.Range(0, votes.Length)
            .LongCount(i => registered[i] < 0 || ballots[i] < 0 || votes[i] < 0);
        var excluded = NotCounted();
        Exclude(excluded, lacks, "lacks-counts", PercentageTexts.Lacks);
        Exclude(excluded, votes.Length - lacks - lattice.Included, "outside", PercentageTexts.Outside);
        if (lattice.Included >= Options.MinimumStations)
        {
            lattice.Run(Options.MaxDegreeOfParallelism, _sheets.Cancellation);
            _turnout = lattice.Turnout;
        }

        return (selection, lattice, excluded);
    }

    private (int, CoarseFractions?, AnomalyTest) Divided(AnomalyTestInput input)
    {
        int selection = input.SelectionIndex!.Value;
        int[] votes = Votes(input);
        if (BallotsOrValid is not { } totals)
        {
            return (selection, null, input.NotComputable("no-field", AnomalyTexts.NoField, "ballots cast"));
        }

        int lacking = votes.Where((count, i) => count < 0 || totals[i] <= 0).Count();
        int[] whole = [.. Enumerable.Range(0, votes.Length).Where(
            i => votes[i] >= 0 && totals[i] > 0 && votes[i] <= totals[i])];
        int[] kept = Array.FindAll(whole, i => totals[i] >= FewestDivided);
        var excluded = NotCounted();
        Exclude(excluded, lacking, "lacks-part", PercentageTexts.LacksPart);
        Exclude(
            excluded, votes.Length - lacking - whole.Length, "above-ballots", PercentageTexts.AboveBallots);
        Exclude(excluded, whole.Length - kept.Length, "few-ballots", PercentageTexts.FewDivided, FewestDivided);
        var test = input.Draft with { N = kept.Length, Excluded = excluded };
        if (kept.Length < Options.MinimumStations) return (selection, null, TooFew(test));
        var found = CoarseFractions.Of(
            Array.ConvertAll(kept, i => votes[i]), Array.ConvertAll(kept, i => totals[i]),
            Options.MaxDegreeOfParallelism, _sheets.Cancellation);
        return (selection, found, test);
    }
}
