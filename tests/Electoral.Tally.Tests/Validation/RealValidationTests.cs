using System.Globalization;
using System.IO.Compression;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Tests.Validation;

/// <summary>What the rules find on published sheets, against independent counts.</summary>
public class RealValidationTests
{
    // The rows that the source describes: "returned > issued, or valid > returned".
    private static readonly string[] Ledger = ["500208", "544256", "547107", "561479", "578347", "599051"];

    [Fact]
    public void The_ledger_of_Czechia_finds_six_forms_and_no_other()
    {
        var table = TallyCsv.Read(
            Repository.Data("czechia-2018", "precincts.csv.gz"),
            Layout("czechia-2018"));
        var report = table.Validate(new() { Issued = "issued", Returned = "returned" });
        Assert.Equal(
            Ledger,
            report["ballot-ledger"].Findings.Select(finding => table[finding.Row!.Value].Unit.Code)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sheets_of_Venezuela_add_up()
    {
        var table = TallyCsv.Read(Repository.Data("venezuela-2024", "actas.csv"));
        var report = table.Validate();
        Assert.Empty(report["votes-valid"].Findings);
        Assert.Empty(report["image-shared"].Findings);
        Assert.Equal(
            table.Where(row => row.EffectiveBallots > row.Registered).Count, report["ballots-registered"].Sheets);
    }

    [Fact]
    public void The_records_of_Georgia_that_do_not_add_up_are_those_of_a_sum_straight_from_the_file()
    {
        string path = Repository.Data("georgia-2016", "precincts.csv.gz");
        var table = TallyCsv.Read(path, Layout("georgia-2016"));
        var report = table.Validate();
        var (header, records) = Records(path);
        int[] parties =
        [
            .. header.Index().Where(column => char.IsAsciiDigit(column.Item[0]) && column.Item.Contains(" - "))
                .Select(column => column.Index),
        ];
        int signed = Array.IndexOf(header, "ballots signed for"), invalid = Array.IndexOf(header, "invalid votes");
        int precinct = Array.IndexOf(header, "precinct_id"), district = Array.IndexOf(header, "district_id");
        string[] wrong =
        [
            .. records.Where(record => parties.Sum(party => Number(record[party])) + Number(record[invalid])
                != Number(record[signed])).Select(record => $"{record[district]}/{record[precinct]}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal((3_668, 1_033), (records.Count, wrong.Length));
        var found = report["valid-ballots"];
        Assert.Equal(wrong, found.Findings.Select(finding => finding.Subject).Order(StringComparer.Ordinal));
        var suggested = Assert.Single(found.Findings, finding => finding.Suggestion is not null);
        Assert.Equal([new CountChange("ballotsCast", 344, 844)], suggested.Suggestion!.Changes);
    }

    [Fact]
    public void The_identities_of_the_form_of_Romania_hold_or_are_listed()
    {
        var layout = Layout("romania-2019") with
        {
            Extra = [.. new[] { "a1", "a2", "b1", "b2", "b3", "c", "d" }
                .Select(name => KeyValuePair.Create(name, (CsvCount)name))],
        };
        string path = Repository.Data("romania-2019", "sections.csv.gz");
        var table = TallyCsv.Read(path, layout);
        var report = table.Validate(new()
        {
            Rules =
            [
                .. ValidationRules.BuiltIn,
                ValidationRules.Sum("form-a", "registered", ["a1", "a2"]),
                ValidationRules.Sum("form-b", "ballotsCast", ["b1", "b2", "b3"]),
                ValidationRules.Sum("form-c", "c", ["d", "valid", "invalid"]),
            ],
        });
        int[] counts = [.. new[] { "form-a", "form-b", "form-c", "votes-valid", "valid-ballots", "ballots-registered" }
            .Select(rule => report[rule].Sheets)];
        Assert.Equal([0, 0, 369, 0, 389, 190], counts);
        var (header, records) = Records(path);
        int c = Array.IndexOf(header, "c"), d = Array.IndexOf(header, "d"), e = Array.IndexOf(header, "e");
        int f = Array.IndexOf(header, "f"), number = Array.IndexOf(header, "Nr");
        int county = Array.IndexOf(header, "Județ");
        Assert.Equal(
            records.Where(record => Number(record[c]) != Number(record[d]) + Number(record[e]) + Number(record[f]))
                .Select(record => $"{record[county]} {record[number]}").Order(StringComparer.Ordinal),
            report["form-c"].Findings.Select(finding => $"{finding.Unit[0]} {table[finding.Row!.Value].Code}")
                .Order(StringComparer.Ordinal));
        // A difference of a few ballots is no slip of a digit.
        Assert.Equal(7, report["valid-ballots"].Findings.Count(finding => finding.Suggestion is not null));
    }

    [Fact]
    public void Forms_of_Kenya_whose_votes_a_machine_put_on_the_wrong_lines_are_named_and_no_other()
    {
        var table = TallyCsv.Read(Repository.Data("kenya-2022", "forms.csv.gz"), Layout("kenya-2022"));
        var findings = table.Validate()["misplaced-votes"].Findings;
        string[] swapped = ["022/116/0579/026/01", "022/121/0605/044/01", "031/164/0820/079/05", "032/168/0837/014/01"];
        string[] shifted =
        [
            "001/005/0023/014/10", "003/011/0051/002/04", "014/063/0314/092/02", "014/064/0318/035/03",
            "014/066/0330/083/03", "019/095/0476/148/01", "019/097/0483/012/01", "019/097/0483/015/01",
            "019/097/0484/036/01", "019/097/0484/043/01", "019/097/0485/067/01", "019/097/0485/068/01",
            "019/097/0485/072/01", "019/097/0485/085/01", "019/097/0486/092/01", "019/097/0486/093/01",
            "019/097/0486/095/01", "019/097/0486/102/01", "021/109/0544/089/03", "022/113/0562/030/08",
            "022/117/0583/011/05",
        ];
        Assert.Equal(swapped, Of(TranscriptionPattern.SwappedCounts));
        Assert.Equal(shifted, Of(TranscriptionPattern.ShiftedColumns));
        Assert.Equal(swapped.Length + shifted.Length, findings.Count);

        IEnumerable<string> Of(TranscriptionPattern pattern) => findings
            .Where(finding => finding.Suggestion!.Pattern == pattern).Select(finding => finding.Subject);
    }

    [Theory]
    [InlineData("venezuela-2024", "actas.csv", "venezuela-2024", "centre")]
    [InlineData("bolivia-2019", "final.csv.gz", "bolivia-2019", "precinct")]
    public void Where_people_or_machines_wrote_with_care_no_votes_are_in_the_wrong_column(
        string folder, string file, string layout, string place)
    {
        var table = TallyCsv.Read(Repository.Data(folder, file), Layout(layout));
        Assert.Empty(table.Validate(new() { CentreLevel = place })["misplaced-votes"].Findings);
    }

    [Fact]
    public void A_swap_in_the_partial_count_of_Bolivia_is_undone_as_the_final_count_undid_it()
    {
        var partial = TallyCsv.Read(Repository.Data("bolivia-2019", "partial.csv.gz"), Layout("bolivia-2019"));
        var final = TallyCsv.Read(Repository.Data("bolivia-2019", "final.csv.gz"), Layout("bolivia-2019"));
        var report = partial.Validate(new() { CentreLevel = "precinct" });
        var finding = Assert.Single(report["misplaced-votes"].Findings);
        var suggestion = finding.Suggestion!;
        Assert.Equal("36127", partial[finding.Row!.Value].Code);
        Assert.Equal(TranscriptionPattern.SwappedCounts, suggestion.Pattern);
        var corrected = final.Single(row => row.Code == "36127");
        Assert.Equal(2, suggestion.Changes.Count);
        Assert.All(suggestion.Changes, change => Assert.Equal(change.Suggested, corrected[change.Field]));
    }

    private static CsvLayout Layout(string name) =>
        CsvLayout.Load(Repository.File("docs/samples/layouts", $"{name}.json"));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Header and records, read without the library.</summary>
    private static (string[] Header, List<string[]> Records) Records(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var records = new List<string[]>();
        while (reader.ReadLine() is { } line) records.Add(Cells(line));
        string[] header = records[0];
        records.RemoveAt(0);
        return (header, records);
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string> { "" };
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted) cells.Add("");
            else cells[^1] += c;
        }

        return [.. cells];
    }
}
