using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The services of the samples, asked by a real client over HTTP.</summary>
public sealed class WebSampleTests
{
    private static readonly string File = Repository.File("docs", "samples", "actas.csv");

    [Fact]
    public async Task The_service_answers_with_totals_units_and_the_report()
    {
        using var web = RunningProgram.Start(Repository.File("docs", "samples", "web.cs"));
        using var client = new HttpClient { BaseAddress = web.Address };
        var sheets = TallyCsv.Read(File);

        using var totals = JsonDocument.Parse(await Body(client, "totals", HttpStatusCode.OK));
        Assert.Equal(sheets.Totals()["ANA"], totals.RootElement.GetProperty("votes").GetProperty("ANA").GetInt64());
        using var states = JsonDocument.Parse(await Body(client, "units/state", HttpStatusCode.OK));
        Assert.Equal(6, states.RootElement.GetProperty("units").GetArrayLength());
        string csv = await Body(client, "units/state.csv", HttpStatusCode.OK);
        Assert.Equal(sheets.Totals()["ANA"], TallyCsv.ReadText(csv).Totals()["ANA"]);
        string page = await Body(client, "report?language=es-VE", HttpStatusCode.OK);
        Assert.Contains("Totales por estado", page);
        Assert.Contains("no such level", await Body(client, "units/county", HttpStatusCode.NotFound));
        Assert.Contains("no language", await Body(client, "report?language=tlh", HttpStatusCode.BadRequest));
        Assert.Contains("<form", await client.GetStringAsync(new Uri("", UriKind.Relative)));
    }

    [Fact]
    public async Task A_form_sends_its_file_and_one_without_is_refused()
    {
        using var web = RunningProgram.Start(Repository.File("docs", "samples", "web.cs"));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await System.IO.File.ReadAllBytesAsync(File)), "sheets", "mis-actas.csv" },
        };
        using var answer = await client.PostAsync(new Uri("report", UriKind.Relative), form);
        Assert.Contains("mis-actas.csv", await answer.Content.ReadAsStringAsync());
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var refused = await client.PostAsync(new Uri("totals", UriKind.Relative), empty);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("no file", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_by_problem_details()
    {
        using var web = RunningProgram.Start(Repository.File("docs", "samples", "web.cs"));
        using var client = new HttpClient { BaseAddress = web.Address };
        string unknown = await Body(client, "totals", HttpStatusCode.UnprocessableEntity, "a,b\nx,y\n");
        using var problem = JsonDocument.Parse(unknown);
        Assert.Equal(422, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);

        var lines = new StringBuilder("unit:town,sheet:table,votes:A\n");
        for (int row = 0; row < 1_100; row++) lines.Append($"1,{row},none\n");
        using var many = JsonDocument.Parse(
            await Body(client, "totals", HttpStatusCode.UnprocessableEntity, lines.ToString()));
        Assert.Equal(10, many.RootElement.GetProperty("rejects").GetArrayLength());

        string large = "unit:town,sheet:table,votes:A\n" + new string(' ', 17 << 20);
        await Body(client, "totals", HttpStatusCode.RequestEntityTooLarge, large);
    }

    [Fact]
    public async Task The_upload_service_of_thirty_lines_does_the_same()
    {
        using var web = RunningProgram.Start(Repository.File("docs", "samples", "upload.cs"));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var totals = JsonDocument.Parse(await Body(client, "totals", HttpStatusCode.OK));
        Assert.Equal(185, totals.RootElement.GetProperty("sheets").GetInt64());
        Assert.Contains("<!DOCTYPE html>", await Body(client, "report", HttpStatusCode.OK));
        Assert.Contains("detail", await Body(client, "totals", HttpStatusCode.UnprocessableEntity, "a,b\nx,y\n"));
    }

    [Theory]
    [InlineData("newspaper.cs")]
    [InlineData("analyst.cs")]
    [InlineData("upload.cs")]
    public void A_newcomers_program_has_at_most_thirty_lines(string sample) =>
        Assert.InRange(System.IO.File.ReadAllLines(Repository.File("docs", "samples", sample)).Length, 1, 30);

    [Theory]
    [InlineData("newspaper.cs")]
    [InlineData("analyst.cs")]
    public void A_newcomers_program_runs(string sample)
    {
        string path = Repository.File("docs", "samples", sample);
        using var program = new CompiledProgram(sample, System.IO.File.ReadAllText(path));
        var (exitCode, output, errors) = program.Run(File, program.Folder);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.NotEmpty(output);
    }

    private static async Task<string> Body(
        HttpClient client, string path, HttpStatusCode expected, string? sheets = null)
    {
        using var content = new StringContent(sheets ?? await System.IO.File.ReadAllTextAsync(File));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        // Whoever is refused for its size hears that before it has sent everything.
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode} {body[..Math.Min(300, body.Length)]}");
        if (expected >= HttpStatusCode.BadRequest && expected != HttpStatusCode.RequestEntityTooLarge)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        return body;
    }
}
