namespace Electoral.Tally.Kernels;

/// <summary>A cycle of SQUAREM: two EM steps and, where it gains, an extrapolation.</summary>
/// <remarks>Scheme S3 of Varadhan and Roland (2008), Scand. J. Stat. 35:335.</remarks>
/// <param name="At">The point that the cycle leads to.</param>
/// <param name="Step">The EM step from there.</param>
/// <param name="Length">a, the length of the extrapolation; −1 for none.</param>
/// <param name="AfterOne">L after one EM step, which the extrapolation must reach.</param>
internal sealed record SquaremCycle(MixtureParameters At, MixtureStep Step, double Length, double AfterOne)
{
    private const double LongestStep = 64, ShortestStep = 1.01;

    /// <summary>The cycle from a point.</summary>
    /// <param name="model">What is climbed.</param>
    /// <param name="step">The EM step from the point.</param>
    /// <param name="at">The point.</param>
    public static SquaremCycle From(IMixtureModel model, MixtureStep step, MixtureParameters at)
    {
        var one = step.Next;
        var stepOfOne = model.Step(one);
        var two = stepOfOne.Next;
        var coordinates = new MixtureCoordinates(at, one, two);
        double[] zero = coordinates.Of(at), first = coordinates.Of(one), second = coordinates.Of(two);
        double length = LengthOf(zero, first, second);
        if (length < -ShortestStep
            && coordinates.At(Further(zero, first, second, length)) is { IsInside: true } further)
        {
            var stepOfFurther = model.Step(further);
            if (stepOfFurther.Penalised >= stepOfOne.Penalised)
            {
                return new(further, stepOfFurther, length, stepOfOne.Penalised);
            }
        }

        return new(two, model.Step(two), length, stepOfOne.Penalised);
    }

    private static double LengthOf(double[] zero, double[] one, double[] two)
    {
        double first = 0, second = 0;
        for (int i = 0; i < zero.Length; i++)
        {
            double d = one[i] - zero[i], e = two[i] - one[i] - d;
            first += d * d;
            second += e * e;
        }

        double ratio = Math.Sqrt(first) / Math.Sqrt(second);
        return double.IsNaN(ratio) ? -1 : -Math.Min(Math.Max(ratio, 1), LongestStep);
    }

    private static double[] Further(double[] zero, double[] one, double[] two, double length)
    {
        double[] further = new double[zero.Length];
        for (int i = 0; i < further.Length; i++)
        {
            double d = one[i] - zero[i], e = two[i] - one[i] - d;
            further[i] = zero[i] - 2 * length * d + length * length * e;
        }

        return further;
    }
}
