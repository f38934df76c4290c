namespace Electoral.Tally.Live;

/// <summary>One change of a live count, as its journal keeps it.</summary>
/// <param name="Sequence">The number of the change, from 1, without gaps.</param>
/// <param name="Key">What the sheet goes by.</param>
/// <param name="Change">New, corrected or withdrawn, and since when, with the sheet or the reason.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
public sealed record JournalEntry(long Sequence, string Key, SheetVersion Change)
{
    /// <summary>The number, the key and the change, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Sequence}, {Key}: {Change.Kind} {Change.Version}");
}
