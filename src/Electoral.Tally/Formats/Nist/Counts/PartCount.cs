using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>A count that is not simply that of all ballots of a unit.</summary>
/// <param name="Series">Which count of the unit, such as the votes of a selection.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Type">The way of voting.</param>
/// <param name="Device">The class of device; -1 for all.</param>
/// <param name="Round">The round; -1 if none is named.</param>
/// <param name="Count">The number.</param>
internal readonly record struct PartCount(
    int Series, int Unit, NistCountType Type, int Device, long Round, int Count)
{
    /// <summary>Whether the two count the same ballots.</summary>
    public bool IsOfSame(PartCount other) =>
        (Series, Unit, Type, Device) == (other.Series, other.Unit, other.Type, other.Device);
}
