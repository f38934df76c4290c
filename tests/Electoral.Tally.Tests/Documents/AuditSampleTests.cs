using System.Text.Json;
using Electoral.Tally.Tests.Formats.DataReaders;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The audit sample as its users call it: arguments, exit codes, what it prints and writes.</summary>
public sealed class AuditSampleTests(AuditSampleTests.Sample sample) : IClassFixture<AuditSampleTests.Sample>
{
    private static readonly string Path = Repository.File("docs", "samples", "audit.cs");

    [Fact]
    public void It_stays_short() => Assert.InRange(File.ReadAllLines(Path).Length, 1, 160);

    [Fact]
    public void It_audits_a_file_and_writes_the_report_for_programs()
    {
        string file = Repository.File("docs", "samples", "actas.csv");
        var (exitCode, output, errors) = sample.Run(file, "--level", "municipality", "--json", "out.json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("What was read\n", output, StringComparison.Ordinal);
        Assert.Contains("Totals by municipality", output, StringComparison.Ordinal);
        Assert.Matches(@"Everything took \d+\.\d\d s\.\n$", output);
        var table = TallyCsv.Read(file, options: new() { ComputeSha256 = true });
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        var (source, totals) = (json.RootElement.GetProperty("source"), json.RootElement.GetProperty("totals"));
        Assert.Equal(table.Reading.Sources[0].Sha256, source.GetProperty("sha256").GetString());
        Assert.Equal(table.Totals().Registered, totals.GetProperty("registered").GetInt64());
    }

    [Fact]
    public void It_validates_where_it_is_asked_to_and_still_ends_well()
    {
        string lines = string.Concat(Enumerable.Range(1, 6).Select(
            station => $"Villanueva,{station},300,{100 + station},{60 - station},{(station == 4 ? 140 : 160)}\n"));
        sample.Write("sums.csv", "town,station,registered,Ana,Ben,valid\n" + lines);
        sample.Write("sums.layout.json", """
            {"delimiter": ",", "levels": [{"name": "town", "code": "town"}, {"name": "station", "code": "station"}],
             "registered": "registered", "valid": "valid", "selections": ["Ana", "Ben"]}
            """);
        var (exitCode, output, errors) = sample.Run("sums.csv", "--validate", "--no-anomalies", "--json", "rules.json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("1 of 6 sheets has statements that cannot all be true.", output, StringComparison.Ordinal);
        Assert.Contains("The selections add up to 160; the sheet gives 140", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(sample.Written("rules.json"));
        var rule = json.RootElement.GetProperty("validation").GetProperty("rules").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "votes-valid");
        Assert.Equal(1, rule.GetProperty("sheets").GetInt32());
        Assert.DoesNotContain("Validation", sample.Run("sums.csv", "--no-anomalies").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_archives_and_standard_input_are_read_as_the_file()
    {
        byte[] text = File.ReadAllBytes(Repository.File("docs", "samples", "actas.csv"));
        sample.WriteZip("one.zip", ("actas.csv", text));
        sample.WriteZip("two.zip", ("a.csv", text), ("b.csv", text));
        sample.WriteBytes("actas.xls", Workbooks.BytesOfXls(
            [.. File.ReadLines(Repository.File("docs", "samples", "actas.csv")).Select(line => line.Split(',')
                .Select(cell => int.TryParse(cell, out int number) ? number : (object)cell).ToArray())]));
        long Votes(string file, byte[]? input = null)
        {
            var (exitCode, _, errors) = sample.Run(input, file, "--no-anomalies", "--json", "read.json");
            Assert.Equal((0, ""), (exitCode, errors));
            using var json = JsonDocument.Parse(sample.Written("read.json"));
            return json.RootElement.GetProperty("totals").GetProperty("registered").GetInt64();
        }

        long[] found =
        [
            Votes(Repository.File("docs", "samples", "actas.xlsx")), Votes("actas.xls"), Votes("one.zip"),
            Votes("-", text),
        ];
        Assert.All(found, registered => Assert.Equal(84_120, registered));
        var (code, _, message) = sample.Run("two.zip");
        Assert.Equal((1, "two.zip: 2 entries, not one table.\n"), (code, message));
        sample.Write("no.xlsx", "not a workbook");
        Assert.Equal(1, sample.Run("no.xlsx").ExitCode);
    }

    [Fact]
    public void A_file_can_be_its_own_roll_and_a_premise_be_stated()
    {
        sample.Write("both.csv", "s,t,registered,valid,A,B\n1,1,400,300,180,120\n1,2,380,,,\n1,3,90,50,30,20");
        sample.Write("both.layout.json", """
            {"levels": ["s", "t"], "registered": "registered", "valid": "valid", "selections": ["A", "B"]}
            """);
        var (exitCode, _, errors) = sample.Run(
            "both.csv", "--frame", "both.csv", "--no-anomalies", "--json", "both.json");
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("both.json"));
        Assert.Equal(2 / 3.0, json.RootElement.GetProperty("coverage").GetProperty("sheets").GetDouble(), 12);
        Assert.Equal(0, sample.Run("both.csv", "--no-anomalies", "--stated", "SheetsReadWhole").ExitCode);
        Assert.Equal(2, sample.Run("both.csv", "--stated", "Nothing").ExitCode);
    }

    [Fact]
    public void A_second_source_is_set_beside_the_sheets()
    {
        sample.Write("first.csv", """
            town,table,valid,A,B,image
            1,1,300,180,120,https://a.example/1
            1,2,90,50,40,
            2,3,9,5,4,

            """);
        sample.Write("first.json", """
            {"levels": ["town", "table"], "valid": "valid", "image": "image", "selections": ["A", "B"]}
            """);
        sample.Write("second.csv", """
            place,number,sum,Ana,Ben,scan
            1,1,300,120,180,https://b.example/1
            1,2,90,50,40,

            """);
        sample.Write("second.json", """
            {"levels": ["place", "number"], "valid": "sum", "image": "scan",
             "selections": [{"id": "A", "column": "Ana"}, {"id": "B", "column": "Ben"}]}
            """);
        var (exitCode, output, errors) = sample.Run(
            "first.csv", "--layout", "first.json", "--compare", "second.csv", "--compare-layout", "second.json",
            "--no-anomalies", "--html", "both.html", "--json", "both.json");
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("both.json"));
        var comparison = json.RootElement.GetProperty("comparison");
        string[] numbers = ["matched", "onlyFirst", "onlySecond", "identical", "differing"];
        Assert.Equal([2, 1, 0, 1, 1], numbers.Select(name => comparison.GetProperty(name).GetInt32()));
        Assert.Contains("Two sources compared", output, StringComparison.Ordinal);
        Assert.Matches(@"\ntwo counts swapped +1\n", output);
        string page = sample.Written("both.html");
        Assert.Contains("https://a.example/1", page, StringComparison.Ordinal);
        Assert.Contains("https://b.example/1", page, StringComparison.Ordinal);
        sample.Write("third.json", """
            {"levels": ["place", "number"], "valid": "sum", "selections": ["Ana", "Ben"]}
            """);
        (exitCode, _, errors) = sample.Run(
            "first.csv", "--layout", "first.json", "--compare", "second.csv", "--compare-layout", "third.json");
        Assert.Equal(2, exitCode);
        Assert.Contains("only the first has A, B; only the second has Ana, Ben", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_are_found_and_their_proofs_hold_against_the_root_of_the_report()
    {
        sample.Write("find.csv", "s,name,t,A,B,url\n1,Mérida,07,60,40,https://example.org/7\n2,Alba,1,20,10,\n");
        sample.Write("find.layout.json", """
            {"levels": [{"name": "s", "code": ["s"], "label": "name"}, "t"], "selections": ["A", "B"], "image": "url"}
            """);
        string[] call = ["find.csv", "--layout", "find.layout.json", "--no-anomalies", "--find"];
        var (exitCode, output, errors) = sample.Run(
            [.. call, "merida", "--integrity", "--json", "find.json", "--proofs", "find.jsonl"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Found for “merida”", output, StringComparison.Ordinal);
        Assert.Contains("https://example.org/7", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(sample.Written("find.json"));
        string root = json.RootElement.GetProperty("integrity").GetProperty("root").GetString()!;
        var proof = SheetProof.Parse(sample.Written("find.jsonl").Trim());
        Assert.True(proof.Verifies(root));
        Assert.Contains("\"A\":60", proof.Sheet.Text, StringComparison.Ordinal);
        (_, output, _) = sample.Run([.. call, "7", "--language", "es"]);
        Assert.Contains("Coincidencias", output, StringComparison.Ordinal);
        Assert.Equal(2, sample.Run("find.csv", "--proofs", "x").ExitCode);
    }

    [Fact]
    public void Without_a_file_it_audits_a_synthetic_election()
    {
        var (exitCode, output, errors) = sample.Run("--json", "synthetic.json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Synthetic election, seed 1", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(sample.Written("synthetic.json"));
        long published = json.RootElement.GetProperty("totals").GetProperty("sheets").GetInt64();
        Assert.InRange(published / (double)SyntheticElection.National.Generate().Count, 0.79, 0.85);
    }

    [Fact]
    public void Anomaly_tests_can_be_left_out_or_listed_with_descriptions()
    {
        string file = Repository.File("docs", "samples", "actas.csv");
        Assert.Contains("Anomaly tests", sample.Run(file).Output, StringComparison.Ordinal);
        var (exitCode, output, errors) = sample.Run(file, "--no-anomalies", "--json", "without.json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.DoesNotContain("Anomaly tests", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(sample.Written("without.json"));
        Assert.False(json.RootElement.TryGetProperty("anomalies", out _));
        string brief = sample.Run().Output, full = sample.Run("--descriptive").Output;
        Assert.DoesNotContain("Benford", brief, StringComparison.Ordinal);
        Assert.Contains("Benford", full, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_synthetic_roll_says_what_the_whole_is()
    {
        var (_, output, _) = sample.Run("--json", "margin.json");
        Assert.Contains("Is missingness related to the votes?", output, StringComparison.Ordinal);
        var (whole, published) = SyntheticElection.National.GeneratePublished();
        using var json = JsonDocument.Parse(sample.Written("margin.json"));
        var coverage = json.RootElement.GetProperty("coverage");
        Assert.Equal(published.Count / (double)whole.Count, coverage.GetProperty("sheets").GetDouble(), 12);
        var margin = json.RootElement.GetProperty("margin");
        long lead = published.Totals().Lead!.Value;
        long missing = (whole.Totals().Registered - published.Totals().Registered)!.Value;
        Assert.Equal(lead - missing, margin.GetProperty("leadMin").GetInt64());
        Assert.False(json.RootElement.TryGetProperty("claim", out _));
    }

    [Fact]
    public void The_levels_of_the_prediction_can_be_named()
    {
        var (exitCode, _, errors) = sample.Run(
            "--no-anomalies", "--prediction-levels", "parish,state", "--json", "levels.json");
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("levels.json"));
        var predictions = json.RootElement.GetProperty("margin").GetProperty("estimates").EnumerateArray()
            .Where(estimate => estimate.GetProperty("method").GetString() == "hierarchical-ratio");
        Assert.Equal("parish>state", Assert.Single(predictions).GetProperty("level").GetString());
    }

    [Fact]
    public void A_frame_of_centres_and_a_claim_are_held_against_the_sheets()
    {
        sample.Write("centres.csv", "s,m,c,r,n\n1,1,101,5000,9\n");
        sample.Write("centres.json", """
            {"levels": [{"name": "state", "code": "s"}, {"name": "municipality", "code": "m"},
             {"name": "centre", "code": "c"}], "registered": "r", "selections": [], "extra": {"stations": "n"}}
            """);
        sample.Write("tables.csv", "state,municipality,centre,table,registered,A,B,valid\n1,1,101,1,400,200,100,300\n");
        sample.Write("claim.json", """{"name": "c", "votes": {"A": 150, "B": 4000}}""");
        var (exitCode, _, errors) = sample.Run(
            "tables.csv", "--frame", "centres.csv", "--frame-layout", "centres.json", "--claim", "claim.json", "--json",
            "out.json");
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        Assert.Equal(1 / 9.0, json.RootElement.GetProperty("coverage").GetProperty("sheets").GetDouble(), 12);
        Assert.Equal(100 - 4600, json.RootElement.GetProperty("margin").GetProperty("leadMin").GetInt64());
        var claim = json.RootElement.GetProperty("claim");
        Assert.Equal("Impossible", claim.GetProperty("verdict").GetString());
        Assert.Equal(50, claim.GetProperty("shortfall").GetProperty("A").GetInt64());
    }

    [Theory]
    [InlineData("There is no option --colour.", "--colour", "red")]
    [InlineData("--json needs a value.", "--json")]
    [InlineData("--level appears twice.", "--level", "a", "--level", "b")]
    [InlineData("One file is read, not two: a.csv, b.csv.", "a.csv", "b.csv")]
    [InlineData("county", "--level", "county")]
    [InlineData("county", "--no-anomalies", "--prediction-levels", "county")]
    [InlineData("--stations many: expected a whole number", "--stations", "many")]
    [InlineData("There is no option --\\u{1B}]0;x\\u{7}\\u{202E}.", "--\u001B]0;x\u0007\u202E")]
    [InlineData("not two: a\\u{A}.csv, b\\u{2028}.csv.", "a\n.csv", "b\u2028.csv")]
    [InlineData("--stations \\u{200B}3: expected a whole number", "--stations", "\u200B3")]
    [InlineData("Either --frame, or the two numbers.", "--frame", "a.csv", "--stations", "3")]
    public void Misuse_is_told_with_the_usage(string message, params string[] arguments)
    {
        var (exitCode, output, errors) = sample.Run(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Contains("usage: dotnet run -c Release docs/samples/audit.cs", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_that_cannot_be_written_leaves_what_was_there()
    {
        sample.Write("counts.csv", "state,centre,table,valid,A,B\n1,1,1,3,1,2\n");
        var (exitCode, _, errors) = sample.Run("counts.csv", "--no-anomalies", "--json", "none/out.json");
        Assert.Equal(1, exitCode);
        Assert.Contains("none", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.csv")]
    [InlineData("hidden.csv", "--layout", "absent.json")]
    [InlineData("hidden.csv")]
    [InlineData("--claim", "absent.json")]
    [InlineData("--frame", "absent.csv")]
    public void What_cannot_be_read_is_told_without_the_usage(params string[] arguments)
    {
        sample.Write("hidden.csv", "a,b,c\n1,2,3\n");
        var (exitCode, output, errors) = sample.Run(arguments);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(arguments[^1], errors, StringComparison.Ordinal);
        Assert.DoesNotContain("usage:", errors, StringComparison.Ordinal);
    }

    /// <summary>The sample, compiled once.</summary>
    public sealed class Sample : IDisposable
    {
        private readonly CompiledProgram _program = new("audit.cs", File.ReadAllText(Path));

        public (int ExitCode, string Output, string Errors) Run(params IEnumerable<string> arguments) =>
            _program.Run(arguments);

        public (int ExitCode, string Output, string Errors) Run(byte[]? input, params IEnumerable<string> arguments) =>
            _program.Run(arguments, input);

        public void WriteBytes(string file, byte[] bytes) =>
            File.WriteAllBytes(System.IO.Path.Combine(_program.Folder, file), bytes);

        public void WriteZip(string file, params (string Name, byte[] Bytes)[] entries)
        {
            using var zip = System.IO.Compression.ZipFile.Open(
                System.IO.Path.Combine(_program.Folder, file), System.IO.Compression.ZipArchiveMode.Create);
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        public string Written(string file) => File.ReadAllText(System.IO.Path.Combine(_program.Folder, file));

        public void Write(string file, string text) =>
            File.WriteAllText(System.IO.Path.Combine(_program.Folder, file), text);

        public void Dispose() => _program.Dispose();
    }
}
