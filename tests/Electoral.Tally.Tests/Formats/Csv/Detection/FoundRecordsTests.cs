namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Files with a record for each sheet and selection are read unasked where sums prove them.</summary>
public class FoundRecordsTests
{
    [Theory]
    [InlineData("Total votes=ballots")]
    [InlineData("Valid votes=valid")]
    [InlineData("TOTAL VOTACION=ballots")]
    [InlineData("Registered voters=electors|Ballots cast=ballots")]
    public void A_record_of_the_sum_proves_the_others(string sums)
    {
        string[] further = ["VOTOS NULOS=invalid", "VOTOS EN BLANCO=blank", .. sums.Split('|')];
        var made = new MadeRecords(further: further);
        var totals = AssertRead(made);
        Assert.Equal(made.Totals["blank"], totals.Blank);
        Assert.Equal(made.Totals["invalid"], totals.Invalid);
    }

    [Theory]
    [InlineData("valid votes=valid", "")]
    [InlineData("voters=ballots|registered=electors", "Null=invalid|Blank=blank")]
    [InlineData("number voters=ballots|undervote=blank|overvote=invalid", "")]
    public void A_count_on_each_record_proves_them_too(string columns, string further)
    {
        string[] more = further.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var made = new MadeRecords(further: more, columns: columns.Split('|'));
        var totals = AssertRead(made);
        if (columns.Contains("electors", StringComparison.Ordinal)) Assert.NotNull(totals.Registered);
    }

    [Fact]
    public void Votes_that_are_left_out_where_there_are_none_are_zero_where_sums_say_so()
    {
        var made = new MadeRecords(columns: ["valid votes=valid"], withoutZeros: true);
        var table = TallyCsv.ReadText(made.Text);
        Assert.Equal(0, table.VotesOf("Clark").MissingCount);
        AssertRead(made);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Several_contests_are_a_choice_and_each_proposal_reads_right(bool bySheet)
    {
        var made = new MadeRecords(offices: ["President", "Senate"], columns: ["valid=valid"], bySheet: bySheet);
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains("there are several contests: 'President', 'Senate'", failure.Message, StringComparison.Ordinal);
        foreach (var proposal in failure.Proposals)
        {
            var totals = TallyCsv.ReadText(made.Text, proposal.Layout).Totals();
            Assert.Equal(made.Totals[proposal.Layout.Filter[0].Value + "Adams"], totals.VotesOf("Adams"));
        }
    }

    [Theory]
    [InlineData("votes")]
    [InlineData("")]
    public void A_contest_beyond_the_records_looked_at_is_never_added_to_the_first(string office)
    {
        var made = new MadeRecords(3_000, columns: ["valid=valid"], offices: ["President", "Senate"], bySheet: false);
        string text = office.Length > 0
            ? made.Text
            : made.Text.Replace("office,", "", StringComparison.Ordinal)
                .Replace("President,", "", StringComparison.Ordinal)
                .Replace("Senate,A", "Dan", StringComparison.Ordinal)
                .Replace("Senate,", "Other ", StringComparison.Ordinal);
        var failure = Record.Exception(() => ReadPacked(text));
        Assert.True(failure is CsvLayoutException or TallyReadException, $"{failure}");
    }

    [Theory]
    [InlineData(
        "Ballots=ballots",
        "each sheet seems to have a record for each selection|is not called|is not known|no columns")]
    [InlineData("Stayed home=electors|Total=electors", "no columns")]
    [InlineData("Alliance=valid", "is not called|is not known|each sheet seems")]
    public void Records_that_nothing_explains_are_refused(string further, string expected)
    {
        var made = new MadeRecords(further: further.Split('|'));
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains(expected.Split('|'), part => failure.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_sum_nothing_is_used_and_the_first_proposal_reads_right()
    {
        string[] further = ["VOTOS NO MARCADOS=invalid", "VOTOS EN BLANCO=blank"];
        var made = new MadeRecords(further: further, columns: ["rank=order"]);
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains("TallyCsv.Read(path, TallyCsv.Propose(path)[0].Layout)", failure.Message);
        var table = TallyCsv.ReadText(made.Text, failure.Proposals[0].Layout);
        Assert.Equal(3, table.Contest.Selections.Count);
        Assert.Equal(made.Totals["Adams"], table.Totals().VotesOf("Adams"));
    }

    [Fact]
    public void Ways_of_voting_that_add_up_to_the_votes_of_a_record_are_no_selections()
    {
        string rows = string.Concat(Enumerable.Range(0, 60).Select(row => FormattableString.Invariant(
            $"C{row / 20},P{row / 3},{"ABC"[row % 3]},{(row * 7) + 30},{row * 3},{(row * 4) + 30}\n")));
        const string Header = "county,precinct,candidate,total valid votes,ordinary votes,special votes\n";
        Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(Header + rows));
        var layout = TallyCsv.ProposeText(Header + rows)[0].Layout;
        Assert.Equal(["total valid votes"], layout.Long!.Votes.Columns);
    }

    private static Totals AssertRead(MadeRecords made)
    {
        var table = TallyCsv.ReadText(made.Text);
        var totals = table.Totals();
        Assert.Equal(made.Sheets, table.Count);
        Assert.Equal(["Adams", "Baker", "Clark"], table.Contest.Selections.Select(one => one.Id).Order());
        Assert.All(table.Contest.Selections, one => Assert.Equal(made.Totals[one.Id], totals.VotesOf(one.Id)));
        return totals;
    }

    /// <summary>Read as a compressed source, whose end cannot be looked at before.</summary>
    private static TallyTable ReadPacked(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(
            packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        packed.Position = 0;
        return TallyCsv.ReadStream(packed);
    }
}
