namespace Electoral.Tally.Rendering;

/// <summary>One part of a <see cref="ReportSection"/>; the kinds are those that this library writes.</summary>
/// <remarks>Immutable, safe to share between threads. Compared by reference.</remarks>
public abstract partial class ReportBlock
{
    private protected ReportBlock()
    {
    }
}
