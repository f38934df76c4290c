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
