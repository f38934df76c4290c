using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Sheets of given units, contest and traits.</summary>
internal static class Sheets
{
    /// <summary>Sheets in no order, some of which may have the same codes or the same key.</summary>
    public static Gen<TallySheet[]> Of(UnitPlan plan, Contest contest, Traits traits)
    {
        var one = One(plan, contest, traits);
        return from count in Gen.Frequency((1, Gen.Choose(0, 2)), (6, Gen.Choose(3, 25)), (1, Gen.Choose(60, 140)))
               from sheets in one.ArrayOf(count)
               select sheets.Select((sheet, row) => Placed(sheet, row, count, traits)).ToArray();
    }

    private static Gen<TallySheet> One(UnitPlan plan, Contest contest, Traits traits)
    {
        // Made once and drawn from for every sheet: what is inside a query is made anew each time.
        var unit = Gen.Elements(plan.Lowest.AsEnumerable());
        var fields = Gen.CollectToArray(traits.Fields, presence => Counts.Of(presence, traits.Largest));
        var votes = Counts.Of(traits.Votes, traits.Largest).ArrayOf(contest.Selections.Count);
        var extra = Counts.Of(Presence.Partly, traits.Largest).ArrayOf(traits.Extra.Count);
        var texts = SheetTexts.Of(traits);
        return from drawnUnit in unit
               from code in traits.SheetCodes
               from drawnFields in fields
               from drawnVotes in votes
               from drawnExtra in extra
               from drawnTexts in texts
               let sheet = new TallySheet
               {
                   Unit = drawnUnit,
                   Code = code,
                   Key = drawnTexts.Key,
                   Registered = drawnFields[(int)CountField.Registered],
                   BallotsCast = drawnFields[(int)CountField.BallotsCast],
                   Valid = drawnFields[(int)CountField.Valid],
                   Blank = drawnFields[(int)CountField.Blank],
                   Invalid = drawnFields[(int)CountField.Invalid],
                   Votes = drawnVotes,
                   Extra = traits.Extra.Count == 0 ? null : traits.Extra.Zip(drawnExtra).ToDictionary(),
                   Status = drawnTexts.Status,
                   Stratum = drawnTexts.Stratum,
                   Provenance = new(null, 0, drawnTexts.Image, drawnTexts.Arrived),
               }
               select traits.AddsUp ? AddedUp(sheet, contest) : sheet;
    }

    private static TallySheet AddedUp(TallySheet sheet, Contest contest) => sheet with
    {
        Valid = sheet.Votes.Sum() + (contest.BlankIsValid ? sheet.Blank : 0),
        BallotsCast = sheet.Votes.Sum() + sheet.Blank + sheet.Invalid,
    };

    /// <summary>With source and row number, as two files read one after the other give them.</summary>
    private static TallySheet Placed(TallySheet sheet, int row, int rows, Traits traits)
    {
        if (!traits.HasSource) return sheet;
        int half = rows / 2;
        var (source, number) = row < half ? ("a.csv", row + 1) : ("b.csv", row - half + 1);
        return sheet with { Provenance = sheet.Provenance with { Source = source, Row = number } };
    }
}
