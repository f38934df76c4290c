namespace Electoral.Tally;

/// <summary>Probabilities as themselves.</summary>
internal readonly struct LinearScale : IProbabilityScale
{
    public static double One => 1;

    public static double Times(double probability, double factor) => probability * factor;
}
