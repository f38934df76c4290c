namespace Electoral.Tally.Tests.Live;

/// <summary>How often what takes long is repeated: as named by <c>TALLY_LONG</c>, else little.</summary>
internal static class LongRun
{
    /// <summary>The number for this run.</summary>
    /// <param name="few">Where nothing is asked for.</param>
    /// <param name="many">Where <c>TALLY_LONG=1</c>.</param>
    public static int Of(int few, int many) => Environment.GetEnvironmentVariable("TALLY_LONG") == "1" ? many : few;
}
