namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Published files: read right without a layout, or refused with a proposal that reads to the stated totals.
/// </summary>
public class PublishedProposalTests
{
    [Fact]
    public void Boxes_of_a_Romanian_form_are_read_unasked()
    {
        var totals = TallyCsv.Read(Repository.Data("romania-2019", "sections.csv.gz")).Totals();
        Assert.Equal(18_730, totals.Sheets);
        Assert.Equal(
            new long?[] { 18_267_256, 8_967_529, 8_690_356, 270_186 },
            [totals.Registered, totals.BallotsCast, totals.Valid, totals.Invalid]);
        Assert.Equal(
            new long?[] { 2_031_585, 2_327_988, 122_245 },
            [totals.VotesOf("g1"), totals.VotesOf("g5"), totals.VotesOf("g16")]);
    }

    [Theory]
    [InlineData("Direktstimmen gueltige (D)", 174_443, 727, "D1", 80_087, "D5", 27_275)]
    [InlineData("Listenstimmen gueltige (F)", 174_731, 439, "F1", 70_010, "F5", 28_849)]
    public void Two_German_contests_with_rows_of_sums_are_a_choice(
        string total, long valid, long invalid, string first, long votes, string other, long otherVotes)
    {
        string path = Repository.Data("germany-2025", "districts.csv.gz");
        var proposal = Assert.Single(TallyCsv.Propose(path), proposal => proposal.Total == total);
        Assert.False(proposal.IsProved);
        var totals = TallyCsv.Read(path, proposal.Layout).Totals();
        Assert.Equal(
            new long?[] { 366, 201_032, 175_170 }, [totals.Sheets, totals.Registered, totals.BallotsCast]);
        Assert.Equal(
            new long?[] { valid, invalid, votes, otherVotes },
            [totals.Valid, totals.Invalid, totals.VotesOf(first), totals.VotesOf(other)]);
    }

    [Theory]
    [InlineData("stations-round1.csv.gz", 172_019, 123_580, 120_586, 2_580, 414, "UG", 36_924, "RN", 30_692)]
    [InlineData("stations-round2.csv.gz", 172_053, 123_363, 118_213, 4_625, 525, "UG", 22_110, "RN", 32_415)]
    public void French_candidates_in_cells_are_read_unasked(
        string file, long registered, long ballots, long valid, long blank, long invalid, string first, long votes,
        string other, long otherVotes)
    {
        var totals = TallyCsv.Read(Repository.Data("france-2024", file)).Totals();
        Assert.Equal(201, totals.Sheets);
        Assert.Equal(
            new long?[] { registered, ballots, valid, blank, invalid },
            [totals.Registered, totals.BallotsCast, totals.Valid, totals.Blank, totals.Invalid]);
        Assert.Equal(new long?[] { votes, otherVotes }, [totals.VotesOf(first), totals.VotesOf(other)]);
    }

    [Fact]
    public void Georgian_sheets_that_do_not_add_up_are_refused_with_roles_that_are_right()
    {
        var layout = TallyCsv.Propose(Repository.Data("georgia-2016", "precincts.csv.gz"))[0].Layout;
        Assert.Equal("valid votes", layout.Valid!.Columns[0]);
        Assert.Equal("invalid votes", layout.Invalid!.Columns[0]);
        Assert.Equal(25, layout.Selections.Count);
        Assert.Equal(["district", "precinct"], layout.Levels.Select(level => level.Name));
    }

    [Fact]
    public void An_American_long_file_has_a_proposal_for_each_office()
    {
        var layout = TallyCsv.Propose(Repository.Data("rhode-island-2020", "precincts.csv.gz"))[0].Layout;
        Assert.Equal("President", layout.Filter[0].Value);
        Assert.Equal(["candidate"], layout.Long!.Selection);
        Assert.Equal("party", layout.Long.Party);
        Assert.Contains("precinct", layout.Levels.Select(level => level.Name));
    }

    [Fact]
    public void Mexican_columns_that_look_like_levels_are_thinned()
    {
        var proposal = TallyCsv.Propose(Repository.Data("guanajuato-2012", "casillas.csv.gz"))[0];
        Assert.Equal(
            ["pri_pvem", "pan_na", "prd", "pt", "mc", "otros"], proposal.Layout.Selections.Select(one => one.Id));
        Assert.Equal(["section", "station"], proposal.Layout.Levels.Select(level => level.Name).TakeLast(2));
    }
}
