#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// An upload service: post a CSV to /totals for JSON, or to /report for the page.
using Electoral.Tally;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 16 << 20);
var app = builder.Build();
var limits = new ReadOptions { MaxRejects = 1_000, MaxUnits = 200_000 };
app.Use(async (context, next) =>
{
    try { await next(context); }
    catch (Exception refused) when (refused is TallyReadException or CsvLayoutException)
    {
        await Results.Problem(refused.Message, statusCode: 422).ExecuteAsync(context);
    }
});
app.MapPost("/totals", async (HttpRequest request) =>
    (await TallyCsv.ReadStreamAsync(request.Body, options: limits, name: "upload")).Totals());
app.MapPost("/report", async (HttpRequest request) =>
{
    var report = AuditReport.Of(await TallyCsv.ReadStreamAsync(request.Body, options: limits, name: "upload"));
    return Results.Stream(body => report.WriteHtmlPageAsync(body), "text/html; charset=utf-8");
});
app.Run();
