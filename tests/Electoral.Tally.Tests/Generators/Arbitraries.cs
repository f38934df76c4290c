using Electoral.Tally.Tests.Aggregation;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>What a property may take as a parameter, besides what FsCheck knows itself.</summary>
public static class Arbitraries
{
    public static Arbitrary<Election> Election { get; } = Elections.Any;

    public static Arbitrary<TallyTable> Table { get; } = Tables.Any.ToArbitrary();

    public static Arbitrary<RandomTable> RandomTable { get; } = Aggregation.RandomTable.Arbitrary;

    /// <summary>Elections whose missing stations can have every content.</summary>
    public static Arbitrary<Margins.TinyElection> TinyElection { get; } = Margins.TinyElection.Arbitrary();

    /// <summary>Elections whose claims can have every content.</summary>
    public static Arbitrary<Margins.Claims.ClaimedElection> ClaimedElection { get; } =
        Margins.Claims.ClaimedElection.Arbitrary;

    /// <summary>Texts that trip up JSON and XML.</summary>
    public static Arbitrary<Formats.Nist.UnicodeText> UnicodeText { get; } = Formats.Nist.UnicodeText.Arbitrary;
}
