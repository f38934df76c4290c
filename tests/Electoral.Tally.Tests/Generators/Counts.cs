using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Single counts: often zero, often the largest, missing where the source says so.</summary>
internal static class Counts
{
    public static Gen<int?> Of(Presence presence, int largest)
    {
        int?[] ends = [0, largest];
        var given = Gen.Frequency((5, Gen.Choose(0, largest).Select(count => (int?)count)), (2, Gen.Elements(ends)));
        return presence switch
        {
            Presence.Absent => Gen.Constant<int?>(null),
            Presence.Everywhere => given,
            _ => Gen.Frequency((3, given), (1, Gen.Constant<int?>(null))),
        };
    }
}
