using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Times of arrival in six columns.</summary>
public class CsvArrivalPartsTests
{
    private static readonly string[][] Times =
    [
        ["2018", "7", "1", "20", "19", "47"], ["2018", "07", "01", "20", "9", "48"], ["2018", "7", "1", "24", "0", "0"],
        ["2018", "7", "1", "0", "0", "0"], ["2018", "2", "29", "1", "1", "1"], ["2020", "2", "29", "23", "59", "59"],
        ["2018", "7", "1", "12", "60", "0"], ["2018", "13", "1", "1", "1", "1"], ["", "", "", "", "", ""],
        ["2018", "7", "", "1", "1", "1"], ["02018", "7", "2", "1", "1", "1"], ["2018", "7", "2", "1", "1", "000000059"],
        ["0", "7", "1", "20", "19", "47"], ["2018", "7", "x", "20", "19", "47"], ["9999", "12", "31", "23", "59", "59"],
    ];

    [Theory]
    [InlineData("T,A,B,Y,M,D,H,N,S")]
    [InlineData("Y,T,M,D,H,N,A,S,B")]
    [InlineData("Y,M,D,H,N,P1,P2,P3,P4,P5,P6,P7,P8,P9,P10,P11,P12,A,B,T,S")]
    public void They_are_those_of_a_calendar(string header)
    {
        string[] columns = header.Split(',');
        string rows = string.Concat(Times.Select((time, row) => string.Join(',', columns.Select(
            column => column is "T" ? $"{row}" : column is "A" or "B" || column[0] == 'P' ? "1" : Part(time, column)))
            + "\n"));
        var layout = Flat with { Arrival = ["Y", "M", "D", "H", "N", "S"], Key = ["T"] };
        var table = TallyCsv.ReadText(header + "\n" + rows, layout);
        Assert.Equal(Times.Select(Expected), table.Select(row => row.Provenance.Arrived));
        // One is missing; what the others lack is no time.
        int unreadable = Times.Count(time => Expected(time) is null) - 1;
        Assert.Equal(unreadable, table.Reading.UnreadableArrivals);
    }

    private static string Part(string[] time, string column) =>
        time["YMDHNS".IndexOf(column[0], StringComparison.Ordinal)];

    private static DateTime? Expected(string[] time)
    {
        int[] parts = [.. time.Select(part => int.TryParse(part, out int number) ? number : -1)];
        if (parts.Contains(-1)) return null;
        try
        {
            return new(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
