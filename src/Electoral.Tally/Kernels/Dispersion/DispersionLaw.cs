namespace Electoral.Tally.Kernels;

/// <summary>How the dispersion ρ of stations may be distributed: a family of weights of the
/// <see cref="DispersionLattice"/>, by the location of its middle and a shape.</summary>
/// <remarks>
/// No theory says which law it is. In the middle the two laws are similar; they differ in how many stations have a far
/// larger dispersion than the others, and odd stations are distinguished from these.
/// </remarks>
internal sealed class DispersionLaw
{
    private readonly (double Below, double Shape)[] _starts;
    private readonly Func<double, double, double> _logWeight;

    // The weight per unit of ln ρ up to a factor, by ln(ρ/middle) and shape.
    private DispersionLaw(
        (double Low, double High) shapes, (double Below, double Shape)[] starts,
        Func<double, double, double> logWeight) =>
        (Shapes, _starts, _logWeight) = (shapes, starts, logWeight);

    /// <summary>ln ρ is normal; the shape is its standard deviation.</summary>
    public static DispersionLaw LogNormal { get; } = new(
        (0.3, 1.75), [(0.6 * 0.6 / 2, 0.6), (1.4 * 1.4 / 2, 1.4)],
        (apart, deviation) => apart / deviation is var z ? -(z * z / 2) : 0);

    /// <summary>1/ρ is gamma; the shape is ln of the power with which tails fall, 1.5 to 12.</summary>
    public static DispersionLaw InverseGamma { get; } = new(
        (Math.Log(1.5), Math.Log(12)), [(0, 0.5), (0, 1.6)],
        (apart, logPower) => -Math.Exp(logPower) * (apart + Math.Exp(-apart)));

    /// <summary>The shapes that are fitted.</summary>
    public (double Low, double High) Shapes { get; }

    /// <summary>Where a search starts: ln of the middle, and the shape.</summary>
    /// <param name="mean">About the mean of ρ.</param>
    public (double LogMiddle, double Shape)[] Starts(double mean) => Array.ConvertAll(
        _starts, start => (Math.Log(Math.Max(mean, DispersionLattice.Values[0])) - start.Below, start.Shape));

    /// <summary>The weight of each point of the lattice; they add up to 1.</summary>
    /// <param name="middle">The middle of ρ.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="weights">Where to put them.</param>
    public void Weigh(double middle, double shape, Span<double> weights)
    {
        double logMiddle = Math.Log(middle), most = double.NegativeInfinity, sum = 0;
        for (int index = 0; index < DispersionLattice.Count; index++)
        {
            weights[index] = _logWeight(DispersionLattice.LogValues[index] - logMiddle, shape);
            most = Math.Max(most, weights[index]);
        }

        for (int index = 0; index < DispersionLattice.Count; index++)
        {
            weights[index] = Math.Exp(weights[index] - most);
            sum += weights[index];
        }

        for (int index = 0; index < DispersionLattice.Count; index++) weights[index] /= sum;
    }
}
