using System.Collections.ObjectModel;

namespace Electoral.Tally.Audits;

/// <summary>How two sources of sheets are compared.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ComparisonOptions : ComputationOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>
    /// How sheets of the two sources are found to be of one station. <value>The default is
    /// <see cref="SheetLinking.ById"/>.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The way is null.</exception>
    public SheetLinking Linking { get; init => field = OptionGuard.NotNull(this, value); } = SheetLinking.ById;

    /// <summary>
    /// Selections that the second source calls otherwise: its id, and the id in the first. Others are the same where
    /// their ids are, in whatever order. <value>The default is none.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The map is null.</exception>
    public IReadOnlyDictionary<string, string> SelectionMap
    {
        get;
        init => field = new Dictionary<string, string>(OptionGuard.NotNull(this, value), StringComparer.Ordinal);
    } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Whether only the selections that both sources have are compared, instead of refusing other ones; totals and
    /// leads are then of those alone, and no verdict is given. <value>The default is false.</value>
    /// </summary>
    public bool SharedSelectionsOnly { get; init; }

    /// <summary>
    /// The id of the candidate whose lead is looked at. <value>The default is null: who leads in the first source.
    /// </value>
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public string? Leader { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// The id of the candidate over whom. <value>The default is null: whoever has most votes besides.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public string? RunnerUp { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// What the whole is, to compare what each source proves about it; both sources must fit it.
    /// <value>The default is null: unknown.</value>
    /// </summary>
    public SheetFrame? Frame { get; init; }

    /// <summary>Announced totals to hold against each source. <value>The default is null: none.</value></summary>
    public Claim? Claim { get; init; }
}
