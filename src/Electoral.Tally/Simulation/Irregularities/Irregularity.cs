using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>What to plant, and into how many sheets.</summary>
/// <remarks>
/// Which sheets are changed, and how, depends only on the seed, the replicate and the sheet's path: it is the same on
/// any number of threads, and a larger <see cref="Share"/> changes the same sheets and more. Equality compares all
/// parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Irregularity>))]
public sealed record Irregularity : IJsonResult<Irregularity>
{
    /// <summary>An irregularity of a kind.</summary>
    /// <param name="kind">What is done to a sheet.</param>
    public Irregularity(IrregularityKind kind)
    {
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such irregularity.");
        Kind = kind;
    }

    /// <summary>What is done to a sheet.</summary>
    public IrregularityKind Kind { get; }

    /// <summary>The chance that a sheet is changed. <value>The default is 0.05.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Share { get; init => field = Throw.IfOutside(value, 0, 1); } = 0.05;

    /// <summary>
    /// For <see cref="IrregularityKind.IncrementalStuffing"/>, the spread of the share of those who did not vote that
    /// is added. <value>The default is 0.3.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Strength { get; init => field = Throw.IfOutside(value, 0, 1); } = 0.3;

    /// <summary>The id of the selection that it concerns.
    /// <value>The default is null: the one with the most votes.</value></summary>
    public string? Selection { get; init; }

    /// <summary>Any number; another seed changes other sheets. <value>The default is 1.</value></summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Which of the repetitions of one seed. <value>The default is 0.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Replicate { get; init => field = (int)Throw.IfOutside(value, 0, int.MaxValue); }

    /// <summary>The kind and the share of sheets; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{EnumWords.Of(Kind)} in {Share:P1} of sheets");

    static void IJsonResult<Irregularity>.Describe(JsonForm<Irregularity> form) => form
        .Word("kind", irregularity => irregularity.Kind)
        .Number("share", irregularity => irregularity.Share)
        .Number("strength", irregularity => irregularity.Strength)
        .TextOrNull("selection", irregularity => irregularity.Selection)
        .Whole("seed", irregularity => irregularity.Seed)
        .Whole("replicate", irregularity => irregularity.Replicate);
}
