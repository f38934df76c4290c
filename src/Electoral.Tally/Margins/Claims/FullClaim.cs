using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A claim of all stations against collected totals: what the missing stations would have to add.</summary>
/// <remarks>
/// <para>Exact: such a claim is possible if and only if nothing required is negative and all that is required together
/// is at most what the missing stations can hold.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FullClaim>))]
public sealed class FullClaim : IJsonResult<FullClaim>
{
    private FullClaim(long[] required, long? capacity)
    {
        (RequiredFromMissing, Capacity) = (required, capacity);
        Shortfall = Array.ConvertAll(required, votes => Math.Max(0, -votes));
        Increment = required.Where(votes => votes > 0).Aggregate(Int128.Zero, (sum, votes) => sum + votes);
    }

    /// <summary>
    /// For each count the claimed minus the collected votes; negative where sheets hold more than is claimed.
    /// </summary>
    public IReadOnlyList<long> RequiredFromMissing { get; }

    /// <summary>For each count the votes by which the claim is below the sheets, or 0.</summary>
    public IReadOnlyList<long> Shortfall { get; }

    /// <summary>
    /// The sum of what is required where it is positive; <see cref="long.MaxValue"/> where it is larger.
    /// </summary>
    public long TotalIncrement => long.CreateSaturating(Increment);

    /// <summary>The same, however large.</summary>
    internal Int128 Increment { get; }

    /// <summary>The most votes that the missing stations can hold; null where nothing bounds them.</summary>
    public long? Capacity { get; }

    /// <summary>
    /// The votes required beyond the capacity, or 0; null where there is no capacity. At most
    /// <see cref="long.MaxValue"/>.
    /// </summary>
    public long? TotalExcess =>
        Capacity is long most ? long.CreateSaturating(Int128.Max(0, Increment - most)) : null;

    /// <summary>
    /// Whether the claim is possible; null where no count is short and there is no capacity to compare with.
    /// </summary>
    public bool? IsFeasible =>
        Shortfall.Any(votes => votes > 0) ? false : TotalExcess is long excess ? excess == 0 : null;

    /// <summary>Compares totals.</summary>
    /// <param name="collected">The collected votes of each count.</param>
    /// <param name="claimed">The claimed votes of each count, in the same order.</param>
    /// <param name="capacity">
    /// The most votes that the missing stations can hold; null where nothing bounds them.
    /// </param>
    /// <exception cref="ArgumentException">The lists differ in length, or a number is negative.</exception>
    public static FullClaim Of(ReadOnlySpan<long> collected, ReadOnlySpan<long> claimed, long? capacity)
    {
        if (collected.Length != claimed.Length) Throw.UnlikeClaim(collected.Length, claimed.Length);
        Throw.IfNegative(capacity, nameof(capacity));
        var required = new long[claimed.Length];
        for (int i = 0; i < required.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(collected[i]);
            ArgumentOutOfRangeException.ThrowIfNegative(claimed[i]);
            required[i] = claimed[i] - collected[i];
        }

        return new(required, capacity);
    }

    static void IJsonResult<FullClaim>.Describe(JsonForm<FullClaim> form) => form
        .Wholes("requiredFromMissing", claim => claim.RequiredFromMissing)
        .Wholes("shortfall", claim => claim.Shortfall)
        .Whole("totalIncrement", claim => claim.TotalIncrement)
        .Whole("capacity", claim => claim.Capacity)
        .Whole("totalExcess", claim => claim.TotalExcess)
        .Truth("isFeasible", claim => claim.IsFeasible);
}
