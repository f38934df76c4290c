using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Whether a source has a field, and in how many rows.</summary>
internal enum Presence
{
    Absent,
    Everywhere,
    Partly,
}

/// <summary>What the sheets of one election carry; every election draws its own.</summary>
internal sealed record Traits
{
    /// <summary>For each <see cref="CountField"/>.</summary>
    public required IReadOnlyList<Presence> Fields { get; init; }

    /// <summary>Whether every sheet has the votes of every selection.</summary>
    public required Presence Votes { get; init; }

    /// <summary>The largest count drawn; sums over five lines stay within 31 bits.</summary>
    public required int Largest { get; init; }

    /// <summary>Whether valid votes and ballots are what the votes, blank and invalid add up to.</summary>
    public bool AddsUp { get; init; }

    /// <summary>How the sheets' own codes look.</summary>
    public required Gen<string> SheetCodes { get; init; }

    public required bool HasKeys { get; init; }

    public required bool HasStatus { get; init; }

    public required bool HasStrata { get; init; }

    public required bool HasSource { get; init; }

    public required bool HasImages { get; init; }

    public required bool HasArrivals { get; init; }

    public required IReadOnlyList<string> Extra { get; init; }

    public static Gen<Traits> Any { get; } =
        from fields in Gen.Elements(Enum.GetValues<Presence>()).ArrayOf(Enum.GetValues<CountField>().Length)
        from largest in Gen.Elements(3, 400, 65_535, 65_536, 400_000_000)
        from flags in Gen.Elements(true, false).ArrayOf(7)
        from codes in Codes.Fashion
        from extra in Gen.Elements<string[]>([], ["issued"], ["issued", "=flag"])
        select new Traits
        {
            Fields = fields,
            Largest = largest,
            Votes = flags[0] ? Presence.Everywhere : Presence.Partly,
            HasKeys = flags[1],
            HasStatus = flags[2],
            HasStrata = flags[3],
            HasSource = flags[4],
            HasImages = flags[5],
            HasArrivals = flags[6],
            SheetCodes = codes,
            Extra = extra,
        };

    /// <summary>Every count there, and all of them adding up; what else the sheets carry is drawn.</summary>
    public static Gen<Traits> Consistent { get; } =
        from traits in Any
        select traits with
        {
            Fields = [.. traits.Fields.Select(_ => Presence.Everywhere)],
            Votes = Presence.Everywhere,
            AddsUp = true,
            Largest = Math.Min(traits.Largest, 65_536),
        };
}
