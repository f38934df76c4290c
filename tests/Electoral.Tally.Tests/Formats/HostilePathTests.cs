using Electoral.Tally.Tests.Rendering;

namespace Electoral.Tally.Tests.Formats;

/// <summary>The name of a file, or of its folder, that holds control characters comes out of no failure raw.</summary>
public sealed class HostilePathTests : IDisposable
{
    private const string Hostile = "a\u001B[31m\u0007\u202Eb";

    private readonly string _folder = Directory.CreateTempSubdirectory("hostile").FullName;

    public static TheoryData<string> Doors => ["read", "read async", "totals", "several", "layout", "claim"];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_cannot_be_opened_is_named_with_escapes(string door)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("No such names can be given there.");
        await Fails<FileNotFoundException>(door, Path.Combine(_folder, Hostile + ".csv"), "does not exist");
        await Fails<DirectoryNotFoundException>(door, Path.Combine(_folder, Hostile, "x.csv"), "folder");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, Hostile + " d")).FullName;
        await Fails<UnauthorizedAccessException>(door, folder, "is a folder");
    }

    [Theory]
    [InlineData("{\"\u202Ekey\u0007\":1}")]
    [InlineData("{\"levels\":[{\"name\":\"a\",\"code\":\"a\",\"\\u001b[31m\":1}],\"selections\":[\"x\"]}")]
    [InlineData("{\"levels\":\"\u202E\\u001b\",\"selections\":[\"x\"]}")]
    [InlineData("{\"levels\":[],\"selections\":[\"\\u001b[31m\",\"\\u001b[31m\"]}")]
    [InlineData("{\"levels\":[{\"name\":\"\\u001b\",\"code\":\"a\"},{\"name\":\"\\u001b\",\"code\":\"b\"}],"
        + "\"selections\":[\"x\"]}")]
    [InlineData("{\"name\":\"\\u001b[31m\",\"votes\":{\"\\u202e\":-1}}")]
    [InlineData("{\"name\":\"\\u001b[31m\",\"votes\":{\"\\u202e\":1,\"\\u202e\":2}}")]
    [InlineData("{\"name\":\"x\",\"votes\":{\"\\u001b\":\"\u202E\"}}")]
    [InlineData("{\"name\":\"\u001B\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("\u001B[31m")]
    [InlineData("{\"a\": \u202E}")]
    public void What_json_holds_is_quoted_with_escapes(string json)
    {
        string path = Path.Combine(_folder, OperatingSystem.IsWindows() ? "x.json" : Hostile + ".json");
        File.WriteAllText(path, json);
        Shown(Assert.ThrowsAny<FormatException>(() => CsvLayout.Load(path)));
        Shown(Assert.ThrowsAny<FormatException>(() => Claim.Load(path)));
        Shown(Assert.ThrowsAny<FormatException>(() => CsvLayout.Parse(json)));
        Shown(Assert.ThrowsAny<FormatException>(() => Claim.Parse(json)));
    }

    [Fact]
    public void What_cannot_be_written_is_named_with_escapes()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("No such names can be given there.");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, Hostile)).FullName;
        var sheets = TallyCsv.ReadText("state,table,valid,ANA,BEN\n1,1,3,2,1\n");
        Shown(Assert.ThrowsAny<Exception>(() => TallyCsv.Write(sheets, folder)));
        Shown(Assert.ThrowsAny<Exception>(() => TallyCsv.Write(sheets, Path.Combine(folder, "no", "x.csv"))));
        Shown(Assert.ThrowsAny<Exception>(
            () => TallyCsv.Write(sheets, Path.Combine(folder, new string('x', 300) + ".csv"))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Fails<T>(string door, string path, string why)
        where T : Exception
    {
        var failure = await Assert.ThrowsAsync<T>(async () => _ = door switch
        {
            "read" => (object)TallyCsv.Read(path),
            "read async" => await TallyCsv.ReadAsync(path, cancellation: TestContext.Current.CancellationToken),
            "totals" => TallyCsv.Totals(path),
            "several" => TallyCsv.ReadFiles([path, path]),
            "layout" => CsvLayout.Load(path),
            _ => Claim.Load(path),
        });
        Shown(failure);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Contains("\\u001B[31m", failure.Message, StringComparison.Ordinal);
    }

    // With all that a program prints that does not catch it, but for its line ends and the stack.
    private static void Shown(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            Assert.Empty(HiddenCharactersTests.Raw(at.Message));
            Assert.DoesNotContain('\u001B', at.ToString());
            Assert.DoesNotContain('\u202E', at.ToString());
        }
    }
}
