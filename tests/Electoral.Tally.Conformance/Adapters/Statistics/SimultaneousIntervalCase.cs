namespace Electoral.Tally.Conformance.Cases;

internal static class SimultaneousIntervalCase
{
    public static Findings Run(GoldenCase golden)
    {
        long[] counts = golden.Longs("counts");
        double confidence = golden.Double("confidence", 0.95);
        return new()
        {
            ["goodman"] = SimultaneousIntervals.Goodman(counts, confidence).Select(Ends.Of),
            ["sison_glaz"] = SimultaneousIntervals.SisonGlaz(counts, confidence).Select(Ends.Of),
        };
    }
}
