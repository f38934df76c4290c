using System.Text;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Times of arrival with a zone are moments, those without are of the source's own clock.</summary>
public class ArrivalZoneTests
{
    private static readonly DateTime Moment = new(2024, 7, 29, 2, 0, 0, DateTimeKind.Utc);

    private static readonly CsvLayout Layout = new()
    {
        Levels = [new() { Name = "table", Code = ["T"] }],
        Selections = ["A"],
        Arrival = ["at"],
    };

    [Fact]
    public void An_offset_and_UTC_are_the_same_moment()
    {
        var layout = CsvLayout.Load(CaseFiles.Field("39-arrival-with-offset", "sheets.layout.json"));
        var sheets = TallyCsv.Read(CaseFiles.Field("39-arrival-with-offset", "sheets.csv"), layout);
        Assert.Equal(0, sheets.Reading.UnreadableArrivals);
        Assert.Equal([Moment, Moment], Times(sheets));
        Assert.Equal([DateTimeKind.Utc, DateTimeKind.Utc], Kinds(sheets));
        Assert.DoesNotContain(sheets.Reading.Warnings, warning => warning.Code == "mixed-arrivals");
    }

    [Theory]
    [InlineData("2024-07-28T22:00:00-04:00")]
    [InlineData("2024-07-28 22:00:00-04")]
    [InlineData("2024-07-28 22:00:00 -0400")]
    [InlineData("20240728T220000-0400")]
    [InlineData("20240729T0200Z")]
    [InlineData("2024-07-29t02:00z")]
    [InlineData("2024-07-29T02:00:00.000000000Z")]
    [InlineData("2024-07-29T07:30:00,0+05:30")]
    public void A_zone_may_be_written_in_many_ways(string text)
    {
        var sheets = TallyCsv.ReadText($"T;A;at\n1;1;{text}\n", Layout);
        Assert.Equal([Moment], Times(sheets));
        Assert.Equal([DateTimeKind.Utc], Kinds(sheets));
    }

    [Theory]
    [InlineData("2024-07-28T22:00:00+15:00")]
    [InlineData("2024-07-28T22:00:00+4")]
    [InlineData("2024-07-28T24:00:00Z")]
    [InlineData("2024-02-30")]
    [InlineData("2024-07-28T22:00:00 EST")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    public void What_is_no_time_is_counted(string text)
    {
        var sheets = TallyCsv.ReadText($"T;A;at\n1;1;{text}\n", Layout);
        Assert.Null(sheets[0].Provenance.Arrived);
        Assert.Equal(1, sheets.Reading.UnreadableArrivals);
    }

    [Fact]
    public void A_mixture_is_said_and_comes_back_as_it_was()
    {
        var sheets = TallyCsv.ReadText(
            "T,A,at\n1,1,2024-07-28 22:00:00.25\n2,1,2024-07-28T22:00:00.5-04:00\n", Layout);
        Assert.Contains(sheets.Reading.Warnings, warning => warning.Code == "mixed-arrivals");
        Assert.Equal([DateTimeKind.Unspecified, DateTimeKind.Utc], Kinds(sheets));
        using var written = new MemoryStream();
        TallyCsv.WriteStream(sheets, written);
        string text = Encoding.UTF8.GetString(written.ToArray());
        Assert.Contains("2024-07-29T02:00:00.5Z", text, StringComparison.Ordinal);
        var again = TallyCsv.ReadText(text);
        Assert.Equal(Times(sheets), Times(again));
        Assert.Equal(Kinds(sheets), Kinds(again));
    }

    private static DateTime[] Times(TallyTable sheets) => [.. sheets.Select(row => row.Provenance.Arrived!.Value)];

    private static DateTimeKind[] Kinds(TallyTable sheets) =>
        [.. sheets.Select(row => row.Provenance.Arrived!.Value.Kind)];
}
