using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Audits;

/// <summary>Two sources of sheets of one contest: what both have, where they differ, and what that changes.</summary>
/// <remarks>
/// <para>Every sheet of both is accounted for: <see cref="Matched"/> and <see cref="OnlyFirst"/> are the sheets of the
/// first, <see cref="Matched"/> and <see cref="OnlySecond"/> those of the second; <see cref="Identical"/> and
/// <see cref="Differing"/> are those matched.</para>
/// <para>A difference is a discrepancy between two records of one sheet, never an accusation. Sheets that are the same
/// in both can be wrong in both. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetComparison>))]
public sealed partial class SheetComparison : IFormattable, INotebookResult, IJsonResult<SheetComparison>
{
    private readonly ComparedTables _tables;
    private readonly CandidatePair? _candidates;
    private readonly UnlinkedSheets _onlyFirst;
    private readonly UnlinkedSheets _onlySecond;
    private readonly int[] _firstRows;
    private readonly int[] _secondRows;
    private readonly DifferenceList _differences;
    private readonly PairSums _sums;
    private readonly Workload _work;

    private SheetComparison(
        ComparedTables tables, ComparisonOptions options, SheetLinks links, Workload work,
        CancellationToken cancellation)
    {
        (_tables, Options, _work) = (tables, options, work);
        (_firstRows, _secondRows) = links.Pairs();
        (_onlyFirst, _onlySecond) = (new(First, links.OfFirst), new(Second, links.OfSecond));
        var aggregation = AggregationOptions.Default with { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
        var first = First.Totals(aggregation, cancellation);
        _candidates = CandidatePair.Of(tables, options, first);
        (_sums, int[] differing) = Scan().Whole();
        _differences = new(tables, _candidates, _firstRows, _secondRows, differing);
        Fields = _sums.Fields(tables.Columns);
        var second = Second.Totals(aggregation, cancellation);
        Effect = new(tables, options, first, second, _candidates, _sums, cancellation);
    }

    /// <summary>The first source.</summary>
    public TallyTable First => _tables.First;

    /// <summary>The second source, its votes in the order and under the ids of the first.</summary>
    public TallyTable Second => _tables.Second;

    /// <summary>The options used.</summary>
    public ComparisonOptions Options { get; }

    /// <summary>The sheets that both sources have.</summary>
    public int Matched => _firstRows.Length;

    /// <summary>Those of them whose counts and status are the same.</summary>
    public int Identical => Matched - Differing;

    /// <summary>Those of them that differ in a count or in their status.</summary>
    public int Differing => _differences.Count;

    /// <summary>The sheets of the first source without a counterpart in the second, each with the reason.</summary>
    public IReadOnlyList<UnlinkedSheet> OnlyFirst => _onlyFirst;

    /// <summary>The sheets of the second source without a counterpart in the first, each with the reason.</summary>
    public IReadOnlyList<UnlinkedSheet> OnlySecond => _onlySecond;

    /// <summary>The sheets that differ, in the order of the first source; made on demand.</summary>
    public IReadOnlyList<SheetDifference> Differences => _differences;

    /// <summary>Each count that both sources give, over the sheets that both have.</summary>
    public IReadOnlyList<FieldComparison> Fields { get; }

    /// <summary>The count of this name.</summary>
    /// <exception cref="ArgumentException">It is not one that both sources give.</exception>
    public FieldComparison this[string field] => Fields.FirstOrDefault(found => found.Field == field)
        ?? Throw.NotCompared(field);

    /// <summary>The counts that only the first source gives; they are not compared.</summary>
    public IReadOnlyList<string> FieldsOnlyFirst => _tables.OnlyInFirst;

    /// <summary>The counts that only the second source gives; they are not compared.</summary>
    public IReadOnlyList<string> FieldsOnlySecond => _tables.OnlyInSecond;

    /// <summary>The candidate whose lead is compared; null if the contest has fewer than two candidates.</summary>
    public Candidate? Leader => _candidates?.Leader;

    /// <summary>The candidate over whom the lead is taken.</summary>
    public Candidate? RunnerUp => _candidates?.RunnerUp;

    /// <summary>
    /// The lead that the sheets in both give in the first source; null if there are fewer than two candidates.
    /// </summary>
    public long? MatchedLeadFirst => _candidates is null ? null : _sums.LeadInFirst;

    /// <summary>The lead that the sheets in both give in the second source.</summary>
    public long? MatchedLeadSecond => _candidates is null ? null : _sums.LeadInSecond;

    /// <summary>
    /// By how many votes the first source's lead is larger than the second's, on the sheets that both have.
    /// </summary>
    public long? Overstatement => MatchedLeadFirst - MatchedLeadSecond;

    /// <summary>The sheets in both that give a larger lead in the first source.</summary>
    public int SheetsOverstated => _sums.Overstated;

    /// <summary>The sheets in both that give a smaller lead in the first source.</summary>
    public int SheetsUnderstated => _sums.Understated;

    /// <summary>
    /// How many sheets each slip of transcription would explain by itself; only slips that explain any.
    /// </summary>
    public IReadOnlyList<KeyValuePair<TranscriptionPattern, int>> Patterns => field ??= PatternCounts();

    /// <summary>The result by each of the sources.</summary>
    public ComparisonEffect Effect { get; }

    /// <summary>The differences in each unit of a level of the first source.</summary>
    /// <param name="level">The name of the level, such as "state"; "all" is the root's.</param>
    /// <returns>The units with a sheet in one of the sources, in the order of their paths.</returns>
    /// <exception cref="ArgumentException">The first source has no such level.</exception>
    public IReadOnlyList<UnitComparison> At(string level) =>
        new UnitDifferences(_tables, _candidates is not null, Scan(), _firstRows, _onlyFirst, _onlySecond, _work)
            .At(First.Units.Level(level));

    internal static SheetComparison Of(
        TallyTable first, TallyTable second, ComparisonOptions options, CancellationToken cancellation)
    {
        var tables = ComparedTables.Of(first, second, options);
        var work = new Workload(options.MaxDegreeOfParallelism, 1, 0, cancellation);
        // Keys are built from the sheets as the caller gave them.
        var links = options.Linking.Link(first, second, tables.Columns, work);
        return new(tables, options, links, work, cancellation);
    }

    private PairScan Scan() => new(_tables, _candidates, _firstRows, _secondRows, _work);

    private KeyValuePair<TranscriptionPattern, int>[] PatternCounts()
    {
        var counts = new int[Enum.GetValues<TranscriptionPattern>().Length];
        (_work with { BlockItems = 1 << 10, Cancellation = default }).ForRanges(Differing, (from, end) =>
        {
            for (int i = from; i < end; i++)
            {
                if (Differences[i].Pattern is { } pattern) Interlocked.Increment(ref counts[(int)pattern]);
            }
        });
        return
        [
            .. counts.Index().Where(one => one.Item > 0)
                .Select(one => KeyValuePair.Create((TranscriptionPattern)one.Index, one.Item)),
        ];
    }

    static void IJsonResult<SheetComparison>.Describe(JsonForm<SheetComparison> form) => form
        .Include(Summary, comparison => comparison)
        .Item("effect", comparison => comparison.Effect)
        .Texts("countsOnlyFirst", comparison => comparison.FieldsOnlyFirst)
        .Texts("countsOnlySecond", comparison => comparison.FieldsOnlySecond)
        .Items("sheetsOnlyFirst", comparison => comparison.OnlyFirst)
        .Items("sheetsOnlySecond", comparison => comparison.OnlySecond)
        .Items("differences", comparison => comparison.Differences);
}
