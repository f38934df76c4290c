namespace Electoral.Tally.Live;

/// <summary>What a live count was opened with.</summary>
/// <param name="Contest">What is voted on.</param>
/// <param name="Levels">The names of the levels from the top; the last is that of the sheet.</param>
/// <param name="Roll">The stations.</param>
/// <param name="Options">What is assumed of missing stations, and the rule.</param>
internal sealed record LiveTerms(Contest Contest, string[] Levels, LiveRoll Roll, MarginOptions Options)
{
    public SheetFrame Frame => Roll.Frame;

    public SheetTaker Taker { get; } = new(Contest, Roll);

    public SheetDoor Door { get; } = new(Contest, Levels.Length, Roll);
}
