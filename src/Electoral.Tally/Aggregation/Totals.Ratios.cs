using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Basis = Electoral.Tally.ShareOf;

namespace Electoral.Tally;

public sealed partial class Totals
{
    private const int Voters = (int)CountField.Registered;

    /// <summary>Ballots cast / registered voters; null where it cannot be computed (<see cref="TryTurnout"/> says why).</summary>
    /// <remarks>
    /// Ballots are the source's, or derived ones where it has none: <see cref="EffectiveBallotsCast"/> says which. Both
    /// sums are over the sheets that have both counts. The value may be above 1.
    /// </remarks>
    public Ratio? Turnout => TryTurnout(out var turnout, out _) ? turnout : null;

    /// <summary>The votes of a selection as a share; null where it cannot be computed (<see cref="TryShareOf"/> says why).</summary>
    /// <param name="selection">The id of the selection.</param>
    /// <param name="basis">What it is a share of.</param>
    /// <remarks>Votes and basis are both added up over the sheets that have both.</remarks>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public Ratio? ShareOf(string selection, Basis basis = Basis.Valid) =>
        TryShareOf(selection, basis, out var share, out _) ? share : null;

    /// <summary>Ballots cast / registered voters, or the reason why there is no such ratio.</summary>
    /// <param name="turnout">The ratio.</param>
    /// <param name="reason">Why it is not computable; null where it is.</param>
    /// <returns>Whether it is computable.</returns>
    public bool TryTurnout(out Ratio turnout, [NotNullWhen(false)] out string? reason)
    {
        turnout = default;
        reason = WhyNoBasis(Basis.BallotsCast) ?? WhyNoBasis(Basis.Registered);
        return reason is null && TryRatio(EffectiveBallotsOf, Basis.Registered, "ballots cast", out turnout, out reason);
    }

    /// <summary>The votes of a selection as a share, or the reason why there is no such ratio.</summary>
    /// <param name="selection">The id of the selection.</param>
    /// <param name="basis">What it is a share of.</param>
    /// <param name="share">The ratio.</param>
    /// <param name="reason">Why it is not computable; null where it is.</param>
    /// <returns>Whether it is computable.</returns>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public bool TryShareOf(string selection, Basis basis, out Ratio share, [NotNullWhen(false)] out string? reason)
    {
        int cell = Cells.Vote(Contest.PlaceOf(selection));
        share = default;
        reason = WhyNoBasis(basis);
        return reason is null && TryRatio(group => group[cell], basis, $"votes of {selection}", out share, out reason);
    }

    private bool TryRatio(
        Func<CountGroup, long?> above, Basis basis, string name, out Ratio ratio, [NotNullWhen(false)] out string? reason)
    {
        long numerator = 0, denominator = 0, rows = 0;
        foreach (var group in _groups)
        {
            if (above(group) is not long top || BasisOf(group, basis) is not long bottom) continue;
            numerator += top;
            denominator += bottom;
            rows += group.Rows;
        }

        ratio = denominator > 0 ? new(numerator, denominator, rows) : default;
        reason = denominator > 0 ? null
            : rows == 0 ? $"not computable, because no counted sheet has both {name} and {NameOf(basis)}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"not computable, because {NameOf(basis)} add up to 0 over the {rows:N0} counted sheets that have them");
        return reason is null;
    }

    private long? BasisOf(CountGroup group, Basis basis) => basis switch
    {
        Basis.Valid => EffectiveValidOf(group),
        Basis.BallotsCast => EffectiveBallotsOf(group),
        _ => group[Voters],
    };

    private string? WhyNoBasis(Basis basis) => basis switch
    {
        Basis.Valid when EffectiveValid is null =>
            "not computable, because the source has neither valid votes nor the blank votes that are part of them",
        Basis.BallotsCast when EffectiveBallotsCast is null =>
            "not computable, because the source has neither ballots cast nor the valid and invalid votes they follow from",
        Basis.Registered when _absent[Voters] => "not computable, because the source has no registered voters",
        Basis.Valid or Basis.BallotsCast or Basis.Registered => null,
        _ => Throw.NoSuchBasis(basis),
    };

    private static string NameOf(Basis basis) => basis switch
    {
        Basis.Valid => "valid votes",
        Basis.BallotsCast => "ballots cast",
        _ => "registered voters",
    };
}
