namespace Electoral.Tally;

public sealed partial class CsvLayoutException
{
    /// <summary>
    /// If no layout was given and none is proved, the layouts that the file may have, the likeliest first; otherwise
    /// empty.
    /// </summary>
    public IReadOnlyList<LayoutProposal> Proposals { get; internal init; } = [];
}
