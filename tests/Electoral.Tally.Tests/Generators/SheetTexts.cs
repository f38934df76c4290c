using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>What a sheet carries besides codes and counts.</summary>
internal sealed record SheetTexts(
    string? Key, SheetStatus Status, string? Stratum, string? Image, DateTime? Arrived)
{
    private static readonly DateTime Poll = new(2024, 7, 28, 18, 0, 1);

    public static Gen<SheetTexts> Of(Traits traits)
    {
        var key = Optional(traits.HasKeys, [.. Enumerable.Range(0, 60).Select(number => $"K{number}")]);
        var status = Gen.Elements(
            SheetStatus.Counted, SheetStatus.Counted, SheetStatus.Annulled, SheetStatus.Pending);
        var stratum = Optional(traits.HasStrata, ["north", "10", "9", "=s", "é"]);
        var image = Optional(traits.HasImages, ["https://example.org/1.jpg", "ftp://é", "=x"]);
        var arrived = Optional<DateTime?>(traits.HasArrivals, [Poll, Poll.AddHours(2), Poll.AddDays(3)]);
        return from drawnKey in key
               from drawnStatus in status
               from drawnStratum in stratum
               from drawnImage in image
               from drawnArrived in arrived
               let known = traits.HasStatus ? drawnStatus : SheetStatus.Counted
               select new SheetTexts(drawnKey, known, drawnStratum, drawnImage, drawnArrived);
    }

    private static Gen<T?> Optional<T>(bool has, T?[] choices) => has
        ? Gen.Frequency((4, Gen.Elements(choices)), (1, Gen.Constant(default(T))))
        : Gen.Constant(default(T));
}
