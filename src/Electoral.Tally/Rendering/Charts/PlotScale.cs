namespace Electoral.Tally;

/// <summary>Maps values to positions along one direction of a picture.</summary>
/// <param name="Low">The value at <paramref name="Start"/>.</param>
/// <param name="High">The value at <paramref name="End"/>; above <paramref name="Low"/>.</param>
/// <param name="Start">The position of the lowest value, in pixels.</param>
/// <param name="End">The position of the highest value, in pixels; may be before <paramref name="Start"/>.</param>
internal readonly record struct PlotScale(double Low, double High, double Start, double End)
{
    // Labels at 1, 2 or 5 times a power of ten are the easiest to read.
    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>The position of a value; one outside the range is moved to its end.</summary>
    public double At(double value) => Start + ((Math.Clamp(value, Low, High) - Low) / (High - Low) * (End - Start));

    /// <summary>
    /// Round values inside the range, at most about <paramref name="count"/> of them, in rising order.
    /// </summary>
    /// <param name="count">How many fit, 2 or more.</param>
    /// <param name="least">The smallest step at which the labels still differ.</param>
    public IReadOnlyList<double> Ticks(int count, double least = 0)
    {
        double step = StepFor((High - Low) / count, least);
        var ticks = new List<double>();
        for (double at = Math.Ceiling((Low / step) - 1e-9); at * step <= High + (step * 1e-9); at++)
        {
            ticks.Add(at * step);
        }

        return ticks;
    }

    private static double StepFor(double rough, double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * Steps.First(factor => factor * power >= rough * (1 - 1e-9));
        return Math.Max(step, least);
    }
}
