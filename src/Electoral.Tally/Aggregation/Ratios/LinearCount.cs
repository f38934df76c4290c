using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Counts of a sheet added and subtracted, such as the votes of one selection minus those of another.
/// </summary>
/// <remarks>
/// <para>
/// Estimators and cross-products use them: a total, or the ratio of two. The weights are whole numbers, so that sums
/// stay exact.
/// </para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<LinearCount>))]
public sealed class LinearCount
{
    private readonly (CountField? Field, string? Selection, long Weight)[] _terms;

    private LinearCount(params (CountField? Field, string? Selection, long Weight)[] terms) => _terms = terms;

    /// <summary>Registered voters.</summary>
    public static LinearCount Registered { get; } = Of(CountField.Registered);

    /// <summary>Ballots cast; if the source lacks them, valid + blank + invalid as in <see cref="Totals"/>.</summary>
    public static LinearCount BallotsCast { get; } = Of(CountField.BallotsCast);

    /// <summary>Valid votes; if the source lacks them, the sum of the selections as in <see cref="Totals"/>.</summary>
    public static LinearCount Valid { get; } = Of(CountField.Valid);

    /// <summary>Invalid votes.</summary>
    public static LinearCount Invalid { get; } = Of(CountField.Invalid);

    /// <summary>The votes of the selection with this id.</summary>
    /// <param name="selection">The id.</param>
    public static LinearCount Votes(string selection)
    {
        ArgumentException.ThrowIfNullOrEmpty(selection);
        return new((null, selection, 1));
    }

    /// <summary>A field of the sheet.</summary>
    /// <param name="field">The field.</param>
    public static LinearCount Of(CountField field) => new((field, null, 1));

    /// <summary>The sum of the votes of all selections of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="contest">The contest.</param>
    public static LinearCount Votes(Candidate candidate, Contest contest)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(contest);
        return new([.. candidate.Selections.Select(line => ((CountField?)null, contest.Selections[line].Id, 1L))]);
    }

    /// <summary>The sum of all selections.</summary>
    /// <param name="contest">The contest.</param>
    public static LinearCount AllVotes(Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return new([.. contest.Selections.Select(line => ((CountField?)null, line.Id, 1L))]);
    }

    /// <summary>The sum.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">Another.</param>
    public static LinearCount operator +(LinearCount left, LinearCount right) => Add(left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">What is subtracted.</param>
    public static LinearCount operator -(LinearCount left, LinearCount right) => Subtract(left, right);

    /// <summary>The sum.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">Another.</param>
    public static LinearCount Add(LinearCount left, LinearCount right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new([.. left._terms, .. right._terms]);
    }

    /// <summary>The difference.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">What is subtracted.</param>
    public static LinearCount Subtract(LinearCount left, LinearCount right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new([.. left._terms, .. right._terms.Select(term => (term.Field, term.Selection, -term.Weight))]);
    }

    /// <summary>The counts with their signs.</summary>
    public override string ToString()
    {
        var terms = _terms.Select(term => VisibleText.Line(
            $"{(term.Weight < 0 ? "- " : "+ ")}{term.Selection ?? term.Field!.Value.ToString()}"));
        return string.Join(" ", terms).TrimStart('+', ' ');
    }

    /// <summary>The weight of each cell of a sheet.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="has">Whether the source has a cell.</param>
    /// <param name="lacking">The field that the source lacks and that cannot be derived
    /// from others; otherwise null.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    internal long[] WeightsOver(Contest contest, Func<int, bool> has, out CountField? lacking)
    {
        long[] weights = new long[Cells.Count(contest)];
        lacking = null;
        foreach (var (field, selection, weight) in _terms)
        {
            if (selection is not null) weights[Cells.Vote(contest.IndexOf(selection))] += weight;
            else if (!AddField(field!.Value, weight, contest, has, weights)) lacking ??= field;
        }

        return weights;
    }

    private static bool AddField(
        CountField field, long weight, Contest contest, Func<int, bool> has, long[] weights)
    {
        if (has(Cells.Field(field)))
        {
            weights[Cells.Field(field)] += weight;
            return true;
        }

        bool hasBlank = has(Cells.Field(CountField.Blank));
        if (field == CountField.Valid && contest.Selections.Count > 0 && (hasBlank || !contest.BlankIsValid))
        {
            for (int line = 0; line < contest.Selections.Count; line++) weights[Cells.Vote(line)] += weight;
            if (contest.BlankIsValid) weights[Cells.Field(CountField.Blank)] += weight;
            return true;
        }

        if (field != CountField.BallotsCast || !has(Cells.Field(CountField.Invalid))) return false;
        weights[Cells.Field(CountField.Invalid)] += weight;
        if (hasBlank && !contest.BlankIsValid) weights[Cells.Field(CountField.Blank)] += weight;
        return AddField(CountField.Valid, weight, contest, has, weights);
    }
}
