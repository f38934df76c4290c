using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>A beta distribution of a share.</summary>
/// <param name="Alpha">α, as if so many votes for had been seen.</param>
/// <param name="Beta">β, as if so many votes for others had been seen.</param>
[JsonConverter(typeof(ResultJsonConverter<BetaPrior>))]
public readonly record struct BetaPrior(double Alpha, double Beta) : IJsonResult<BetaPrior>
{
    /// <summary>A prior from an estimated share: as many votes as give it its variance.</summary>
    /// <param name="share">The share, strictly between 0 and 1.</param>
    /// <param name="standardError">Its standard error, above 0 and below √(share (1 − share)).</param>
    /// <returns>The prior with this mean and variance.</returns>
    /// <remarks>Moments: α + β + 1 = share (1 − share)/se². Votes of one station are alike, so that
    /// these are far fewer votes than were counted.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static BetaPrior FromEstimate(double share, double standardError)
    {
        double spread = share * (1 - share);
        if (!(spread > 0)) Throw.ProbabilityOutOfRange(share, nameof(share));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(standardError);
        double size = spread / (standardError * standardError) - 1;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(standardError));
        return new(share * size, (1 - share) * size);
    }

    static void IJsonResult<BetaPrior>.Describe(JsonForm<BetaPrior> form) => form
        .Number("alpha", prior => prior.Alpha)
        .Number("beta", prior => prior.Beta);
}
