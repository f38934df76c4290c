namespace Electoral.Tally.Rendering;

/// <summary>A label and its value.</summary>
/// <remarks>Equality: both are equal. <c>default</c> has a null label and is not for use. Immutable.</remarks>
/// <param name="Label">What the value is.</param>
/// <param name="Value">The value.</param>
public readonly record struct ReportPair(string Label, CellValue Value)
{
    /// <summary>The label and the value.</summary>
    public override string ToString() => VisibleText.Line($"{Label}: {Value}");
}
