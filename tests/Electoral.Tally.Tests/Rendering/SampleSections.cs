namespace Electoral.Tally.Tests.Rendering;

/// <summary>Sections with everything in them, for the golden texts.</summary>
internal static class SampleSections
{
    public static ReportSection Totals() => new ReportSection.Builder("totals", "National totals")
        .Paragraph("Sums over all counted sheets. " + string.Join(' ', Enumerable.Repeat("Every row counts once.", 5)))
        .Pair("Sheets", 24_532)
        .Pair("Registered voters", 17_424_837)
        .Pair("Turnout", CellValue.Percent(0.6004))
        .Pair("Blank", CellValue.NotComputable("no row has blank votes"))
        .Pair("Source", "actas.csv")
        .Table(
            table => table.Text("State").Whole("Sheets").Percent("Turnout")
                .Row("Bolívar", 1_153, CellValue.Percent(0.5871))
                .Row("DTTO. CAPITAL", 2_001, CellValue.Percent(0.5))
                .Row("Bol\u0069\u0301var", 7, CellValue.Percent(null, "no row has registered voters"))
                .Row("東京", null as long?, CellValue.Percent(1)),
            "By state",
            limit: 3)
        .Note("A note.")
        .Warning("A warning.")
        .Picture("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Two bars, the first longer")
        .Build();

    public static ReportSection Saying(string text) => new ReportSection.Builder("any", "T" + text)
        .Paragraph("P" + text)
        .Pair("L" + text, text)
        .Pair("Address", CellValue.Address(text))
        .Pair("None", CellValue.NotComputable("R" + text))
        .Table(
            table => table.Text("H" + text).Number("N" + text).Any("A" + text)
                .Row(text, 1, text)
                .Row("plain", CellValue.NotComputable("R" + text), CellValue.Address("http://host/" + text))
                .Row(default, CellValue.Number(-2.5), CellValue.Percent(0.5)),
            "C" + text)
        .Note("N" + text)
        .Warning("W" + text)
        .Listing("X" + text)
        .Picture("<svg>" + text, "A" + text)
        .Build();
}
