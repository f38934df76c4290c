namespace Electoral.Tally.Tests.Rendering;

public class TextWriterTests
{
    // "Bolívar" with its accent as a combining mark: eight characters in seven columns.
    private const string Decomposed = "Boli\u0301var";

    [Fact]
    public void A_section_looks_like_this()
    {
        const string expected = $"""
            National totals
            ===============

            Sums over all counted sheets. Every row counts once. Every row counts once. Every row counts once.
            Every row counts once. Every row counts once.

            Sheets                 24,532
            Registered voters  17,424,837
            Turnout               60.04 %
            Blank              not computable, because no row has blank votes
            Source             actas.csv

            By state
            State          Sheets  Turnout
            -------------  ------  -------
            Bolívar         1,153  58.71 %
            DTTO. CAPITAL   2,001  50.00 %
            {Decomposed}             7    – (1)
            The first 3 of 4 rows.
            (1) not computable, because no row has registered voters

            Note: A note.

            Warning: A warning.

            Picture: Two bars, the first longer
            """;
        Assert.Equal(expected, SampleSections.Totals().ToString());
    }

    [Fact]
    public void In_Spanish_the_words_and_numbers_of_the_writer_change()
    {
        const string expected = """
            Totales
            =======

            Actas  24.532
            Nulos  no calculable, porque no hay datos

            Estado   Participación
            -------  -------------
            Bolívar        67,14 %
            Zulia                –

            Nota: Nada más.
            """;
        var section = new ReportSection.Builder("totals", "Totales")
            .Pair("Actas", 24_532)
            .Pair("Nulos", CellValue.NotComputable("no hay datos"))
            .Table(table => table.Text("Estado").Percent("Participación")
                .Row("Bolívar", CellValue.Percent(0.6714))
                .Row("Zulia", default))
            .Note("Nada más.")
            .Build();
        Assert.Equal(expected, section.ToText(ReportLanguage.Spanish));
    }

    [Fact]
    public void Wide_and_combining_characters_keep_the_columns_in_line()
    {
        const string hangul = "\u1112\u1161\u11AB";
        const string expected = $"""
            Names
            =====

            Name      Votes
            --------  -----
            Bolívar       1
            {Decomposed}       2
            東京         34
            a\u202Eb    567
            {hangul}            8
            """;
        var section = new ReportSection.Builder("names", "Names")
            .Table(table => table.Text("Name").Whole("Votes")
                .Row("Bolívar", 1)
                .Row(Decomposed, 2)
                .Row("東京", 34)
                .Row("a\u202Eb", 567)
                .Row(hangul, 8))
            .Build();
        Assert.Equal(expected, section.ToString());
    }

    [Fact]
    public void A_table_wider_than_the_page_is_written_in_panels_under_wrapped_headers()
    {
        const string expected = """
            Wide
            ====

                         Party of        Party of        Party of
            State  Perseverance-1  Perseverance-2  Perseverance-3
            -----  --------------  --------------  --------------
            Lara                1               2               3
            Zulia               6               7               8

                         Party of        Party of
            State  Perseverance-4  Perseverance-5
            -----  --------------  --------------
            Lara                4               5
            Zulia               9              10
            """;
        var section = new ReportSection.Builder("wide", "Wide")
            .Table(table =>
            {
                table.Text("State");
                foreach (var party in Enumerable.Range(1, 5))
                {
                    table.Whole($"Party of Perseverance-{party}");
                }

                table.Row("Lara", 1, 2, 3, 4, 5).Row("Zulia", 6, 7, 8, 9, 10);
            })
            .Build();
        Assert.Equal(expected, section.ToText(width: 60));
    }

    [Fact]
    public void A_long_label_and_a_long_value_are_wrapped_beside_each_other()
    {
        const string expected = """
            Long
            ====

            The number of sheets of which the roll    12
            knows nothing
            Source                                    a source with a
                                                      long name
            """;
        var section = new ReportSection.Builder("long", "Long")
            .Pair("The number of sheets of which the roll knows nothing", 12)
            .Pair("Source", "a source with a long name")
            .Build();
        Assert.Equal(expected, section.ToText(width: 60));
    }

    [Fact]
    public void A_listing_keeps_its_lines_however_wide()
    {
        var wide = "  \"wide\": \"" + new string('x', 120) + "\"";
        var section = new ReportSection.Builder("any", "Any").Listing("{\r\n" + wide + "\n\t}").Build();
        Assert.Equal($"Any\n===\n\n{{\n{wide}\n\\t}}", section.ToText(width: 60));
    }

    [Fact]
    public void Sections_follow_each_other_after_a_blank_line()
    {
        ReportSection[] sections =
            [new ReportSection.Builder("a", "A").Build(), new ReportSection.Builder("b", "B").Build()];
        Assert.Equal("A\n=\n\nB\n=", sections.ToText());
        Assert.Equal("", Array.Empty<ReportSection>().ToText());
        Assert.Throws<ArgumentOutOfRangeException>(() => sections.ToText(width: 59));
    }
}
