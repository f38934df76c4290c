using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The tally sheets of one contest as columns: each count of all sheets is contiguous.</summary>
/// <remarks>
/// <para>Rows are in depth-first order of the unit tree, inside a unit by the sheet's code, then by the order of the
/// source: the table does not depend on the order of the file, and each unit owns one range of rows.</para>
/// <para>A field that the source does not give is absent (null); one that some rows lack is missing there. Missing is
/// never zero. Fields are the source's own; what follows from others is derived by <c>Totals</c>, never stored.</para>
/// <para>Immutable and safe to share between threads. A slice shares the columns, a filter copies them.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ResultJsonConverter<TallyTable>))]
public sealed partial class TallyTable : IReadOnlyList<TallyRow>, IJsonResult<TallyTable>
{
    private readonly TableShape _shape;
    private readonly TableColumns _columns;
    private readonly int[] _rowStart;
    private readonly int _first;
    private readonly CountColumn?[] _fields;

    internal TallyTable(TableShape shape, TableColumns columns, int[] rowStart, int first, int count)
    {
        (_shape, _columns, _rowStart, _first, Count) = (shape, columns, rowStart, first, count);
        _fields = Array.ConvertAll(columns.Fields, field => field?.Slice(first, count));
        Votes = Array.ConvertAll(columns.Votes, votes => votes.Slice(first, count));
    }

    /// <summary>What is voted on.</summary>
    public Contest Contest => _shape.Contest;

    /// <summary>The units that the sheets belong to, from the root to the level above the sheet.</summary>
    public UnitTree Units => _shape.Units;

    /// <summary>The name of the level of the sheets themselves, such as "table".</summary>
    public string SheetLevel => _shape.SheetLevel;

    /// <summary>What was read and what was not; that of the whole table also on a slice or filter of it.</summary>
    /// <remarks>A filter adds a warning where it left out sheets that lack a count that it used.</remarks>
    public ReadingReport Reading => _shape.Reading;

    /// <summary>The number of sheets, those annulled and pending included.</summary>
    public int Count { get; }

    /// <summary>The unit that the table is a slice of, or the root.</summary>
    public ReportingUnit Scope => _shape.Scope ?? Units.Root;

    /// <summary>Registered voters, or null if the source has no such field.</summary>
    public CountColumn? Registered => Column(CountField.Registered);

    /// <summary>Ballots cast, or null if the source has no such field.</summary>
    public CountColumn? BallotsCast => Column(CountField.BallotsCast);

    /// <summary>Valid votes, or null if the source has no such field.</summary>
    public CountColumn? Valid => Column(CountField.Valid);

    /// <summary>Blank votes, or null if the source has no such field.</summary>
    public CountColumn? Blank => Column(CountField.Blank);

    /// <summary>Invalid votes, or null if the source has no such field.</summary>
    public CountColumn? Invalid => Column(CountField.Invalid);

    /// <summary>The votes of each selection, in the order of the contest.</summary>
    public IReadOnlyList<CountColumn> Votes { get; }

    /// <summary>The names of the further counts that the table keeps.</summary>
    public IReadOnlyList<string> ExtraNames => [.. _columns.Extra.Select(extra => extra.Name)];

    /// <summary>Whether any sheet of the table, or of the one that it is a slice of, is annulled or pending.</summary>
    public bool HasStatus => _columns.Status is not null;

    /// <summary>Whether sheets carry a stratum.</summary>
    public bool HasStrata => _columns.Strata is not null;

    /// <summary>Whether sheets carry a key of their own instead of all codes together.</summary>
    public bool HasKeys => _columns.Keys is not null || _columns.KeyOfCodes is not null;

    /// <summary>Whether sheets carry a time of arrival.</summary>
    public bool HasArrivals => _columns.Arrivals is not null;

    /// <summary>Whether sheets carry the address of an image.</summary>
    public bool HasImages => _columns.Images is not null;

    /// <summary>The row at <paramref name="index"/>, a view.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row.</exception>
    public TallyRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(this, index);
        }
    }

    /// <summary>A field of the source, or null if the source does not have it.</summary>
    public CountColumn? Column(CountField field) => _fields[(int)field];

    /// <summary>The votes of the selection with this id.</summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public CountColumn VotesOf(string selection) => Votes[Contest.IndexOf(selection)];

    /// <summary>The further count that the layout keeps under <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The table has no such count.</exception>
    public CountColumn Extra(string name)
    {
        int index = Array.FindIndex(_columns.Extra, extra => extra.Name == name);
        return index < 0 ? Throw.NoSuchExtra(name, ExtraNames) : _columns.Extra[index].Counts.Slice(_first, Count);
    }

    /// <summary>The rows as <see cref="TallySheet"/>s, one after another.</summary>
    public IEnumerable<TallySheet> Sheets() => this.Select(row => row.ToSheet());

    /// <summary>The rows, one after another.</summary>
    public IEnumerator<TallyRow> GetEnumerator()
    {
        for (int row = 0; row < Count; row++) yield return new(this, row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of sheets, the contest and the levels.</summary>
    public override string ToString() =>
        $"{Counted.Of(Count, "sheet")}; {Contest}; {Units}";

    internal TableShape Shape => _shape;

    /// <summary>The sheets' keys where they have some of their own, and the index of this table's first row among them.
    /// </summary>
    internal (TextArray Texts, int First)? Keys()
    {
        if (_columns.Keys is { } texts) return (texts, _first);
        return _columns.KeyOfCodes is { } key
            ? (key.TextsOf(Units, _rowStart, _columns.Codes, _first, Count), 0)
            : null;
    }

    internal TableColumns Columns => _columns;

    /// <summary>The index in <see cref="Columns"/> of this table's first row.</summary>
    internal int First => _first;

    static void IJsonResult<TallyTable>.Describe(JsonForm<TallyTable> form) => form
        .Item("contest", table => table.Contest)
        .Texts("levels", table => [.. table.Units.Levels.Select(level => level.Name), table.SheetLevel])
        .Texts("extra", table => table.ExtraNames)
        .Items("sheets", table => table);
}
