namespace Electoral.Tally;

public sealed partial class CsvLayoutException
{
    /// <summary>
    /// What the file may be, the likeliest first, where no layout was given and none is proved; otherwise none.
    /// </summary>
    public IReadOnlyList<LayoutProposal> Proposals { get; internal init; } = [];
}
