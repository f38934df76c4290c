using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the random numbers of a unit or station decide. The numbers are part of the streams' names.</summary>
internal enum Purpose : byte
{
    Size = 1,
    Turnout = 2,
    Shares = 3,
    Stations = 4,
    Registered = 5,
    Invalid = 6,
    Publication = 7,
    Planting = 8,
}

/// <summary>The random streams of one replicate of one seed.</summary>
internal readonly record struct Streams(ulong Seed, int Replicate)
{
    /// <summary>
    /// The stream of a unit or station for one purpose: that of a child whose code is a control character, which no
    /// unit has, since their codes are digits.
    /// </summary>
    public CounterRandom Of(ulong unit, Purpose purpose) =>
        new(Seed, Replicate, UnitPathKey.Child(unit, [(byte)purpose]));
}
