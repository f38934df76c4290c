namespace Electoral.Tally;

/// <summary>A unit that its source calls by two names; the first in the order of the source was kept.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kept">The name that was kept.</param>
/// <param name="Other">The other name.</param>
/// <param name="Rows">How many records use the other name.</param>
public sealed record LabelConflict(UnitPath Unit, string Kept, string Other, long Rows)
{
    /// <summary>The unit and its names.</summary>
    public override string ToString() => VisibleText.Line($"{Unit}: {Kept}, in {Counted.Of(Rows, "row")} {Other}");
}
