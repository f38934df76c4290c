using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>A contest in a report.</summary>
/// <param name="election">Its election.</param>
/// <param name="choice">Which counts to read.</param>
internal sealed class ContestData(ElectionData election, NistReadOptions choice)
{
    public const int Overvotes = 0, Undervotes = 1, WriteIns = 2;

    public ElectionData Election => election;

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The unit that it is voted on in; -1 where none is named.</summary>
    public int District { get; set; } = -1;

    public long? VotesAllowed { get; set; }

    public long? SubUnitsReported { get; set; }

    public long? TotalSubUnits { get; set; }

    public bool BlankIsValid { get; set; }

    /// <summary>Whether it is the contest to read, as far as is known at its end.</summary>
    public bool IsChosen { get; set; } = true;

    public List<SelectionData> Selections { get; } = [];

    /// <summary>The votes, a series for each selection; null if the contest is not read.</summary>
    public CountStore? Votes { get; set; } = new(choice, areVotes: true);

    /// <summary>Overvotes, undervotes and write-ins.</summary>
    public CountStore? Others { get; set; } = Three(choice);

    public override string ToString() => VisibleText.Line($"'{Id}' ({Name})");

    internal static CountStore Three(NistReadOptions choice)
    {
        var store = new CountStore(choice, areVotes: false);
        for (int i = 0; i < CountsDraft.Most; i++) store.Begin();
        return store;
    }
}
