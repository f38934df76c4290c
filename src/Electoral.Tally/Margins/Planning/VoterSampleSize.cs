using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How many voters a simple random sample of voters takes, and how many stations hold as many.</summary>
/// <param name="Voters">The voters, not rounded.</param>
/// <param name="VotersRounded">The voters, rounded up.</param>
/// <param name="Stations">The stations that hold the rounded voters, rounded up.</param>
[JsonConverter(typeof(ResultJsonConverter<VoterSampleSize>))]
public readonly record struct VoterSampleSize(double Voters, long VotersRounded, long Stations)
    : IJsonResult<VoterSampleSize>
{
    /// <summary>
    /// The formula that handbooks of quick counts print: the voters of a simple random sample of voters, divided by the
    /// voters of a station.
    /// </summary>
    /// <param name="share">The expected share, 0 to 1.</param>
    /// <param name="error">The half-width, above 0.</param>
    /// <param name="z">The normal quantile, above 0.</param>
    /// <param name="voters">All voters, above 0.</param>
    /// <param name="votersPerStation">Voters of a station, above 0.</param>
    /// <remarks>The size is too small: voters of one station vote alike, which the formula leaves out (NDI, <i>The
    /// Quick Count and Election Observation</i>, chapter 5).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static VoterSampleSize Of(
        double share, double error, double z, long voters, double votersPerStation)
    {
        if (!(share is >= 0 and <= 1)) Throw.ProbabilityOutOfRange(share, nameof(share));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(error);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(voters);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(votersPerStation);
        double spread = share * (1 - share), square = error / z;
        double needed = spread / (square * square + spread / voters);
        double rounded = Math.Ceiling(needed);
        return new(needed, (long)rounded, (long)Math.Ceiling(rounded / votersPerStation));
    }

    static void IJsonResult<VoterSampleSize>.Describe(JsonForm<VoterSampleSize> form) => form
        .Number("voters", size => size.Voters)
        .Whole("votersRounded", size => size.VotersRounded)
        .Whole("stations", size => size.Stations);
}
