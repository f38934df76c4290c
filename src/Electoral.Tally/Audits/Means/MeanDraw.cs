namespace Electoral.Tally.Audits;

/// <summary>One draw, as the factor of a test sees it.</summary>
/// <param name="Sample">The sample; only what comes before this draw may be used, apart from <paramref name="Value"/>.
/// </param>
/// <param name="Index">The draw, from 0.</param>
/// <param name="Value">The value drawn.</param>
/// <param name="Sum">The sum of the values before it.</param>
/// <param name="NullMean">The largest mean of what was left before the draw, under the null hypothesis.</param>
internal readonly record struct MeanDraw(MeanSample Sample, int Index, double Value, double Sum, double NullMean)
{
    public double UpperBound => Sample.UpperBound;
}
