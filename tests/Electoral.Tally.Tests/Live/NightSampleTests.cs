using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Electoral.Tally.Tests.Documents;

namespace Electoral.Tally.Tests.Live;

/// <summary>The sample of an election night: four clients, killed and started again in the middle.</summary>
public sealed class NightSampleTests
{
    private const int Clients = 4;

    [Fact]
    public async Task After_a_restart_in_the_middle_the_totals_are_those_of_all_sheets()
    {
        Assert.SkipUnless(CompiledProgram.HasWeb, "This machine has no ASP.NET Core.");
        int stations = LongRun.Of(few: 600, many: 40_000);
        using var program = new CompiledProgram(
            "night.cs", await File.ReadAllTextAsync(Repository.File("docs", "samples", "night.cs")));
        string roll = Path.Combine(program.Folder, "roll.csv");
        await File.WriteAllTextAsync(roll, "state,centre,table,registered,valid,ANA,BEN\n" + string.Concat(
            Enumerable.Range(0, stations).Select(at => Versions(at).First()).Select(
                sheet => $"{sheet.Unit[0]},{sheet.Unit[1]},{sheet.Code},600,{sheet.Votes.Sum()},"
                    + $"{sheet.Votes[0]},{sheet.Votes[1]}\n")));
        TallySheet[] sheets = [.. Enumerable.Range(0, stations).SelectMany(Versions)];

        using var night = new Night(program, roll);
        await night.StartAsync();
        int half = sheets.Length / 2;
        var sending = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => SendAsync(night, sheets, client)));
        while (night.Acknowledged < half) await Task.Delay(5);
        await night.RestartAsync();
        await sending;

        using var now = JsonDocument.Parse(await night.GetAsync("/now"));
        Assert.Equal(stations, now.RootElement.GetProperty("sheets").GetInt32());
        Assert.Equal("Decided", now.RootElement.GetProperty("verdict").GetProperty("decision").GetString());
        var votes = now.RootElement.GetProperty("coverage").GetProperty("collected").GetProperty("votes");
        TallySheet[] last = [.. Enumerable.Range(0, stations).Select(at => Versions(at).Last())];
        Assert.Equal(last.Sum(sheet => sheet.Votes[0]), votes.GetProperty("ANA").GetInt32());
        Assert.Equal(last.Sum(sheet => sheet.Votes[1]), votes.GetProperty("BEN").GetInt32());

        Assert.Contains("data: {\"version\":1,\"sequence\":", await night.FirstEventAsync(), StringComparison.Ordinal);
        Assert.Contains("<title>The count</title>", await night.GetAsync("/"), StringComparison.Ordinal);
        if (stations < 1_000) Assert.Contains("</html>", await night.GetAsync("/report"), StringComparison.Ordinal);
        var refused = await night.PostAsync(sheets[0] with { Votes = [1] }, 1);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("votes-count", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"Withdrawn\"", await night.DeleteAsync("/sheets/0/0/0?why=twice"),
            StringComparison.Ordinal);
    }

    /// <summary>A quarter of the sheets is corrected.</summary>
    private static IEnumerable<TallySheet> Versions(int at)
    {
        var sheet = new TallySheet
        {
            Unit = new($"{at % 20}", $"{at / 40}"),
            Code = $"{at % 40}",
            Registered = 600,
            Votes = [200 + at % 90, 100 + at % 70],
        };
        yield return sheet;
        if (at % 4 == 0) yield return sheet with { Votes = [210 + at % 90, 90] };
    }

    /// <summary>Sends every fourth station's sheets, each until it is acknowledged.</summary>
    private static async Task SendAsync(Night night, TallySheet[] sheets, int client)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            if (int.Parse(sheet.Code) % Clients != client) continue;
            string key = sheet.ToString();
            long version = versions[key] = versions.GetValueOrDefault(key) + 1;
            while (!await night.TryPostAsync(sheet, version)) await Task.Delay(20);
        }
    }

    /// <summary>The running sample.</summary>
    private sealed class Night(CompiledProgram program, string roll) : IDisposable
    {
        private readonly HttpClient _client = new();
        private Process? _process;
        private string _address = "";
        private int _acknowledged;

        public int Acknowledged => Volatile.Read(ref _acknowledged);

        public async Task StartAsync()
        {
            _process = program.Start(roll, "night.db", "http://127.0.0.1:0");
            string line = await _process.StandardOutput.ReadLineAsync() ?? "";
            Assert.Contains("; open http://", line, StringComparison.Ordinal);
            Volatile.Write(ref _address, line[(line.LastIndexOf(' ') + 1)..]);
        }

        public async Task RestartAsync()
        {
            _process!.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            await StartAsync();
        }

        public async Task<bool> TryPostAsync(TallySheet sheet, long version)
        {
            try
            {
                using var answer = await PostAsync(sheet, version);
                Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
                Interlocked.Increment(ref _acknowledged);
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public Task<HttpResponseMessage> PostAsync(TallySheet sheet, long version) =>
            _client.PostAsJsonAsync($"{Volatile.Read(ref _address)}/sheets?version={version}", sheet);

        public Task<string> GetAsync(string path) => _client.GetStringAsync(_address + path);

        public async Task<string> DeleteAsync(string path) =>
            await (await _client.DeleteAsync(_address + path)).Content.ReadAsStringAsync();

        public async Task<string> FirstEventAsync()
        {
            using var reader = new StreamReader(await _client.GetStreamAsync(_address + "/events"));
            return await reader.ReadLineAsync() ?? "";
        }

        public void Dispose()
        {
            _client.Dispose();
            if (_process is null) return;
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
