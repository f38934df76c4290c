using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Random elections for properties; a counterexample shrinks to as few sheets as still show it.</summary>
internal static class Elections
{
    /// <summary>Anything that a builder accepts: missing counts, statuses, duplicates, own keys.</summary>
    public static Gen<Election> Drawn { get; } = With(Traits.Any);

    /// <summary>Without two sheets of the same codes or key: no policy on duplicates has anything to do.</summary>
    public static Gen<Election> DrawnUnique { get; } = Drawn.Select(election => election.WithoutDuplicates());

    /// <summary>Unique, every count given, and votes, blank and invalid adding up to valid and ballots cast.</summary>
    public static Gen<Election> DrawnConsistent { get; } =
        With(Traits.Consistent).Select(election => election.WithoutDuplicates());

    public static Arbitrary<Election> Any { get; } = Arb.From(Drawn, Fewer);

    public static Arbitrary<Election> Unique { get; } = Arb.From(DrawnUnique, Fewer);

    public static Arbitrary<Election> Consistent { get; } = Arb.From(DrawnConsistent, Fewer);

    public static Gen<Election> With(Gen<Traits> traits) =>
        from plan in UnitPlans.Any
        from contest in Contests.Any
        from drawn in traits
        from sheets in Sheets.Of(plan, contest, drawn)
        from duplicates in Gen.Elements(Enum.GetValues<DuplicatePolicy>())
        select new Election
        {
            Contest = contest,
            Levels = plan.Levels,
            Extra = drawn.Extra,
            UnitNames = plan.Names,
            Sheets = [.. sheets.Select(InForm)],
            Duplicates = duplicates,
        };

    /// <summary>The sheet with codes in the form that tables hold them in.</summary>
    private static TallySheet InForm(TallySheet sheet) => sheet with
    {
        Code = new UnitPath(sheet.Code)[0],
        Key = sheet.Key is null ? null : new UnitPath(sheet.Key)[0],
        Stratum = sheet.Stratum is null ? null : new UnitPath(sheet.Stratum)[0],
    };

    /// <summary>The election with a half, a quarter … of its sheets left out, and without names.</summary>
    private static IEnumerable<Election> Fewer(Election election)
    {
        int count = election.Sheets.Count;
        if (election.UnitNames.Count > 0) yield return election with { UnitNames = new Dictionary<UnitPath, string>() };
        for (int size = (count + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (int start = 0; start < count; start += size)
            {
                yield return election with
                {
                    Sheets = [.. election.Sheets.Take(start), .. election.Sheets.Skip(start + size)],
                };
            }
        }
    }
}
