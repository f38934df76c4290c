using Electoral.Tally.Arrow;
using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Arrow;

/// <summary>Published elections through Arrow and back.</summary>
public sealed class RealElectionArrowTests
{

    [Theory]
    [InlineData("bolivia-2019")]
    [InlineData("czechia-2018")]
    [InlineData("france-2024")]
    [InlineData("georgia-2016")]
    [InlineData("germany-2025")]
    [InlineData("kenya-2022")]
    [InlineData("mexico-2018-quickcount")]
    [InlineData("rhode-island-2020")]
    [InlineData("romania-2019")]
    [InlineData("venezuela-2024")]
    public void They_come_back_with_names_totals_and_missing_counts(string election)
    {
        string start = string.Join('-', election.Split('-').TakeWhile(part => part != "quickcount"));
        string[] layouts = Directory.GetFiles(Repository.File("docs", "samples", "layouts"), $"{start}*.json");
        int read = 0;
        foreach (string file in Directory.GetFiles(Repository.Data(election)).Where(IsTable))
        {
            if (layouts.Select(layout => Read(file, layout)).FirstOrDefault(one => one?.Count > 0) is not { } sheets)
            {
                continue;
            }

            read++;
            var back = TallyArrow.Read(sheets.ToRecordBatch());
            TableComparer.AssertSame(
                sheets, back, TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading
                | TableAspects.EmptyColumns);
            Assert.Equal(sheets.Totals().ToString(), back.Totals().ToString());
        }

        Assert.NotEqual(0, read);
    }

    private static bool IsTable(string file) =>
        new[] { ".csv", ".txt", ".gz" }.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static TallyTable? Read(string file, string layout)
    {
        try
        {
            return TallyCsv.Read(file, CsvLayout.Load(layout));
        }
        catch (Exception other) when (other is TallyReadException or CsvLayoutException)
        {
            return null; // A file of the folder that the layout is not for.
        }
    }
}
