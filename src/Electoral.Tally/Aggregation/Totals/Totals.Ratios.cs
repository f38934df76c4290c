using System.Diagnostics.CodeAnalysis;
using Basis = Electoral.Tally.ShareOf;

namespace Electoral.Tally;

public sealed partial class Totals
{
    private const int Voters = (int)CountField.Registered;

    /// <summary>Ballots cast / registered voters; null if it cannot be computed (<c>TryTurnout</c> says why).</summary>
    /// <remarks>
    /// Ballots are the source's, or derived ones if it has none: <see cref="EffectiveBallotsCast"/> says which. Both
    /// sums are over the sheets that have both counts. The value may be above 1.
    /// </remarks>
    public Ratio? Turnout => TryTurnout(out var turnout, out _) ? turnout : null;

    /// <summary>
    /// The votes of a selection as a share; null if it cannot be computed (<c>TryShareOf</c> says why).
    /// </summary>
    /// <param name="selection">The id of the selection.</param>
    /// <param name="basis">What it is a share of.</param>
    /// <remarks>Votes and basis are both added up over the sheets that have both.</remarks>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public Ratio? ShareOf(string selection, Basis basis = Basis.Valid) =>
        TryShareOf(selection, basis, out var share, out _) ? share : null;

    /// <summary>Ballots cast / registered voters, or the reason why there is no such ratio.</summary>
    /// <param name="turnout">The ratio.</param>
    /// <param name="reason">Why it is not computable, as the clause after "because"; null if it is.</param>
    /// <returns>Whether it is computable.</returns>
    public bool TryTurnout(out Ratio turnout, [NotNullWhen(false)] out string? reason) =>
        FindTurnout(null, out turnout, out reason);

    /// <summary>The votes of a selection as a share, or the reason why there is no such ratio.</summary>
    /// <param name="selection">The id of the selection.</param>
    /// <param name="basis">What it is a share of.</param>
    /// <param name="share">The ratio.</param>
    /// <param name="reason">Why it is not computable, as the clause after "because"; null if it is.</param>
    /// <returns>Whether it is computable.</returns>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public bool TryShareOf(string selection, Basis basis, out Ratio share, [NotNullWhen(false)] out string? reason) =>
        FindShare(selection, basis, null, out share, out reason);

    private bool FindTurnout(IFormatProvider? language, out Ratio turnout, [NotNullWhen(false)] out string? reason)
    {
        turnout = default;
        reason = (WhyNoBasis(Basis.BallotsCast) ?? WhyNoBasis(Basis.Registered))?.In(language);
        return reason is null
            && FindRatio(EffectiveBallotsOf, NameOf(
                Basis.BallotsCast, language), Basis.Registered, language, out turnout, out reason);
    }

    private bool FindShare(
        string selection, Basis basis, IFormatProvider? language, out Ratio share, [NotNullWhen(
            false)] out string? reason)
    {
        int cell = Cells.Vote(Contest.IndexOf(selection));
        share = default;
        reason = WhyNoBasis(basis)?.In(language);
        return reason is null
            && FindRatio(group => group[cell], AggregationTexts.VotesOf.In(
                language, selection), basis, language, out share, out reason);
    }

    private bool FindRatio(
        Func<CountGroup, long?> above,
        string name,
        Basis basis,
        IFormatProvider? language,
        out Ratio ratio,
        [NotNullWhen(false)] out string? reason)
    {
        long numerator = 0, denominator = 0, rows = 0;
        foreach (var group in _groups)
        {
            if (above(group) is not long top || BasisOf(group, basis) is not long bottom) continue;
            numerator += top;
            denominator += bottom;
            rows += group.Rows;
        }

        string basisName = NameOf(basis, language);
        ratio = denominator > 0 ? new(numerator, denominator, rows) : default;
        reason = denominator > 0 ? null
            : rows == 0 ? AggregationTexts.NoneHasBoth.In(language, name, basisName)
            : AggregationTexts.AddUpToZero.In(language, basisName, rows);
        return reason is null;
    }

    private long? BasisOf(CountGroup group, Basis basis) => basis switch
    {
        Basis.Valid => EffectiveValidOf(group),
        Basis.BallotsCast => EffectiveBallotsOf(group),
        _ => group[Voters],
    };

    private ReportText? WhyNoBasis(Basis basis) => basis switch
    {
        Basis.Valid => EffectiveValid is null ? AggregationTexts.NoValid : null,
        Basis.BallotsCast => EffectiveBallotsCast is null ? AggregationTexts.NoBallots : null,
        Basis.Registered => _absent[Voters] ? AggregationTexts.NoRegistered : null,
        _ => Throw.NoSuchBasis(basis),
    };

    private static string NameOf(Basis basis, IFormatProvider? language)
    {
        var name = basis switch
        {
            Basis.Valid => AggregationTexts.Valid,
            Basis.BallotsCast => AggregationTexts.BallotsCast,
            _ => AggregationTexts.Registered,
        };
        string text = name.In(language);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
