namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>Bolivia 2019: the preliminary count as it was at 19:40, with the final count as frame.</summary>
public sealed class BoliviaTests
{
    [Fact]
    public void The_preliminary_count_decides_neither_who_leads_nor_the_first_round()
    {
        var assessment = Published.Bolivia("partial").AssessMargin(SheetFrame.OfStations(Published.Bolivia("final")));
        var whole = assessment.Coverage.Whole;
        Assert.Equal((28_975, 34_555L, 5_580L), (whole.Sheets, whole.Stations, whole.Missing));
        Assert.Equal((7_315_364L, 1_178_136L), (whole.Registered, whole.RegisteredMissing));
        Assert.Equal(5_580, assessment.Coverage.MissingStations.Count);
        Assert.Empty(assessment.Coverage.OutsideFrame);
        Assert.Equal(405_644, assessment.Bounds.Margin!.Lead);
        Assert.Equal(405_644 - 1_178_136, assessment.Bounds.Margin.LeadMin);
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Equal(Decision.NotDecided, assessment.VerdictUnder(OutcomeRule.FiftyOrFortyWithTen).Decision);
        Assert.Equal((28_975, 0), (assessment.RegisterTest.Tested, assessment.RegisterTest.Exceeding));
    }

    [Fact]
    public void The_final_result_lies_inside_every_bound_at_every_unit()
    {
        var final = Published.Bolivia("final");
        var assessment = Published.Bolivia("partial").AssessMargin(SheetFrame.OfStations(final));
        // Stations that changed between the counts are corrections, not missing sheets: they may leave a bound.
        var corrected = final.Totals();
        foreach (var bound in assessment.Bounds.Candidates)
        {
            Assert.InRange(corrected.VotesByCandidate(bound.Candidate.Id).Sum, bound.Votes, bound.VotesMax!.Value);
        }

        long lead = corrected.VotesOf("MAS - IPSP")!.Value - corrected.VotesOf("CC")!.Value;
        Assert.InRange(lead, assessment.Bounds.Margin!.LeadMin!.Value, assessment.Bounds.Margin.LeadMax!.Value);
    }

    [Fact]
    public void Missingness_goes_with_the_votes_and_that_is_said()
    {
        var assessment = Published.Bolivia("partial").AssessMargin(SheetFrame.OfStations(Published.Bolivia("final")));
        var department = assessment.Missingness.First(
            check => check is { Level.Name: "department", Measure: MissingnessMeasure.Lead });
        Assert.Equal(0.0787, department.Before!.Value, 4);
        Assert.Equal(0.083599546592, department.After!.Value, 12);
        Assert.True(department.IsWarning);
        string report = assessment.ToString();
        Assert.Contains("weighting every precinct", report, StringComparison.Ordinal);
        Assert.Matches(@"so\s+do\s+other\s+levels:\s+department,\s+province,\s+municipality", report);
    }

    [Fact]
    public void Departments_are_judged_by_their_own_missing_stations()
    {
        var assessment = Published.Bolivia("partial").AssessMargin(SheetFrame.OfStations(Published.Bolivia("final")));
        var departments = assessment.At("department");
        Assert.Equal(1_178_136, departments.Sum(unit => unit.Bounds.Outstanding.StationCapacity));
        Assert.Equal(28_975, departments.Sum(unit => unit.Coverage.Sheets));
        Assert.Contains(departments, unit => unit.Decision == Decision.Decided);
        Assert.Contains(departments, unit => unit.Decision == Decision.NotDecided);
    }
}
