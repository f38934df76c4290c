using System.Collections.ObjectModel;

namespace Electoral.Tally.Audits;

/// <summary>How two sources of sheets are compared.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ComparisonOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>
    /// How sheets of the two sources are matched to one station. <value>The default is
    /// <see cref="SheetLinking.ById"/>.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public SheetLinking Linking { get; init => field = OptionGuard.NotNull(this, value); } = SheetLinking.ById;

    /// <summary>
    /// Selections with other ids in the second source: its id, and the id in the first. All others are matched by id,
    /// in any order. <value>The default is none.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The map is null.</exception>
    public IReadOnlyDictionary<string, string> SelectionMap
    {
        get;
        init => field = new Dictionary<string, string>(OptionGuard.NotNull(this, value), StringComparer.Ordinal);
    } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Whether only the selections that both sources have are compared, instead of rejecting others; totals and leads
    /// are then those of the shared selections only, and no verdict is given. <value>The default is false.</value>
    /// </summary>
    public bool SharedSelectionsOnly { get; init; }

    /// <summary>
    /// The id of the candidate whose lead is compared. <value>The default is null: who leads in the first source.
    /// </value>
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public string? Leader { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// The id of the candidate over whom the lead is taken. <value>The default is null: the one with the most votes
    /// among the others.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public string? RunnerUp { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// The frame of the whole, to compare what each source proves about it; both sources must fit it.
    /// <value>The default is null: unknown.</value>
    /// </summary>
    public SheetFrame? Frame { get; init; }

    /// <summary>Announced totals to check against each source. <value>The default is null: none.</value></summary>
    public Claim? Claim { get; init; }
}
