namespace Electoral.Tally.Evaluation;

/// <summary>How one test did in some elections.</summary>
/// <param name="Computed">In how many it was computed.</param>
/// <param name="Rejected">In how many of those p was at most 0.05.</param>
/// <param name="RejectedFar">In how many of those p was at most 0.01.</param>
/// <param name="Attainable">
/// The sum, over the elections where the test is exact on a lattice, of the level that it can attain.
/// </param>
/// <param name="Lattice">How many those are.</param>
internal readonly record struct TestCount(
    int Computed, int Rejected, int RejectedFar, double Attainable, int Lattice)
{
    public const double Level = 0.05;

    private const double FarLevel = 0.01;

    public static TestCount Of(double p, double? attainable) => new(
        1, p <= Level ? 1 : 0, p <= FarLevel ? 1 : 0, attainable ?? 0, attainable is null ? 0 : 1);

    public static TestCount operator +(TestCount one, TestCount other) => new(
        one.Computed + other.Computed, one.Rejected + other.Rejected, one.RejectedFar + other.RejectedFar,
        one.Attainable + other.Attainable, one.Lattice + other.Lattice);
}
