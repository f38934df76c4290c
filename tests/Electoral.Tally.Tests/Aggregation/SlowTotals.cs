namespace Electoral.Tally.Tests.Aggregation;

/// <summary>The oracle: totals from sheet objects, one question at a time, by LINQ.</summary>
public sealed class SlowTotals(Contest contest, IReadOnlySet<CountField> fields, IEnumerable<TallySheet> sheets)
{
    private readonly TallySheet[] _all = [.. sheets];

    private IEnumerable<TallySheet> Counted => _all.Where(sheet => sheet.Status == SheetStatus.Counted);

    public void AssertEqual(Totals found)
    {
        Assert.Equal(Counted.LongCount(), found.Sheets);
        Assert.Equal(_all.LongCount(sheet => sheet.Status == SheetStatus.Annulled), found.Annulled);
        Assert.Equal(_all.LongCount(sheet => sheet.Status == SheetStatus.Pending), found.Pending);
        foreach (var field in Enum.GetValues<CountField>())
        {
            Assert.Equal(fields.Contains(field) ? Sum(sheet => Get(sheet, field)) : null, found.Field(field));
        }

        Assert.Equal(Given(CountField.Registered), found.Registered);
        Assert.Equal(Given(CountField.BallotsCast), found.BallotsCast);
        Assert.Equal(Given(CountField.Valid), found.Valid);
        Assert.Equal(Given(CountField.Blank), found.Blank);
        Assert.Equal(Given(CountField.Invalid), found.Invalid);
        AssertDerived(found);
        AssertRatio(found.Turnout, Ballots, sheet => sheet.Registered);
        for (int i = 0; i < contest.Selections.Count; i++)
        {
            int index = i;
            string id = contest.Selections[i].Id;
            Assert.Equal(Sum(sheet => sheet.Votes[index]), found.Votes[i]);
            bool isGiven = found.Votes[i] is not { SheetsWith: 0, SheetsWithout: > 0 };
            Assert.Equal(isGiven ? found.Votes[i].Sum : null, found.VotesOf(id));
            AssertRatio(found.ShareOf(id), sheet => sheet.Votes[index], Valid);
            AssertRatio(found.ShareOf(id, ShareOf.BallotsCast), sheet => sheet.Votes[index], Ballots);
            AssertRatio(found.ShareOf(id, ShareOf.Registered), sheet => sheet.Votes[index], sheet => sheet.Registered);
        }

        AssertCandidates(found);

        long? Given(CountField field) =>
            found.Field(field) is { } total and not { SheetsWith: 0, SheetsWithout: > 0 } ? total.Sum : null;
    }

    private static int? Get(TallySheet sheet, CountField field) => field switch
    {
        CountField.Registered => sheet.Registered,
        CountField.BallotsCast => sheet.BallotsCast,
        CountField.Valid => sheet.Valid,
        CountField.Blank => sheet.Blank,
        _ => sheet.Invalid,
    };

    private void AssertDerived(Totals found)
    {
        bool hasDerivedValid = !contest.BlankIsValid || fields.Contains(CountField.Blank);
        AssertDerived(hasDerivedValid, DerivedValid, found.DerivedValid);
        bool hasValid = fields.Contains(CountField.Valid) || hasDerivedValid;
        AssertDerived(fields.Contains(CountField.Invalid) && hasValid, DerivedBallots, found.DerivedBallotsCast);
    }

    private void AssertDerived(bool expected, Func<TallySheet, long?> part, DerivedTotal? found)
    {
        Assert.Equal(expected, found.HasValue);
        if (found is DerivedTotal total)
        {
            Assert.Equal(Sum(part), new FieldTotal(total.Sum, total.SheetsWith, total.SheetsWithout));
        }
    }

    private void AssertCandidates(Totals found)
    {
        Assert.Equal(contest.Candidates, found.ByCandidate.Select(total => total.Candidate));
        foreach (var candidate in contest.Candidates)
        {
            var votes = Sum(sheet => candidate.Selections.Aggregate((long?)0, (sum, line) => sum + sheet.Votes[line]));
            Assert.Equal(votes, found.VotesByCandidate(candidate.Id));
        }

        long[] sums =
        [
            .. found.ByCandidate.Select(total => total.Votes)
                .Where(votes => votes is not { SheetsWith: 0, SheetsWithout: > 0 })
                .Select(votes => votes.Sum).OrderDescending(),
        ];
        bool hasLeader = sums.Length > 0 && sums[0] > 0;
        Assert.Equal(hasLeader ? sums[0] : null, found.Leader?.Votes.Sum);
        Assert.Equal(hasLeader && sums.Length > 1 ? sums[0] - sums[1] : null, found.Lead);
    }

    private void AssertRatio(Ratio? found, Func<TallySheet, long?> above, Func<TallySheet, long?> below)
    {
        var both = Counted.Where(sheet => above(sheet) is not null && below(sheet) is not null).ToArray();
        long denominator = both.Sum(below) ?? 0;
        Assert.Equal(denominator > 0, found.HasValue);
        if (found is not Ratio ratio) return;
        Assert.Equal(
            (both.Sum(above) ?? 0, denominator, both.LongLength), (ratio.Numerator, ratio.Denominator, ratio.Rows));
    }

    private FieldTotal Sum(Func<TallySheet, long?> part)
    {
        var having = Counted.Where(sheet => part(sheet) is not null).ToArray();
        return new(having.Sum(part) ?? 0, having.Length, Counted.Count() - having.Length);
    }

    private long? DerivedValid(TallySheet sheet) =>
        sheet.Votes.Any(votes => votes is null) || (contest.BlankIsValid && sheet.Blank is null)
            ? null
            : sheet.Votes.Sum(votes => (long)votes!.Value) + (contest.BlankIsValid ? sheet.Blank : 0);

    private long? DerivedBallots(TallySheet sheet)
    {
        long? blank = !contest.BlankIsValid && fields.Contains(CountField.Blank) ? sheet.Blank : 0;
        return (sheet.Valid ?? DerivedValid(sheet)) + blank + sheet.Invalid;
    }

    private long? Valid(TallySheet sheet) => fields.Contains(CountField.Valid) ? sheet.Valid : DerivedValid(sheet);

    private long? Ballots(TallySheet sheet) =>
        fields.Contains(CountField.BallotsCast) ? sheet.BallotsCast : DerivedBallots(sheet);
}
