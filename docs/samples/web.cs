#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// A service that takes a CSV of tally sheets within limits, and answers with totals, a roll-up or the report. A file
// that it cannot read is answered by problem details (RFC 9457) that say why, with the first rejects.
//
//   dotnet run -c Release docs/samples/web.cs -- --urls http://127.0.0.1:5000
//   curl --data-binary @docs/samples/actas.csv http://127.0.0.1:5000/totals

using Electoral.Tally;
using Electoral.Tally.Rendering;

const long MostBytes = 16 << 20;
const string Form = """
    <!DOCTYPE html><html lang="en"><meta charset="utf-8">
    <link rel="icon" href="data:,"><title>Tally sheets</title>
    <h1>Tally sheets</h1>
    <form method="post" action="report?language=en" enctype="multipart/form-data">
      <label>A CSV of at most 16 MiB: <input type="file" name="sheets" required></label> <button>Report</button>
    </form></html>
    """;

var limits = new ReadOptions { MaxRejects = 1_000, MaxUnits = 200_000, MaxRecordLength = 1 << 16 };
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
builder.Services.AddProblemDetails();
var app = builder.Build();
app.UseStatusCodePages();

app.MapGet("/", () => Results.Content(Form, "text/html; charset=utf-8"));
var sheets = app.MapGroup("").AddEndpointFilter(Refuse);

// Results serialise as JSON directly, without classes of the service.
sheets.MapPost("/totals", async (HttpRequest request, CancellationToken end) =>
    (await Read(request, end)).Totals(cancellation: end));

sheets.MapPost("/units/{level}", async (string level, HttpRequest request, CancellationToken end) =>
{
    var table = await Read(request, end);
    return table.Units.Levels.Any(one => one.Name == level)
        ? Results.Ok(table.RollUp(level, cancellation: end))
        : Results.Problem($"The sheets have no such level: they have {table.Units}.", statusCode: 404);
});

// The body of a response does not allow synchronous writes; these are asynchronous.
sheets.MapPost("/units/{level}.csv", async (string level, HttpRequest request, CancellationToken end) =>
{
    CsvContent units = (await Read(request, end)).RollUp(level, cancellation: end);
    return Results.Stream(body => TallyCsv.WriteStreamAsync(units, body, cancellation: end), "text/csv; charset=utf-8");
});

sheets.MapPost("/report", async (string? language, HttpRequest request, CancellationToken end) =>
{
    var words = ReportLanguage.FromCode(language ?? "en");
    var report = AuditReport.Of(await Read(request, end), new() { HashSheets = true }, end);
    return Results.Stream(body => report.WriteHtmlPageAsync(body, words, end), "text/html; charset=utf-8");
});

app.Run();

// The file of a form, or the body itself.
async Task<TallyTable> Read(HttpRequest request, CancellationToken end)
{
    if (!request.HasFormContentType) return await TallyCsv.ReadStreamAsync(request.Body, null, limits, "upload", end);
    var file = (await request.ReadFormAsync(end)).Files is [var first, ..]
        ? first
        : throw new BadHttpRequestException("The form has no file.");
    await using var stream = file.OpenReadStream();
    return await TallyCsv.ReadStreamAsync(stream, null, limits, file.FileName, end);
}

// Errors in an upload are returned as the answer; anything else is a failure of the service.
static async ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
{
    try
    {
        return await next(context);
    }
    catch (TallyReadException refused)
    {
        var rejects = refused.Reading?.Rejects.Take(10).Select(reject => reject.ToString()) ?? [];
        return Results.Problem(
            refused.Message, statusCode: 422, title: "The sheets cannot be read",
            extensions: new Dictionary<string, object?> { ["rejects"] = rejects.ToArray() });
    }
    catch (CsvLayoutException unknown)
    {
        return Results.Problem(unknown.Message, statusCode: 422, title: "The columns do not say what they are");
    }
    catch (BadHttpRequestException refused)
    {
        return Results.Problem(refused.Message, statusCode: refused.StatusCode, title: "The upload is refused");
    }
    catch (ArgumentException wrong)
    {
        return Results.Problem(wrong.Message, statusCode: 400, title: "The request is wrong");
    }
}
