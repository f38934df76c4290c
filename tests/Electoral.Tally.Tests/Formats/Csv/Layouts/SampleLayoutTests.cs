using System.Globalization;
using System.IO.Compression;
using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>The layouts of docs/samples/layouts against the files that they are for, column by column.</summary>
public class SampleLayoutTests
{
    [Fact]
    public void Every_layout_is_valid_and_comes_back_from_its_json()
    {
        string[] paths = Directory.GetFiles(Repository.File("docs", "samples", "layouts"), "*.json");
        Assert.InRange(paths.Length, 7, 50);
        foreach (string path in paths)
        {
            var layout = CsvLayout.Load(path);
            Assert.Equal(layout, CsvLayout.Parse(layout.ToJson()));
            Assert.NotNull(layout.Contest);
        }
    }

    [Fact]
    public void Venezuela()
    {
        var file = File("venezuela-2024.json", "venezuela-2024", "actas.csv");
        Assert.Equal((24_532, 17_745_239), (file.Rows, file.Sum("RE")));
        Assert.Equal((10_659_128, 1_139), (file.Sum("VOTOS_VALIDOS"), file.Sum("VOTOS_NULOS")));
        long[] votes = [7_156_462, 3_241_461, 84_446, 19_966, 21_583, 49_603, 12_321, 10_308, 25_570, 37_408];
        Assert.Equal(votes, file.Votes);
        var found = CsvLayoutDetection.Detect(file.Header, file.Records).LayoutOf("actas.csv");
        Assert.Equal(found.Levels, file.Layout.Levels);
        Assert.Equal(found.Selections.Select(found => found.Id), file.Layout.Selections.Select(known => known.Id));
    }

    [Theory]
    [InlineData("final.csv.gz", 34_555, 7_315_364, 2_240_920, 2_889_359, 5_296)]
    [InlineData("partial.csv.gz", 28_975, 6_137_228, 1_950_000, 2_355_644, 4_681)]
    public void Bolivia_in_both_counts(string name, int rows, long registered, long cc, long mas, int precincts)
    {
        var file = File("bolivia-2019.json", "bolivia-2019", name);
        Assert.Equal((rows, registered), (file.Rows, file.Sum(file.Layout.Registered!.Column)));
        Assert.Equal((cc, mas), (file.Sum("CC"), file.Sum("MAS - IPSP")));
        Assert.Equal(precincts, file.Units(5));
        Assert.Equal(rows, file.Records.Select(record => record[0]).Distinct().Count());
        Assert.Equal("Número Mesa", file.Header[0]);
        // The levels that only the final count has split none of these precincts.
        string[] finer = ["País", "Departamento", "Provincia", "Municipio", "Localidad", "Distrito", "Zona", "Recinto"];
        if (file.Header.Contains("Zona")) Assert.Equal(precincts, file.Distinct(finer));
    }

    [Fact]
    public void Mexico_by_candidate_and_in_total()
    {
        var file = File("mexico-2018-arrivals.json", "mexico-2018-quickcount", "arrivals.txt");
        Assert.Equal((6_307, 3_620_769), (file.Rows, file.Sum("LISTA_NOMINAL")));
        Assert.Equal((516_739, 360_034, 1_207_530), (file.Sum("RAC"), file.Sum("JAMK"), file.Sum("AMLO")));
        Assert.Equal((127_800, 4_061), (file.Sum("JHRC"), file.Sum("CNR")));
        Assert.Equal((58_979, 2_275_143), (file.Sum("NULOS"), file.Sum("TOTAL")));
        var lines = file.Layout.Selections;
        foreach (string[] record in file.Records)
        {
            foreach (string candidate in (string[])["RAC", "JAMK", "AMLO"])
            {
                var own = lines.Where(line => line.Candidate == candidate);
                long votes = own.Sum(line => file.Count(record, line.Column));
                Assert.Equal(file.Count(record, candidate), votes);
            }

            long ballots = lines.Sum(line => file.Count(record, line.Column)) + file.Count(record, "NULOS");
            Assert.Equal(file.Count(record, file.Layout.BallotsCast!.Column), ballots);
        }
    }

    [Fact]
    public void Mexico_joins_the_arrivals_to_the_sample()
    {
        var arrivals = File("mexico-2018-arrivals.json", "mexico-2018-quickcount", "arrivals.txt");
        var sample = File("mexico-2018-sample.json", "mexico-2018-quickcount", "sample.csv");
        Assert.Equal((7_787, 4_420_377), (sample.Rows, sample.Sum("LISTA_NOMINAL")));
        Assert.Empty(sample.Layout.Selections);
        Assert.Equal(350, sample.Distinct(sample.Layout.Stratum!));
        Assert.Equal(sample.Layout.Levels, arrivals.Layout.Levels);
        Assert.Equal(sample.Layout.Key, arrivals.Layout.Key);
        Assert.Equal(6_307, arrivals.Keys(trim: true).Intersect(sample.Keys(trim: true)).Count());
        Assert.Equal(4_810, arrivals.Keys(trim: false).Intersect(sample.Keys(trim: false)).Count());
    }

    [Fact]
    public void Czechia()
    {
        var file = File("czechia-2018.json", "czechia-2018", "precincts.csv.gz");
        Assert.Equal((14_866, 8_366_433, 5_148_141), (file.Rows, file.Sum("VOL_SEZNAM"), file.Sum("PL_HL_CELK")));
        Assert.Equal([221_689, 472_643, 526_694, 63_348, 29_228, 24_442, 1_985_547, 454_949, 1_369_601], file.Votes);
        Assert.Equal(0, Enumerable.Range(10, 11).Sum(unused => file.Sum($"HLASY_{unused}")));
        Assert.Equal([5_180_290, 5_177_238, 7], file.Layout.Extra.Select(extra => file.Sum(extra.Value.Column)));
        Assert.All(file.Records, record => Assert.Equal("1", file.Cell(record, "KOLO")));
        Assert.Equal(file.Distinct("OBEC"), file.Units(1));
    }

    [Theory]
    [InlineData("mexico-2018-arrivals.json", "mexico-2018-quickcount", "arrivals.txt")]
    [InlineData("mexico-2018-sample.json", "mexico-2018-quickcount", "sample.csv")]
    [InlineData("czechia-2018.json", "czechia-2018", "precincts.csv.gz")]
    [InlineData("bolivia-2019.json", "bolivia-2019", "partial.csv.gz")]
    [InlineData("rhode-island-2020.json", "rhode-island-2020", "precincts.csv.gz")]
    [InlineData("france-2024.json", "france-2024", "stations-round1.csv.gz")]
    [InlineData("venezuela-2024.json", "venezuela-2024", "actas.csv")]
    public void Comes_back_when_written(string layout, params string[] path)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var known = CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout));
        var table = TallyCsv.Read(Repository.Data(path), known, cancellation: cancellation);
        Assert.Equal(0, table.Reading.Rejected);
        using var folder = new TemporaryFolder();
        TallyCsv.Write(table, folder.File("sheets.csv.gz"), cancellation: cancellation);
        var again = TallyCsv.Read(folder.File("sheets.csv.gz"), cancellation: cancellation);
        TableComparer.AssertSame(table, again, TableAspects.Source | TableAspects.Reading);
    }

    private static SampleFile File(string layout, params string[] path) => SampleFile.Read(
        CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout)), Repository.Data(path));

    /// <summary>A published file and its layout; every column that the layout names is in the header.</summary>
    private sealed record SampleFile(CsvLayout Layout, string[] Header, IReadOnlyList<string[]> Records)
    {
        public int Rows => Records.Count;

        public IEnumerable<long> Votes => Layout.Selections.Select(selection => Sum(selection.Column));

        public static SampleFile Read(CsvLayout layout, string path)
        {
            using Stream file = System.IO.File.OpenRead(path);
            using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file);
            for (int i = 0; i < layout.SkipLines; i++) reader.ReadLine();
            var records = SlowCsv.Records(reader.ReadToEnd(), layout.Delimiter ?? ',');
            string[] missing = [.. CsvLayoutRoles.Columns(layout).Except(records[0])];
            Assert.Empty(missing);
            return new(layout, records[0], [.. records.Skip(1).Where(record => record.Length > 1)]);
        }

        public string Cell(string[] record, string column) => record[Array.IndexOf(Header, column)];

        public long Count(string[] record, string column) =>
            long.Parse(Cell(record, column), CultureInfo.InvariantCulture);

        public long Sum(string column) => Records.Sum(record => Count(record, column));

        public int Distinct(params string[] columns) => Records
            .Select(record => string.Join('\0', columns.Select(column => Cell(record, column))))
            .Distinct()
            .Count();

        /// <summary>The number of units at a level, counted from 0.</summary>
        public int Units(int level) => Distinct(
            [.. Layout.Levels.Take(level + 1).SelectMany(each => each.Code).Select(code => code.Column)]);

        public HashSet<string> Keys(bool trim) =>
            [.. Records.Select(record => string.Join('|', Layout.Key.Select(key => Trimmed(record, key, trim))))];

        private string Trimmed(string[] record, CsvKeyColumn key, bool trim)
        {
            string text = Cell(record, key.Column);
            return trim && key.TrimZeros ? text.TrimStart('0') : text;
        }
    }
}
