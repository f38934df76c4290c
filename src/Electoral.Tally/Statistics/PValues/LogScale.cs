namespace Electoral.Tally;

/// <summary>Probabilities as natural logarithms.</summary>
internal readonly struct LogScale : IProbabilityScale
{
    public static double One => 0;

    public static double Times(double probability, double factor) => probability + Math.Log(factor);
}
