using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Which column of a CSV file plays which role, and how the file is written.</summary>
/// <remarks>
/// <para>A column is named by its header, compared exactly, or, where no header has that name, by "#" and its number
/// from 1 ("#7"); the second of two columns with the header "votes" is "votes#2".</para>
/// <para>A role that is null is not in the file. Levels and selections have no default: a layout without a level is not
/// valid, and one with no selections, <c>Selections = []</c>, describes a roll of stations instead
/// of tally sheets; in a long or grouped file it means that selections are those found in the records.</para>
/// <para>Built in code or read from JSON (<see cref="Parse"/>); what does not fit together is refused on reading and
/// writing. Equality is that of the JSON. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(CsvLayoutJsonConverter))]
public sealed partial record CsvLayout : IJsonResult<CsvLayout>
{
    /// <summary>
    /// The character between two fields. <value>The default is null: comma, semicolon, bar or tab is found.</value>
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding of the texts. <value>The default is null: it is found from the bytes.</value></summary>
    public string? Encoding { get; init; }

    /// <summary>How many lines are before the header. <value>The default is 0.</value></summary>
    public int SkipLines { get; init; }

    /// <summary>The character around a quoted field, or null for none. <value>The default is '"'.</value></summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Whether the first record names the columns. <value>The default is true.</value></summary>
    public bool Header { get; init; } = true;

    /// <summary>
    /// How many records the header takes: names in one column are joined by " / ", an empty upper cell continues the
    /// one on its left, and an empty lower cell adds nothing. <value>The default is 1.</value>
    /// </summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>
    /// Columns and words of the record at which reading ends, such as the first of a second table; each column must
    /// have one of its words. <value>The default is none: reading ends with the file.</value>
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> EndsBefore { get; init; } = [];

    /// <summary>The texts that mean that a count is missing. <value>The default is "" and "NA".</value></summary>
    public IReadOnlyList<string> Missing { get; init; } = DefaultMissing;

    /// <summary>The character between groups of digits. <value>The default is null: none.</value></summary>
    public char? GroupSeparator { get; init; }

    /// <summary>Whether a blank ballot is a valid one. <value>The default is false.</value></summary>
    public bool BlankIsValid { get; init; }

    /// <summary>The levels from the top; the last is the sheet.</summary>
    public required IReadOnlyList<CsvLevel> Levels { get; init; }

    /// <summary>The column, or the sum of columns, of registered voters. <value>The default is none.</value></summary>
    public CsvCount? Registered { get; init; }

    /// <summary>The column, or the sum of columns, of ballots cast. <value>The default is none.</value></summary>
    public CsvCount? BallotsCast { get; init; }

    /// <summary>The column, or the sum of columns, of valid votes. <value>The default is none.</value></summary>
    public CsvCount? Valid { get; init; }

    /// <summary>The column, or the sum of columns, of invalid votes. <value>The default is none.</value></summary>
    public CsvCount? Invalid { get; init; }

    /// <summary>The column, or the sum of columns, of blank votes. <value>The default is none.</value></summary>
    public CsvCount? Blank { get; init; }

    /// <summary>
    /// The columns of votes in the order of the sheet; expressly none for a roll of stations, and in a long or grouped
    /// file for all selections in the order in which the source first mentions them.
    /// </summary>
    public required IReadOnlyList<CsvSelection> Selections { get; init; }

    /// <summary>
    /// How a record says which selection it is of, in a file with a record for each sheet and selection.
    /// <value>The default is none: a record is a sheet.</value>
    /// </summary>
    public CsvLongForm? Long { get; init; }

    /// <summary>
    /// The columns that a record repeats for each selection on the sheet. <value>The default is none.</value>
    /// </summary>
    public CsvGroups? Groups { get; init; }

    /// <summary>
    /// The id of a selection, listed or not, that gets the votes of those that <see cref="Selections"/> does not list;
    /// only in long and grouped files. <value>The default is null: such a record is refused.</value>
    /// </summary>
    public string? Others { get; init; }

    /// <summary>What identifies a sheet across files. <value>The default is none: all codes together.</value></summary>
    public IReadOnlyList<CsvKeyColumn> Key { get; init; } = [];

    /// <summary>The column of the image's address. <value>The default is none.</value></summary>
    public string? Image { get; init; }

    /// <summary>
    /// When the sheet arrived: one column, or those of year, month and day and, as far as there are, hour, minute and
    /// second. <value>The default is none.</value>
    /// </summary>
    public IReadOnlyList<string> Arrival { get; init; } = [];

    /// <summary>
    /// Further counts: the name of each, and its column or sum of columns, in order. <value>The default is
    /// none.</value>
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, CsvCount>> Extra { get; init; } = [];

    /// <summary>The column of a grouping that is not a level. <value>The default is none.</value></summary>
    public string? Stratum { get; init; }

    /// <summary>The column that says whether a sheet counts. <value>The default is none: all count.</value></summary>
    public CsvStatus? Status { get; init; }

    /// <summary>
    /// Columns and the word that a record must have in each of them to be read; a column that appears several
    /// times takes any of its words. <value>The default is none: every record is read.</value>
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filter { get; init; } = [];

    /// <summary>
    /// Columns and words: a record that has one of them is left out, such as a row of totals. A column may appear
    /// several times. <value>The default is none.</value>
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Exclude { get; init; } = [];

    /// <summary>
    /// Whether an apostrophe is taken off a text where it hides a formula: where = + - @, tab or carriage return
    /// follows, or further apostrophes and then one of these. <value>The default is false.</value>
    /// </summary>
    public bool FormulaGuard { get; init; }

    /// <summary>The name of the contest. <value>The default is null: it has no name.</value></summary>
    public string? Contest { get; init; }

    /// <summary>How many votes a voter has. <value>The default is 1.</value></summary>
    public int VotesAllowed { get; init; } = 1;

    internal static IReadOnlyList<string> DefaultMissing { get; } = ["", "NA"];

    /// <summary>Whether <paramref name="other"/> says the same: whether the two are the same JSON.</summary>
    public bool Equals(CsvLayout? other) =>
        ReferenceEquals(this, other) || (other is not null && ToJson() == other.ToJson());

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    /// <summary>The layout as JSON.</summary>
    public override string ToString() => ToJson();

    /// <summary>Whether sheets are put together from votes that name their selection.</summary>
    internal bool IsStream => Long is not null || Groups is not null;

    /// <summary>The columns of a count as messages name them, or null if the file has none.</summary>
    internal string? ColumnOf(CountField field) => CountOf(field)?.Column;

    /// <summary>The columns of a count, or null if the file has none.</summary>
    internal CsvCount? CountOf(CountField field) => field switch
    {
        CountField.Registered => Registered,
        CountField.BallotsCast => BallotsCast,
        CountField.Valid => Valid,
        CountField.Blank => Blank,
        _ => Invalid,
    };

    /// <summary>What is voted on; nothing where the layout describes a roll of stations.</summary>
    internal Contest ToContest() => new(Selections.Select(selection => selection.ToSelection()))
    {
        Name = Contest ?? "",
        BlankIsValid = BlankIsValid,
        VotesAllowed = VotesAllowed,
    };

    static void IJsonResult<CsvLayout>.Describe(JsonForm<CsvLayout> form) => form
        .Include(CsvLayoutKeys.Form, layout => layout.ToElement());
}
