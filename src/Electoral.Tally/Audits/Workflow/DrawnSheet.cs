namespace Electoral.Tally.Audits;

/// <summary>A sheet that was drawn and has to be fetched.</summary>
/// <param name="Key">The key of the sheet, as in the manifest.</param>
/// <param name="Unit">The unit of its station.</param>
/// <param name="FirstDraw">The draw in which it came up first, from 1.</param>
/// <param name="Times">How often it came up.</param>
/// <param name="Image">The address of its image, or null.</param>
public sealed record DrawnSheet(string Key, UnitPath Unit, int FirstDraw, int Times, string? Image)
{
    /// <summary>The key and the draw; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Key}, draw {FirstDraw}");
}
