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
            CsvLayout.Load(Repository.File("docs/samples/layouts", "czechia-2018.json")));
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
}
