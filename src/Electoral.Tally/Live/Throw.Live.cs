using System.Diagnostics.CodeAnalysis;
using Electoral.Tally.Live;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void ForeignJournal(string journal) => throw new JournalException(
        "journal-foreign", $"{Shown(journal)} belongs to another contest, or to other levels: nothing was read.");

    [DoesNotReturn]
    public static void DamagedJournal(JournalEntry entry, string why) => throw new JournalException(
        "journal-damaged", $"Entry {entry.Sequence} of the journal, sheet {Shown(entry.Key)}: {Shown(why)}");

    [DoesNotReturn]
    public static void NoStationsInRoll(SheetFrame roll, string parameter) => throw new ArgumentException(
        $"A live count needs a roll that lists its stations; this one has {roll.Detail}. Make it with "
        + $"{nameof(SheetFrame)}.{nameof(SheetFrame.OfStations)}.", parameter);

    [DoesNotReturn]
    public static void VotersByUnit(string parameter) => throw new ArgumentException(
        "A live count needs a roll that gives registered voters by station; this one gives them by unit.", parameter);

    [DoesNotReturn]
    public static void LevelsUnlikeRoll(IReadOnlyList<string> levels, SheetFrame roll, string parameter) =>
        throw new ArgumentException(
            $"The sheets have the levels {VisibleText.List(levels)}, and the roll has {roll.Units.Levels.Count + 1} "
            + "levels and no keys: no sheet can be matched with a station.", parameter);

    [DoesNotReturn]
    public static void ClosedCount() => throw new ObjectDisposedException(nameof(LiveTally));
}
