#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:project ../../src/Electoral.Tally.Sqlite/Electoral.Tally.Sqlite.csproj
#:property PublishAot=false

// Election night: sheets arrive by HTTP, are kept in night.db, and a page shows the count as it changes. After a
// restart everything that was acknowledged is there. The roll is a file of stations, such as docs/samples/actas.csv.
//
//     dotnet run docs/samples/night.cs -- actas.csv night.db http://127.0.0.1:5080
using Electoral.Tally;
using Electoral.Tally.Live;
using Electoral.Tally.Sqlite;

if (args is not [var file, var path, var address])
{
    // Without arguments it shows that it starts: the roll of the samples, a journal for this run, any free port.
    // A program of the web SDK runs in the folder of its source.
    file = File.Exists("actas.csv") ? "actas.csv" : "docs/samples/actas.csv";
    (path, address) = (Path.GetTempFileName(), "http://127.0.0.1:0");
    File.Delete(path);
}

var stations = TallyCsv.Read(file);
var contest = stations.Contest;
var roll = SheetFrame.OfStations(stations);
string[] levels = [.. stations.Units.Levels.Select(level => level.Name), stations.SheetLevel];
var journal = new SqliteJournal(path);

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(address);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

await using var live = await LiveTally.OpenAsync(contest, levels, roll, journal);
app.MapPost("/sheets", async (TallySheet sheet, long? version) =>
    await live.SubmitAsync(sheet, version) is { Kind: SubmissionKind.Refused } r
        ? Results.BadRequest(r.Reason)
        : Results.Accepted());
app.MapDelete("/sheets/{*key}", (string key, string why) => live.WithdrawAsync(key, why));
app.MapGet("/now", () => live.Snapshot().Summary);
app.MapGet("/events", (CancellationToken stop) =>
    TypedResults.ServerSentEvents(live.WatchAsync(TimeSpan.FromSeconds(1), stop)));
app.MapGet("/report", (HttpResponse r) =>
    live.Snapshot().Table.Audit(new() { Frame = roll }).WriteHtmlPageAsync(r.Body));
app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));

await app.StartAsync();
Console.WriteLine($"{roll}; open {app.Urls.First()}");
if (args.Length == 0) await app.StopAsync();
else await app.WaitForShutdownAsync();

public partial class Program
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>The count</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
          h1 { font-size: 1.6rem; margin: 0 } #verdict { font-size: 1.2rem; margin: .3rem 0 1rem }
          .row { display: grid; grid-template-columns: 8rem 1fr 9rem; gap: .8rem; align-items: center }
          .row { margin: .35rem 0 }
          .bar { background: #e8ecf1; height: 1.1rem } .bar div { background: #2f6690; height: 100% }
          .number { text-align: right; font-variant-numeric: tabular-nums }
          #state { color: #666; margin-top: 1.2rem } .done .bar div { background: #58812f }
        </style>
        <h1>The count</h1>
        <p id="verdict" aria-live="polite">Waiting for the first numbers …</p>
        <div id="coverage" class="row done"></div>
        <hr>
        <div id="votes"></div>
        <ul id="premises"></ul>
        <p id="state"></p>
        <p><a href="/report">The report of the sheets so far</a></p>
        <script>
          const n = new Intl.NumberFormat('en'), $ = id => document.getElementById(id);
          const cell = (name, text) =>
            Object.assign(document.createElement('div'), { className: name, textContent: text });
          function row(parent, name, share, text) {
            const bar = cell('bar', ''), fill = document.createElement('div');
            fill.style.width = 100 * share + '%';
            bar.append(fill);
            parent.append(cell('', name), bar, cell('number', text));
          }
          function show(s) {
            const all = Object.entries(s.coverage.collected.votes), sum = all.reduce((t, v) => t + (v[1] ?? 0), 0) || 1;
            const v = s.verdict, decided = s.decidedSince && new Date(s.decidedSince).toLocaleTimeString('en-GB');
            const since = decided ? ' since ' + decided : '';
            $('verdict').textContent = (v.decision === 'Decided' ? 'Decided' + since + ': ' : 'Not decided: ')
              + v.reasons.map(r => r.text).join(' ');
            $('coverage').replaceChildren();
            row($('coverage'), 'Stations', s.coverage.bySheets ?? 0,
              n.format(s.coverage.sheets) + ' of ' + n.format(s.coverage.stations));
            $('votes').replaceChildren();
            for (const [id, votes] of all.sort((a, b) => b[1] - a[1])) {
              const line = $('votes').appendChild(cell('row', ''));
              row(line, id, (votes ?? 0) / sum, n.format(votes ?? 0));
            }
            $('premises').replaceChildren(...v.premises.map(p => Object.assign(
              document.createElement('li'), { textContent: p.statement.text + ' ' + (p.finding?.text ?? '') })));
            $('state').textContent = 'Changes: ' + n.format(s.sequence) + '. Sheets withdrawn: ' + n.format(s.withdrawn)
              + '. Sheets outside the roll: ' + n.format(s.outsideRoll) + '.';
          }
          new EventSource('/events').onmessage = message => show(JSON.parse(message.data));
        </script>
        </html>
        """;
}
