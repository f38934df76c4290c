using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What is voted on: the selections, in the order of the sheet, and the rules of counting.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ContestJsonConverter))]
public sealed class Contest : IJsonResult<Contest>
{
    private readonly Dictionary<string, int> _indexes;

    /// <summary>A contest with a single selection, such as an answer for which ballots are only counted.</summary>
    /// <param name="selection">The selection.</param>
    [OverloadResolutionPriority(1)] // So that "new Contest(new("A"))" means a selection and not a list of them.
    public Contest(Selection selection)
        : this((IEnumerable<Selection>)[selection])
    {
    }

    /// <summary>A contest between the given selections.</summary>
    /// <param name="selections">
    /// Their ids must differ in visible characters; empty for a roll of stations, which has no votes.
    /// </param>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public Contest(params IEnumerable<Selection> selections)
    {
        ArgumentNullException.ThrowIfNull(selections);
        Selections = [.. selections];
        _indexes = new(StringComparer.Ordinal);
        foreach (var selection in Selections)
        {
            ArgumentNullException.ThrowIfNull(selection, nameof(selections));
            if (!_indexes.TryAdd(CodeForm.Of(selection.Id), _indexes.Count)) Throw.RepeatedSelection(selection.Id);
        }

        Candidates = [.. Selections.GroupBy(CandidateOf, StringComparer.Ordinal).Select(ToCandidate)];
    }

    /// <summary>The name of the contest. <value>The default is the empty text.</value></summary>
    public string Name { get; init; } = "";

    /// <summary>The selections in the order of the sheet.</summary>
    public IReadOnlyList<Selection> Selections { get; }

    /// <summary>The candidates in the order of their first selection, each with the indexes of all of them.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>
    /// The number of votes that each voter has. <value>The default is 1; bounds refuse any other number.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int VotesAllowed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>Whether a blank ballot is a valid one. <value>The default is false.</value></summary>
    public bool BlankIsValid { get; init; }

    /// <summary>Tries to find the index of the selection with this id.</summary>
    /// <returns>False if the contest has no such selection.</returns>
    public bool TryGetIndex(string id, out int index)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _indexes.TryGetValue(CodeForm.Of(id), out index);
    }

    /// <summary>The index of the selection with this id.</summary>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public int IndexOf(string id)
    {
        return TryGetIndex(id, out int index) ? index : Throw.NoSuchSelection(id, this);
    }

    /// <summary>The index of the selection with this id, or -1.</summary>
    internal int FindIndex(string id) => _indexes.GetValueOrDefault(CodeForm.Of(id), -1);

    /// <summary>The name, if there is one, and the ids of the selections.</summary>
    public override string ToString() =>
        (Name.Length > 0 ? VisibleText.Name(Name) + ": " : "")
        + VisibleText.List(Selections.Select(selection => selection.Id));

    private static string CandidateOf(Selection selection) =>
        CodeForm.Of(selection.Candidate ?? selection.Id);

    private Candidate ToCandidate(IGrouping<string, Selection> lines)
    {
        var first = lines.First();
        int[] indexes = [.. lines.Select(line => IndexOf(line.Id))];
        return new(first.Candidate ?? first.Id, first.Candidate ?? first.Name, indexes);
    }

    static void IJsonResult<Contest>.Describe(JsonForm<Contest> form) => form
        .Text("name", contest => contest.Name)
        .Whole("votesAllowed", contest => contest.VotesAllowed)
        .Truth("blankIsValid", contest => contest.BlankIsValid)
        .Items("selections", contest => contest.Selections)
        .MayBeLeftOut("name", "votesAllowed", "blankIsValid");
}
