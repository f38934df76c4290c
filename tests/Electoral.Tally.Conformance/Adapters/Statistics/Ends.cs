namespace Electoral.Tally.Conformance.Cases;

internal static class Ends
{
    public static double[] Of(Interval interval) => [interval.Low, interval.High];
}
