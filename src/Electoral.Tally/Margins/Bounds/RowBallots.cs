using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>The ballots that single sheets hold.</summary>
internal static class RowBallots
{
    /// <summary>Ballots cast where the sheet gives them, else what its counts add up to: at least so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long AtLeast(TallyTable sheets, int row)
    {
        if (sheets.BallotsCast?[row] is int ballots) return ballots;
        long valid = 0;
        foreach (var votes in sheets.Votes) valid += votes[row] ?? 0;
        int blank = sheets.Blank?[row] ?? 0;
        if (sheets.Contest.BlankIsValid) valid += blank;
        valid = Math.Max(valid, sheets.Valid?[row] ?? 0);
        return valid + (sheets.Contest.BlankIsValid ? 0 : blank) + (sheets.Invalid?[row] ?? 0);
    }
}
