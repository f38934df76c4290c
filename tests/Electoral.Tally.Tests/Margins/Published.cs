namespace Electoral.Tally.Tests.Margins;

/// <summary>
/// Published elections, read by the layouts of the samples; a test is skipped where the data are absent.
/// </summary>
internal static class Published
{
    public static TallyTable Venezuela() => Read("venezuela-2024.json", "venezuela-2024", "actas.csv");

    /// <summary>The count as it was at 19:40 that evening, or the final one.</summary>
    public static TallyTable Bolivia(string count) => Read("bolivia-2019.json", "bolivia-2019", $"{count}.csv.gz");

    public static TallyTable MexicoArrivals() =>
        Read("mexico-2018-arrivals.json", "mexico-2018-quickcount", "arrivals.txt");

    public static TallyTable MexicoSample() => Read("mexico-2018-sample.json", "mexico-2018-quickcount", "sample.csv");

    private static TallyTable Read(string layout, params string[] file) => TallyCsv.Read(
        Repository.Data(file), CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout)));
}
