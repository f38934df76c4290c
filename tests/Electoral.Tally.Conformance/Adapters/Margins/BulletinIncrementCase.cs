namespace Electoral.Tally.Conformance.Cases;

internal static class BulletinIncrementCase
{
    public static Findings Run(GoldenCase golden)
    {
        var increment = BulletinIncrement.Between(
            Numbered.Bulletin("first", golden.Longs("bulletin1")),
            Numbered.Bulletin("second", golden.Longs("bulletin2")));
        return new()
        {
            ["increment"] = increment.Selections.Select(selection => selection.Increment),
            ["incrementTotal"] = increment.Total,
            ["incrementShares"] = increment.Selections.Select(selection => selection.Share),
            ["shares1"] = increment.Selections.Select(selection => selection.FirstShare),
            ["shares2"] = increment.Selections.Select(selection => selection.SecondShare),
            ["negativeIncrement"] = increment.HasNegative,
            ["leadIncrement"] = increment.LeadIncrement,
        };
    }
}
