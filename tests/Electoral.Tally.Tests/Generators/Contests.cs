using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Contests of one to five selections, some with candidates on several lines.</summary>
internal static class Contests
{
    private static readonly string[] Ids = ["EG", "NM", "=1+1", "Año, \"x\"", "5"];

    public static Gen<Contest> Any { get; } =
        from count in Gen.Choose(1, Ids.Length)
        from selections in Gen.CollectToArray(Ids.Take(count), Line)
        from blankIsValid in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from name in Gen.Elements("", "President 2024")
        select new Contest(selections) { Name = name, BlankIsValid = blankIsValid };

    private static Gen<Selection> Line(string id) =>
        from candidate in Gen.Elements(null, null, "Anna", "Bruno")
        from party in Gen.Elements(null, "P1", "P=2")
        from name in Gen.Elements(id, "The name of " + id)
        select new Selection(id) { Name = name, Candidate = candidate, Party = party };
}
