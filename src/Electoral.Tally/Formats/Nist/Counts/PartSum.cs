using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>What the counts of one unit and selection add up to, none of them twice.</summary>
/// <remarks>
/// For each way of voting, the count of all devices is used if given, otherwise the sum of its devices. Then the total
/// is used if given, otherwise the sum of the ways of voting: "absentee" includes its own kinds, "write-in" votes are
/// included in the others, and "seats" are not votes.
/// </remarks>
internal static class PartSum
{
    private static readonly int Types = Enum.GetValues<NistCountType>().Length;

    /// <summary>The sum; null if none of the counts is to be added.</summary>
    /// <param name="parts">The counts, at least one, no two of the same kind.</param>
    public static long? Of(ReadOnlySpan<PartCount> parts)
    {
        Span<long> whole = stackalloc long[Types], devices = stackalloc long[Types];
        whole.Fill(-1);
        devices.Fill(-1);
        foreach (var part in parts)
        {
            int type = (int)part.Type;
            if (part.Device < 0) whole[type] = part.Count;
            else devices[type] = Math.Max(devices[type], 0) + part.Count;
        }

        for (int type = 0; type < Types; type++)
        {
            if (whole[type] < 0) whole[type] = devices[type];
        }

        if (whole[(int)NistCountType.Total] is >= 0 and long total) return total;
        bool hasAbsentee = whole[(int)NistCountType.Absentee] >= 0;
        long? sum = null;
        for (int type = 0; type < Types; type++)
        {
            if (whole[type] < 0 || !IsAdded((NistCountType)type, hasAbsentee)) continue;
            sum = (sum ?? 0) + whole[type];
        }

        return sum;
    }

    private static bool IsAdded(NistCountType type, bool hasAbsentee) => type switch
    {
        NistCountType.Seats or NistCountType.WriteIn => false,
        NistCountType.AbsenteeFwab or NistCountType.AbsenteeInPerson or NistCountType.AbsenteeMail
            or NistCountType.Uocava => !hasAbsentee,
        _ => true,
    };
}
