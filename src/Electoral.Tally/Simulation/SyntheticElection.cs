using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>
/// A seeded generator of elections that never took place: what it varies, by how much, and from which seed.
/// </summary>
/// <remarks>
/// <para><b>Proportions</b> descend the tree: a unit's is a beta number around that of the unit above, p, with
/// variance p(1 − p)ρ, where ρ is the level's dispersion, and a station's one around its centre's. The proportions are
/// the turnout, and for each selection but the smallest its part of the votes that the larger ones leave (larger by
/// <see cref="Shares"/>; a generalised Dirichlet vector, Connor and Mosimann 1969, J. Am. Stat. Assoc. 64:194). They
/// are independent, so the expectations of every station are <see cref="Turnout"/> and <see cref="Shares"/>; over all
/// levels a proportion has the variance p(1 − p)(1 − Π(1 − ρ)).</para>
/// <para><b>Counts.</b> Ballots cast are binomial out of registered voters, invalid ballots out of ballots cast (their
/// proportion varies from station to station alone), votes out of the valid ballots that the larger selections leave:
/// given its centre, a station's counts are beta-binomial (Skellam 1948, J. R. Stat. Soc. B 10:257). Votes add up to
/// valid, valid and invalid to ballots cast, ballots cast never exceed registered voters.</para>
/// <para><b>Sizes.</b> A centre has 1 + a geometric number of stations. Registered voters of a station are 1 +
/// Binomial(cap − 1, b) with a beta number b for each centre: the stations of a centre are about equally large. Units
/// are spread over those above by gamma weights and the method of Sainte-Laguë, one at least each.</para>
/// <para><b>Publication.</b> Each station is published with the probability of its unit of the top level, a beta number
/// around <see cref="PublishedFraction"/>: given that unit, by chance alone.</para>
/// <para><b>Random numbers</b> are determined by seed, replicate, the unit's codes from the top, and what they
/// decide. The result does not depend on the number of threads or on the platform; a station that two elections
/// have in common has the same numbers in both, whatever units were added elsewhere; and what an option does not
/// concern stays as it was.</para>
/// <para><b>What it is not.</b> It is not a model of how people vote, and is not fitted to any election. Turnout,
/// shares, sizes and publication are independent of one another; real ones are not. Turnout and vote rates of real
/// elections were found closer to normal on the logarithmic scale of their odds (Borghesi and Bouchaud 2010, Eur. Phys.
/// J. B 75:395; Klimek et al. 2012, PNAS 109:16469); beta numbers have other tails. There are no irregularities: every
/// sheet is the count of its ballots.</para>
/// <para>Equality compares lists and contest as objects. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SyntheticElection>))]
public sealed partial record SyntheticElection : IJsonResult<SyntheticElection>
{
    /// <summary>
    /// A country of 24 states, 335 municipalities, 1,134 parishes and 15,800 centres with about 30,000 sheets and
    /// 21 million registered voters, of whose sheets about 82 of 100 are published, in some states more than in others.
    /// </summary>
    public static SyntheticElection National { get; } = new()
    {
        Levels =
        [
            new("state", 24) { TurnoutDispersion = 0.004, ShareDispersion = 0.012 },
            new("municipality", 335) { TurnoutDispersion = 0.006 },
            new("parish", 1_134) { SizeVariation = 1 },
            new("centre", 15_800) { TurnoutDispersion = 0.01, ShareDispersion = 0.015 },
        ],
    };

    /// <summary>Any number; another seed gives another election. <value>The default is 1.</value></summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Which of the elections of one seed. <value>The default is 0.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Replicate { get; init => field = (int)Throw.IfOutside(value, 0, int.MaxValue); }

    /// <summary>
    /// The levels from the top, the root's and the sheet's left out; one at least, none with fewer units than the one
    /// above. <value>The default is 4 states, 16 municipalities and 120 centres: some 230 sheets.</value>
    /// </summary>
    /// <exception cref="ArgumentException">There is no level.</exception>
    public IReadOnlyList<SyntheticLevel> Levels
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentOutOfRangeException.ThrowIfZero(value.Count);
            field = Array.AsReadOnly([.. value]);
        }
    } = [new("state", 4), new("municipality", 16), new("centre", 120)];

    /// <summary>The name of the level of the sheets. <value>The default is "table".</value></summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string SheetLevel
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = "table";

    /// <summary>The mean number of sheets of a unit of the lowest level. <value>The default is 1.9.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1,000.</exception>
    public double StationsPerCentre { get; init => field = Throw.IfOutside(value, 1, 1_000); } = 1.9;

    /// <summary>The mean number of registered voters of a station. <value>The default is 700.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1,000,000.</exception>
    public double RegisteredMean { get; init => field = Throw.IfOutside(value, 1, 1_000_000); } = 700;

    /// <summary>
    /// The standard deviation, between centres, of the expected number of registered voters of a station.
    /// <value>The default is 180.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1,000,000.</exception>
    public double RegisteredSpread { get; init => field = Throw.IfOutside(value, 0, 1_000_000); } = 180;

    /// <summary>The most registered voters that a station may have. <value>The default is 1,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1,000,000.</exception>
    public int RegisteredCap { get; init => field = (int)Throw.IfOutside(value, 1, 1_000_000); } = 1_000;

    /// <summary>The seed, the levels and their numbers of units.</summary>
    public override string ToString()
    {
        var levels = Levels.Select(level => VisibleText.Line($"{level.Name} {level.Units:N0}"));
        return Invariant($"Synthetic election, seed {Seed}, replicate {Replicate}: ") + string.Join(", ", levels);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static void IJsonResult<SyntheticElection>.Describe(JsonForm<SyntheticElection> form) => form
        .Whole("seed", election => election.Seed)
        .Whole("replicate", election => election.Replicate)
        .Items("levels", election => election.Levels)
        .Text("sheetLevel", election => election.SheetLevel)
        .Number("stationsPerCentre", election => election.StationsPerCentre)
        .Number("registeredMean", election => election.RegisteredMean)
        .Number("registeredSpread", election => election.RegisteredSpread)
        .Whole("registeredCap", election => election.RegisteredCap)
        .Item("contest", election => election.Contest)
        .Numbers("shares", election => election.Shares)
        .Number("shareDispersion", election => election.ShareDispersion)
        .Number("turnout", election => election.Turnout)
        .Number("turnoutDispersion", election => election.TurnoutDispersion)
        .Number("invalidShare", election => election.InvalidShare)
        .Number("invalidDispersion", election => election.InvalidDispersion)
        .Number("publishedFraction", election => election.PublishedFraction)
        .Number("publishedDispersion", election => election.PublishedDispersion);
}
