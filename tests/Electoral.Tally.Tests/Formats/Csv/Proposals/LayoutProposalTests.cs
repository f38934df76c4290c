namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What a file may be read as is shown with roles, first records and what is left open.</summary>
public class LayoutProposalTests
{
    private const string Proved =
        "county=region; precinct=station; valid=valid; Adams=a; Baker=b; Clark=c; hour=number";

    [Fact]
    public void A_proved_layout_is_the_one_that_reading_uses()
    {
        string text = new MadeSheets(Proved).Text;
        var proposal = Assert.Single(TallyCsv.ProposeText(text));
        Assert.True(proposal.IsProved);
        Assert.Equal(TallyCsv.ReadText(text).Reading.DetectedLayout, proposal.Layout.ToJson());
        Assert.Equal(("valid", 24, 0), (proposal.Total, proposal.SampledRecords, proposal.RecordsThatDoNotAddUp.Count));
        Assert.Equal(
            ["level county", "level precinct", "valid votes", "votes of Adams", "votes of Baker", "votes of Clark", ""],
            proposal.Columns.Select(column => $"{column.Role} {column.RoleName}".Trim()));
        Assert.Equal(["R1", "R1", "R1"], proposal.Columns[0].Cells);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], proposal.Columns.Select(column => column.Number));
    }

    [Fact]
    public void It_is_a_table_in_both_languages()
    {
        var proposal = TallyCsv.ProposeText(new MadeSheets(Proved).Text)[0];
        string text = proposal.ToString();
        Assert.Contains("The counts prove it", text, StringComparison.Ordinal);
        Assert.Contains("24 of 24 sampled records add up to \"valid\".", text, StringComparison.Ordinal);
        Assert.Matches(@"\b3 +valid +valid votes +\d+ +\d+ +\d+", text);
        string spanish = proposal.Describe(ReportLanguage.Spanish).ToString();
        Assert.Contains("votos de Adams", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_contest_has_a_proposal_that_reads_to_its_totals()
    {
        var made = new MadeSheets(
            "area=region; sheet=station; B=ballotsOfTwo; D=valid; F=valid2; D1=a; F1=a2; D2=b; F2=b2; D3=c; F3=c2");
        var proposals = TallyCsv.ProposeText(made.Text);
        Assert.Equal(["D", "F"], proposals.Select(proposal => proposal.Total));
        foreach (var proposal in proposals)
        {
            Assert.False(proposal.IsProved);
            Assert.StartsWith("there are several contests", proposal.Doubt, StringComparison.Ordinal);
            var totals = TallyCsv.ReadText(made.Text, proposal.Layout).Totals();
            Assert.Equal(made[proposal.Total!], totals.Valid);
            Assert.Equal(3, proposal.Columns.Count(column => column.IsUnexplained));
            Assert.Equal(proposal.Layout, CsvLayout.Parse(proposal.ToJson()));
        }
    }

    [Fact]
    public void Rows_of_totals_are_left_out_of_a_proposal_too()
    {
        var made = new MadeSheets("county=region; precinct=station; Ann=a; Bea=b; Cat=c", totals: "foot");
        var proposal = Assert.Single(TallyCsv.ProposeText(made.Text));
        Assert.False(proposal.IsProved);
        var table = TallyCsv.ReadText(made.Text, proposal.Layout);
        Assert.Equal(made.Rows, table.Count);
        Assert.Equal(made["Ann"], table.Totals().VotesOf("Ann"));
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains("\"exclude\": {\"county\": \"TOTAL\"}", failure.LayoutToComplete, StringComparison.Ordinal);
    }

    [Fact]
    public void Candidates_in_numbered_groups_are_proposed_as_groups()
    {
        var made = new MadeSheets(
            "Canton=region; Bureau=station; Exprimés=valid; Nom 1=text; Voix 1=a; % Voix 1=a%; "
            + "Nom 2=text; Voix 2=b; % Voix 2=b%; Nom 3=text; Voix 3=c; % Voix 3=a%");
        var proposal = TallyCsv.ProposeText(made.Text)[0];
        Assert.False(proposal.IsProved);
        Assert.Equal(["Nom {n}"], proposal.Layout.Groups!.Selection);
        Assert.Equal(["Voix {n}"], proposal.Layout.Groups.Votes.Columns);
        Assert.Equal(["canton", "station"], proposal.Layout.Levels.Select(level => level.Name));
    }

    [Theory]
    [InlineData("long-colombia.csv", "CORPORACION=PRESIDENTE", "CANDIDATO", "VOTOS")]
    [InlineData("long-argentina.csv", "cargo_nombre=PRESIDENTE", "agrupacion_id", "votos_cantidad")]
    public void A_record_for_each_selection_is_proposed_as_a_long_file(
        string file, string filter, string selection, string votes)
    {
        var layout = TallyCsv.Propose(Cases.CaseFiles.Reading(file))[0].Layout;
        Assert.Equal(filter, string.Join(' ', layout.Filter.Select(word => $"{word.Key}={word.Value}")));
        Assert.Equal([selection], layout.Long!.Selection);
        Assert.Equal([votes], layout.Long.Votes.Columns);
        Assert.NotEmpty(layout.Long.Counts.Blank);
        Assert.NotEmpty(layout.Long.Counts.Invalid);
    }

    [Fact]
    public void What_was_written_here_is_known_by_its_header()
    {
        const string Text = "unit:state,sheet:table,valid,votes:ANA\n1,1,3,3\n";
        var proposal = Assert.Single(TallyCsv.ProposeText(Text));
        Assert.True(proposal.IsProved);
        Assert.Equal("valid votes", proposal.Columns[2].Role);
    }
}
