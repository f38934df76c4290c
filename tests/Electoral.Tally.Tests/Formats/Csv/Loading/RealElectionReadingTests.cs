namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>
/// Published elections through the reader itself: candidates on several lines, keys, sums without keeping.
/// </summary>
public class RealElectionReadingTests
{
    private const string Mexico = "mexico-2018-quickcount";

    [Fact]
    public void The_lines_of_a_candidate_add_up_to_the_sum_of_the_source_on_every_sheet()
    {
        var sheets = Read(Repository.Data(Mexico, "arrivals.txt"), "mexico-2018-arrivals.json");
        Assert.Equal(6_307, sheets.Count);
        foreach (string candidate in (string[])["RAC", "JAMK", "AMLO"])
        {
            var votes = sheets.VotesByCandidate(candidate);
            var published = sheets.Extra(candidate);
            Assert.All(Enumerable.Range(0, sheets.Count), row => Assert.Equal(published[row], votes[row]));
        }

        Assert.Equal(1_207_530, sheets.Totals().VotesByCandidate("AMLO").Sum);
    }

    [Fact]
    public void The_stations_that_arrived_are_found_in_the_sample_by_their_keys()
    {
        var arrived = Read(Repository.Data(Mexico, "arrivals.txt"), "mexico-2018-arrivals.json");
        var drawn = Read(Repository.Data(Mexico, "sample.csv"), "mexico-2018-sample.json").Select(
            row => row.Key).ToHashSet();
        Assert.Equal(6_307, arrived.Count(row => drawn.Contains(row.Key)));
    }

    [Fact]
    public void Adding_up_without_keeping_gives_the_same_totals()
    {
        string path = Repository.Data("venezuela-2024", "actas.csv");
        var streamed = TallyCsv.Totals(path);
        var kept = TallyCsv.Read(path);
        Assert.Equal(7_156_462, kept.Totals().VotesOf("EG"));
        Assert.Equal(kept.Totals().ToString(), streamed.Totals.ToString());
        Assert.Equal(kept.Reading.ToString(), streamed.Reading.ToString());
        Assert.False(streamed.Reading.DuplicatesChecked);
    }

    [Fact]
    public void A_file_that_proves_nothing_is_refused_without_a_layout()
    {
        string path = Repository.Data(Mexico, "arrivals.txt");
        Assert.Throws<CsvLayoutException>(() => TallyCsv.Read(path));
    }

    private static TallyTable Read(string path, string layout) =>
        TallyCsv.Read(path, CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout)));
}
