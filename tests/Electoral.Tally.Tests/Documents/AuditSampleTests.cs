using System.Text.Json;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The audit sample as its users call it: arguments, exit codes, what it prints and writes.</summary>
public sealed class AuditSampleTests(AuditSampleTests.Sample sample) : IClassFixture<AuditSampleTests.Sample>
{
    private static readonly string Path = Repository.File("docs", "samples", "audit.cs");

    [Fact]
    public void It_stays_short() => Assert.InRange(File.ReadAllLines(Path).Length, 1, 119);

    [Fact]
    public void It_audits_a_file_and_writes_the_report_for_programs()
    {
        string file = Repository.File("docs", "samples", "actas.csv");
        var (exitCode, output, errors) = sample.Run(file, "--level", "municipality", "--json", "out.json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("What was read\n", output, StringComparison.Ordinal);
        Assert.Contains("Totals by municipality", output, StringComparison.Ordinal);
        Assert.Matches(@"Everything took \d+\.\d\d s\.\n$", output);
        var table = TallyCsv.Read(file, options: new() { ComputeSha256 = true });
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        var (source, totals) = (json.RootElement.GetProperty("source"), json.RootElement.GetProperty("totals"));
        Assert.Equal(table.Reading.Sources[0].Sha256, source.GetProperty("sha256").GetString());
        Assert.Equal(table.Totals().Registered, totals.GetProperty("registered").GetInt64());
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

    [Theory]
    [InlineData("There is no option --colour.", "--colour", "red")]
    [InlineData("--json needs a value.", "--json")]
    [InlineData("--level stands there twice.", "--level", "a", "--level", "b")]
    [InlineData("One file is read, and there are two: a.csv, b.csv.", "a.csv", "b.csv")]
    [InlineData("county", "--level", "county")]
    public void Misuse_is_told_with_the_usage(string message, params string[] arguments)
    {
        var (exitCode, output, errors) = sample.Run(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Contains("usage: dotnet run -c Release docs/samples/audit.cs", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.csv")]
    [InlineData("hidden.csv", "--layout", "absent.json")]
    [InlineData("hidden.csv")]
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

        public string Written(string file) => File.ReadAllText(System.IO.Path.Combine(_program.Folder, file));

        public void Write(string file, string text) =>
            File.WriteAllText(System.IO.Path.Combine(_program.Folder, file), text);

        public void Dispose() => _program.Dispose();
    }
}
