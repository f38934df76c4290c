using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The random streams of one replicate of one seed.</summary>
internal readonly record struct Streams(ulong Seed, int Replicate)
{
    /// <summary>
    /// The stream of a unit or station for one purpose: that of a child whose code is a control character; no unit has
    /// such a code, because codes are digits.
    /// </summary>
    public CounterRandom Of(ulong unit, Purpose purpose) =>
        new(Seed, Replicate, UnitPathKey.Child(unit, [(byte)purpose]));
}
