namespace Electoral.Tally;

/// <summary>What descriptions of turnout share.</summary>
internal sealed class TurnoutSheets
{
    private readonly TallyTable _table;
    private (int Selection, TurnoutShareAssociation? Found)? _association;
    private RobustSummary? _summary;

    private TurnoutSheets(TallyTable table) => _table = table;

    public static TurnoutSheets Of(AnomalyTestInput input) => input.Share(_ => new TurnoutSheets(input.Table));

    /// <summary>The middle and the spread of turnout.</summary>
    public RobustSummary Summary(StationRatios ratios) => _summary ??= RobustSummary.Of(ratios.Turnout());

    /// <summary>How the share of a selection is related to turnout; null where one of the two does not vary.</summary>
    public TurnoutShareAssociation? Association(int selection, StationRatios ratios)
    {
        if (_association?.Selection == selection) return _association.Value.Found;
        int[] bounds = ratios.Bounds(CentreSheets.StartsIn(_table, _table.Units.LowestLevel));
        bool isOneUnit = bounds.Distinct().Count() <= 2;
        var found = TurnoutShareAssociation.Of(
            ratios.Registered, ratios.Ballots, ratios.Votes, isOneUnit ? default : bounds);
        _association = (selection, found);
        return found;
    }
}
