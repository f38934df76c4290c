namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Small files that can be misunderstood where a block ends.</summary>
internal static class CsvTrickyFiles
{
    private static readonly CsvLayout Plain = new()
    {
        Delimiter = ',',
        Levels = [Level("state", "S", "N"), Level("table", "T")],
        Selections = ["A", "B"],
    };

    private static readonly CsvLayout Sheets = new()
    {
        Delimiter = ',',
        Levels = [Level("table", "T")],
        Selections = ["A"],
    };

    public static IReadOnlyDictionary<string, CsvCase> All { get; } = new Dictionary<string, CsvCase>
    {
        ["plain"] = Of("1,x,1,10,20", "1,x,2,11,21", "2,y,1,12,22"),
        ["CRLF"] = Of("1,x,1,10,20\r", "1,x,2,11,21\r", "2,y,1,12,22\r"),
        ["lone CR"] = CsvCase.Of("S,N,T,A,B\r1,x,1,10,20\r1,x,2,11,21\r\r2,y,1,x,22\r", Plain),
        ["every line end"] = CsvCase.Of(
            "S,N,T,A,B\n1,x,1,10,20\r\n1,x,2,11,21\r1,x,3,10,20\n\r\n\r1,x,4,\"10\"\r,0", Plain),
        ["no last line end"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,20\n2,y,1,12,22", Plain),
        ["CR as the last byte"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,20\n2,y,1,12,22\r", Plain),
        ["header only"] = CsvCase.Of("S,N,T,A,B", Plain),
        ["header and blank lines"] = CsvCase.Of("S,N,T,A,B\n\n\n , \n", Plain),
        ["line breaks in quotes"] = Of(
            "1,\"x\n\r\ny\",1,10,20", "1,\"x\n\r\ny\",x,11,-1", "\"2\",\"\n\",\"\r\",\"12\",\"22\""),
        ["doubled quotes"] = Of(
            "1,\"\"\"x\"\"\",1,10,20", "1,\"\"\"\",2,11,21", "\"\"\"\"\"\",,1,12,22", "\"\",\"\",1,2,2"),
        ["quotes in unquoted text"] = Of("1,x\"y\",1,10,20", "1, \"x\",2,11,21", "2,y\"\",1,12,22"),
        ["text after a closing quote"] = Of(
            "1,\"x\"y,1,10,20", "1,\"x\" ,\"2\n\",11,21", "2,\"y\"\"z\"w\",1,12,22", "2,,2,1,1"),
        ["unclosed quote"] = Of("1,x,1,10,20", "1,\"x,2,11,21", "2,y,1,12,22\r"),
        ["stray quotes"] = Of(
            "1,x,1,10,20", "1,\"x,2,11,21", "1,x,3,11,21", "", "1,\"y\nz\",4,11,21", "1,\"x,5,10,20\r",
            "1,\"x\",6,10,20", "1,\"x,7,10,20", "1,x\",8,10,20", "1,x,9,10,\"20", "1,x,10,1,2", "\"1,x,11,1,2",
            "1,x,12,z,2", "1,x,13,1,2"),
        ["stray quotes that pair over lines"] = Of(
            "1,\"x,1,10,20", "1,x,2,11,21", "1,x\",3,11,21", "1,\"Calle 5", "Casa 3\",4,1,1", "2,\"Calle 5",
            "Casa,3\",1",
            "2,y,5,6,7", "\"1,x,6,7,8", ",\"", "1,x,7,7,8"),
        ["a stray quote among records without counts"] = Of(
            "1,\"x,1,10,20", "1,x,2,z,21", "1,x,3,z,21", "1,x,4,z,21", "1,x,5,z,21", "1,x,6,z,21", "1,x,7,z,21",
            "1,x,8,z,21", "1,x,9,z,21", "1,x,10,1,1"),
        ["a stray quote in the last row"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,20\n1,\"x,2,11,21", Plain),
        ["stray quotes and a limit"] = Of(
            "1,\"x,1,10,20", "-", "1,x,2,11,21", "1,\"x,3,10,20", "1,x,4,1,1", "1,\"z\r", "1,2,3\r", "1,x,5,1,1\r",
            "x") with
        { MaxRecordLength = 22 },
        ["unclosed quote at the end"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,20\n1,\"", Plain),
        ["doubled quote at the end"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,\"\"", Plain),
        ["wrong numbers of fields"] = Of(
            "1,x,1,10", "1,x,2,11,21,", "\"2\",\"y\",1", ",,,,,,", "\"\",\" \",,,,,", "", "2,y,1,1,1"),
        ["fields too many and too few"] = Of(
            "1,x,1,10,20,,", "1,x,2,11", "1,\"x\",3,11,21, ,\"\"", "\"1\",\"x\",\"4\",\"11\"\r",
            "1,x,5", "1,x,6,11,21,,7", "2,y"),
        ["a remark below"] = Of("1,x,1,10,20", "* provisional", "* provisional,,,,", "1,x,,,", "1,x,,7,"),
        ["blank lines before the header"] = CsvCase.Of("\r\n \n,,\nS,N,T,A,B\n1,x,1,10,20", Plain),
        ["CR CR LF"] = CsvCase.Of("S,N,T,A,B\r\r\n1,x,1,10,20\r\r\n1,x,2,10,20\r\r\n", Plain),
        ["cut off among the counts"] = CsvCase.Of("S,N,T,A,B\n1,x,1,10,20\n1,x,2,10\n1,x,3,1", Plain),
        ["blank records"] = Of("", ",,,,", " ,\t,,\"\",\"  \"", "1,x,1,,", "  "),
        ["a long record"] = Of(
            "1,\"" + new string('x', 40) + "\n\r\n\r" + new string('y', 20) + "\",1,1,1", "1,x,-,1,1", "1,z,2,x,1")
            with
        { MaxRecordLength = 30 },
        ["a long line"] = Of(
            "1," + new string('x', 140) + ",1,1,1\r", "1,x,-,1,1", "1,z,2,x,1") with
        { MaxRecordLength = 7 },
        ["records at the limit"] = Of(
            "1,x,1,1,1\r", "1,x,2,1,10\r", "1,\"\",3,1,1\r", "1,\"\",4,1,1", "1,x,5,1,1") with
        { MaxRecordLength = 9 },
        ["a long unclosed record"] = Of(
            "1,\"" + new string('x', 120) + "\n\r\n1,1,1,1,1", "1,z,2,x,1") with
        { MaxRecordLength = 5 },
        ["a long unclosed record at an end without a line end"] = CsvCase.Of(
            "S,N,T,A,B\n1,z,2,2,1\n1,\"" + new string('x', 120) + "\n\r\n1,\"z", Plain) with
        { MaxRecordLength = 5 },
        ["a long record at an end without a line end"] = CsvCase.Of(
            "S,N,T,A,B\n1,z,2,2,1\n1," + new string('x', 150), Plain) with
        { MaxRecordLength = 5 },
        ["rows inside a long record"] = Of(
            "1,x,3,2,5", "1,\"" + new string('x', 110) + "\n1,x,1,7,8\n1,x,2,7,8\n1,x,4,7,8\n\",1,1,1",
            "1,z,2,4,1") with
        { MaxRecordLength = 12 },
        ["a long malformed record"] = Of(
            "1,\"" + new string('x', 120) + "\n\"z\"\"1,\"1,1", "1,z,2,x,1") with
        { MaxRecordLength = 5 },
        ["units out of order"] = Of(
            "2,y,1,10,20", "1,x,2,11,21", "2,y,1,12,22", "1,x,1,1,1", "10,,1,1,1", "a,,a,1,1", "9,,01,1,1"),
        ["names that differ"] = Of(
            "1,x,1,10,20", "1,y,2,11,21", "1,y,3,12,22", "2,,1,1,1", "2,z,2,1,1", "1,,4,1,1", "1,w,5,x,1"),
        ["one column"] = CsvCase.Of(
            "A\n1\n\n \n\"2\"\n2\n\"\"\n-1", Sheets with { Levels = [Level("table", "A")], Selections = [] }),
        ["the same bytes in other quotes"] = Of("\"a\",b,1,1,1", "a\",b,2,1,1", "a\"\"b,b,3,1,1", "\"a\"\"b\",b,4,1,1"),
        ["counts of all kinds"] = Of("1,x,1, 10 ,+20", "1,x,2,11.0,21.00", "1,x,3,1.000,1", "1,x,4,99999999999,1",
        "1,x,5,-1,1.0", "1,x,6,NA,70000"),
        ["codes of all kinds"] = Of(
            "1,x,1,1,1", "1,x,001,1,1", "1,x,99999999999,1,1", "1,x,,1,1", "1,x,1,1,1", "1,x,é,1,1", "1,x,\xE9,1,1"),
        ["no quotes known"] = CsvCase.Of(
            "S,N,T,A,B\n\"1,\"x,\"1,1,1\n\xFF,\n,1,1,1\n\xFF,x,1,1,1", Plain with { Quote = null }),
        ["preamble"] = CsvCase.Of("\"1\n2\r\n\"S\",N,\"T\n\",A,B\n1,x,1,1,1\n1,x,2,1,z", Plain with
        {
            SkipLines = 2,
            Levels = [Level("state", "S", "N"), Level("table", "#3")],
        }),
    };

    private static CsvCase Of(params string[] rows) => CsvCase.Of($"S,N,T,A,B\n{string.Join('\n', rows)}\n", Plain);

    private static CsvLevel Level(string name, string code, string? label = null) =>
        new() { Name = name, Code = [code], Label = label };
}
