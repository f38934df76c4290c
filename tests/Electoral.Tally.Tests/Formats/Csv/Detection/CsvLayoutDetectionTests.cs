namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvLayoutDetectionTests
{
    private const string Venezuela =
        """
        COD_EDO,EDO,COD_MUN,MUN,COD_PAR,PAR,CENTRO,MESA,RE,VOTOS_VALIDOS,VOTOS_NULOS,EG,NM,LM,URL
        1,DTTO. CAPITAL,1,MP. BLVNO LIBERTADOR,13,PQ. EL RECREO,10113042,1,666,364,0,232,127,5,https://example.org/1.jpg
        1,DTTO. CAPITAL,1,MP. BLVNO LIBERTADOR,13,PQ. EL RECREO,10113042,2,673,372,1,260,107,5,https://example.org/2.jpg
        2,EDO. AMAZONAS,1,MP. ATURES,1,PQ. PLATANILLAL,20101001,1,500,300,2,200,100,0,https://example.org/3.jpg
        """;

    [Fact]
    public void Finds_codes_with_names_centre_table_and_the_votes_that_add_up() => AssertFound(
        """
        {
          "levels": [
            {"name": "state", "code": "COD_EDO", "label": "EDO"},
            {"name": "municipality", "code": "COD_MUN", "label": "MUN"},
            {"name": "parish", "code": "COD_PAR", "label": "PAR"},
            {"name": "centre", "code": "CENTRO"},
            {"name": "table", "code": "MESA"}
          ],
          "registered": "RE",
          "valid": "VOTOS_VALIDOS",
          "invalid": "VOTOS_NULOS",
          "selections": ["EG", "NM", "LM"],
          "image": "URL"
        }
        """,
        Venezuela);

    [Fact]
    public void Finds_ballots_and_valid_together() => AssertFound(
        """
        {
          "levels": [
            {"name": "state", "code": "state"},
            {"name": "municipality", "code": "municipality"},
            {"name": "parish", "code": "parish"},
            {"name": "centre", "code": "centre"},
            {"name": "table", "code": "table"}
          ],
          "registered": "registered",
          "ballotsCast": "ballots",
          "valid": "valid",
          "invalid": "null",
          "selections": ["c1", "c2", "c3"]
        }
        """,
        """
        state,municipality,parish,centre,table,registered,ballots,valid,null,c1,c2,c3
        13,1307,130702,130702015,1,500,310,300,10,150,140,10
        13,1307,130702,130702015,2,500,200,199,1,99,100,0
        """);

    [Fact]
    public void Proves_the_ballots_where_there_is_no_valid_column() => AssertFound(
        """
        {
          "levels": [
            {"name": "department", "code": "Departamento"},
            {"name": "mesa nº x", "code": "Mesa nº X"}
          ],
          "registered": "Inscritos",
          "ballotsCast": "Votos emitidos",
          "invalid": "Nulos",
          "blank": "Votos en blanco",
          "selections": ["A", "B - C"]
        }
        """,
        """
        Departamento,Mesa nº X,Inscritos,A,B - C,Votos en blanco,Nulos,Votos emitidos
        La Paz,1,100,40,30,5,2,77
        La Paz,2,100,10,50,0,1,61
        """);

    [Fact]
    public void Takes_blank_as_valid_only_where_the_sums_say_so()
    {
        const string Text = "mesa,validos,blancos,A,B\n1,10,2,5,3\n2,11,1,4,6\n";
        Assert.True(Detect(Text).Layout!.BlankIsValid);
        Assert.False(Detect("mesa,validos,blancos,A,B\n1,8,2,5,3\n2,10,1,4,6\n").Layout!.BlankIsValid);
    }

    [Fact]
    public void Counts_a_selection_that_nobody_chose()
    {
        var layout = Detect("mesa,valid,a,b,c,d,flag\n1,10,0,7,3,0,0\n2,12,0,5,7,0,0\n").Layout!;
        Assert.Equal(["a", "b", "c", "d"], layout.Selections.Select(selection => selection.Id));
    }

    [Fact]
    public void Puts_the_sheet_last_and_leaves_out_what_is_no_level()
    {
        const string Text =
            """
            id,Número Mesa,País,lat,fecha,Recinto,votantes,A,B
            1,7,Bolivia,-16.5,2019-10-20,Escuela,5,3,2
            2,8,Bolivia,-16.4,2019-10-20,Escuela,7,4,3
            """;
        string[] levels = [.. Detect(Text).Layout!.Levels.Select(level => level.ToString())];
        Assert.Equal(["country (País)", "centre (Recinto)", "table (Número Mesa)"], levels);
    }

    [Theory]
    [InlineData("state_id,stateName,table,valid,A,B", "state (state_id) stateName")]
    [InlineData("DEPTO,NOMBRE_DEPTO,MESA,valid,A,B", "department (DEPTO) NOMBRE_DEPTO")]
    [InlineData("NOMBRE_MUNICIPIO,CVE_MUNICIPIO,MESA,valid,A,B", "municipality (CVE_MUNICIPIO) NOMBRE_MUNICIPIO")]
    [InlineData("Città,Cittàname,MESA,valid,A,B", "città (Città) ")]
    public void Pairs_codes_with_names(string header, string expected)
    {
        string other = header.StartsWith("NOMBRE", StringComparison.Ordinal) ? "Uno,1" : "1,Uno";
        var level = Detect($"{header}\n{other},1,5,3,2\n{other},2,6,3,3\n").Layout!.Levels[0];
        Assert.Equal(expected, $"{level} {level.Label}");
    }

    [Fact]
    public void Lets_single_bad_rows_be_rejected_later()
    {
        string bad = Venezuela
            + "\n3,X,1,Y,1,Z,30101001,1,500,abc,2,200,100,0,https://example.org/4.jpg"
            + "\n3,X,1,Y,1,Z"
            + "\n2,EDO. AMAZONAS,1,MP. ATURES,1,PQ. PLATANILLAL,20101001,1,500,301,2,200,101,0,https://example.org/3";
        Assert.Equal(Detect(Venezuela).Layout, Detect(bad).Layout);
    }

    [Theory]
    [InlineData("mesa,valid,A,B\n1,10,5,5\n2,12,5,6\n", "no columns add up to 'valid' in every sampled row")]
    [InlineData("mesa,ballots,null,A,B\n1,10,1,5,5\n2,12,1,6,5\n", "with blank and invalid votes, add up to 'ballots'")]
    [InlineData("mesa,A,B\n1,5,5\n2,5,6\n", "no column of counts is called valid votes or ballots cast")]
    [InlineData("mesa,valid,A,B,x,a,b\n1,10,5,5,1,4,6\n2,11,5,6,1,2,9\n", "several sets of columns add up to 'valid'")]
    [InlineData("valid,A,B\n10,5,5\n11,5,6\n", "no column left of the counts")]
    [InlineData("mesa,valid,A,B\n1,10,5,5\n1,11,5,6\n1,9,3,6\n", "the same codes (table (mesa)) appear 2 times")]
    [InlineData("mesa,mesa,valid,A,B\n1,1,10,5,5\n", "the header has 'mesa' twice")]
    [InlineData("mesa,valid,A,B\n", "there is no record after the header")]
    [InlineData("mesa,valid,A,B\n1,0,0,0\n2,0,0,0\n", "no columns add up to 'valid'")]
    [InlineData("mesa,ballots,valid,null,blank,A,B\n1,10,8,1,0,5,3\n2,9,7,1,2,5,2\n", "'ballots' is not the sum")]
    [InlineData("mesa,registered,valid,A,B\n1,7,8,5,3\n2,6,7,5,2\n", "'registered' is below 'valid' in most rows")]
    [InlineData("mesa,valid,A,B\n1,-10,5,5\n2,-1,5,6\n", "'valid' holds no counts in most rows, but '-10'")]
    [InlineData("mesa,ballots,A,B\n1,x,5,5\n2,y,5,6\n", "'ballots' holds no counts in most rows, but 'x'")]
    [InlineData("mesa,valid,A,B\n1,,5,5\n2,,5,6\n", "'valid' holds no counts in most rows")]
    [InlineData("6307\n1,2,3\n1,2,4\n", "are there lines before the header (skipLines)?")]
    public void Refuses_what_the_counts_do_not_prove(string text, string expected)
    {
        var detection = Detect(text);
        Assert.Null(detection.Layout);
        Assert.Contains(expected, detection.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, "precinct")]
    [InlineData(1, "precinct check")]
    [InlineData(1_000, "precinct check")]
    public void A_sum_to_check_others_by_is_no_level(int modulus, string expected)
    {
        // The same in every unit, or never again: a number of sheets, in a unit or through the file.
        var rows = Enumerable.Range(1, 300).Select(row => $"{row / 10},{row % 10},{row % modulus},{row},{row - 1},1");
        var detection = Detect($"municipality,precinct,check,valid,A,B\n{string.Join('\n', rows)}\n");
        Assert.Equal("", detection.Explanation);
        Assert.Equal(
            $"municipality {expected}", string.Join(' ', detection.Layout!.Levels.Select(level => level.Name)));
        var few = Detect($"municipality,precinct,check,valid,A,B\n{string.Join('\n', rows.Take(50))}\n");
        Assert.Equal(["municipality", "precinct", "check"], few.Layout!.Levels.Select(level => level.Name));
    }

    [Fact]
    public void Says_what_it_saw_and_gives_a_layout_to_complete()
    {
        var detection = Detect("Número Mesa,Recinto,Inscritos,CC,MAS,Nulos\n1,Escuela,100,40,50,3\n");
        var failure = Assert.Throws<CsvLayoutException>(() => detection.LayoutOf("final.csv"));
        const string Start = "final.csv: no layout was given, and none is proved by the data: no column";
        Assert.StartsWith(Start, failure.Message, StringComparison.Ordinal);
        const string Columns = "Columns seen: 1 'Número Mesa', 2 'Recinto', 3 'Inscritos', 4 'CC', 5 'MAS', 6 'Nulos'.";
        Assert.Contains(Columns, failure.Message, StringComparison.Ordinal);
        var completed = CsvLayout.Parse(failure.LayoutToComplete!);
        Assert.EndsWith(failure.LayoutToComplete!, failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Recinto", "Número Mesa"], completed.Levels.Select(level => level.Code[0].Column));
        Assert.Equal(("Inscritos", "Nulos"), (completed.Registered, completed.Invalid));
        Assert.Equal(["CC", "MAS"], completed.Selections.Select(selection => selection.Id));
    }

    private static CsvDetection Detect(string text)
    {
        var (header, records) = CsvLines.Split(text);
        return CsvLayoutDetection.Detect(header, records);
    }

    private static void AssertFound(string expected, string text)
    {
        var detection = Detect(text);
        Assert.Equal("", detection.Explanation);
        Assert.Equal(expected, detection.LayoutOf("test").ToJson());
    }
}
