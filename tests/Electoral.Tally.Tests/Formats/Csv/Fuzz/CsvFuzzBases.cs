using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Small sound files of every fashion, to be spoilt.</summary>
internal static class CsvFuzzBases
{
    private const string Deep =
        "EDO,\"ESTADO\",CENTRO,MESA,RE,V,N,EG,NM,URL\r\n1,\"DTTO. "
        + "\"\"CAPITAL\"\"\",0010,1,500,300,2,200,100,https://x/1\r\n"
        + "1,\"DTTO. \"\"CAPITAL\"\"\",0010,2,480,310,0,210,100,https://x/2\r\n1,Otro,0011,1,70000,3,,2,1,\r\n"
        + "10,\"A\r\nB\",,a,1,NA,2.0,3,1,https://x/3\r\n,,,,,,,,,\r\n2,Ávila,7,007,1,5,0,4,1,=x\r\n";

    private const string Wide =
        "K;T;ST;R;A;B;C;X;ROUND;H\na;1;ok;100;1;2;3;9;1;2018-07-01 "
        + "20:15\na;2;void;100;4;5;6;8;1;\nb;1;ok;100;7;8;9;7;2;x\n"
        + "b;2;?;'=1;1;1;1;1;1;2018-07-02\n\"'=c\";3;ok;1.234;1.000.000;+2; 3 ;-;1;2018-07-01T01:02:03\n";

    private static readonly CsvLayout DeepLayout = new()
    {
        Delimiter = ',',
        Levels = [CsvLayouts.Level("state", "EDO", "ESTADO"), CsvLayouts.Level(
            "centre", "CENTRO", unique: true), CsvLayouts.Level("table", "MESA")],
        Registered = "RE",
        Valid = "V",
        Invalid = "N",
        Selections = ["EG", "NM"],
        Image = "URL",
    };

    private static readonly CsvLayout WideLayout = new()
    {
        Delimiter = ';',
        GroupSeparator = '.',
        Levels = [CsvLayouts.Level("unit", ["K", "ST"]), CsvLayouts.Level("table", "T")],
        Key = [new() { Column = "T", TrimZeros = true }, "K"],
        Registered = "R",
        Selections = ["A", "#6", "C"],
        Extra = [new("more", "X")],
        Missing = ["", "-", "8"],
        Status = new() { Column = "ST", Counted = ["ok"], Annulled = ["void"] },
        Filter = [KeyValuePair.Create("ROUND", "1")],
        Stratum = "K",
        Arrival = ["H"],
        FormulaGuard = true,
    };

    private static readonly CsvLayout Numbered = new()
    {
        Delimiter = '|',
        Header = false,
        Quote = null,
        SkipLines = 1,
        Levels = [CsvLayouts.Level("table", "#1")],
        Selections = ["#2", "#3"],
    };

    /// <summary>Sums, cuts, cells filled down, two names alike, a column with marks of its own, other digits.</summary>
    private const string Summed =
        "F,S,R1,R2,v,v,B,N\n01x-1,a,100,20,5,6,7,1\n01x-2,,100,,,6,*,-\n02y-1,b,NA,3,1.0,2,0,1\n"
        + "\"0\"\"z-1\",,1,2,3,,*,\n,,,,,,,\n02y-3,,1,1,1,1,1,1\n03-1,Total,9,9,9,9,9,9\n04é-1,c,٣٤,٥,1,1,1,2\n";

    private static readonly CsvLayout Sums = new()
    {
        Delimiter = ',',
        Levels =
        [
            CsvLayouts.Level("county", new CsvKeyColumn { Column = "F", From = 2, Length = 2, TrimZeros = true }),
            CsvLayouts.Level("town", "S") with { FillDown = true },
            CsvLayouts.Level("table", new CsvKeyColumn { Column = "F", Split = "-", Part = 2 }),
        ],
        Key = ["F", "S"],
        Registered = ["R1", "R2"],
        Blank = new() { Columns = ["N"], Missing = ["-"] },
        Selections = [new() { Columns = ["v#1", "v#2"], Id = "V" }, new() { Columns = ["B"], Missing = ["*", ""] }],
        Exclude = [new("S", "Total")],
    };

    /// <summary>A header of two rows, sections, cells filled down, a second table.</summary>
    private const string Sectioned =
        "t\nStation,,Votes,,\nS,T,A,B,note\n0,1,9,9,\nDay\n1,1,1,2,\n,2,3,4,x\n\"Post, early\",,,,\n,1,5,6,\n"
        + "2,2,7,8,\n,,,,\n,3,9,1,\n2,4,1,z,\n,5,1,1,\nEnd\nS,T,A\n1,2,3\n";

    private static readonly CsvLayout Sections = new()
    {
        Delimiter = ',',
        SkipLines = 1,
        HeaderRows = 2,
        EndsBefore = [new("#1", "End"), new("#1", "Ende")],
        Levels =
        [
            new() { Name = "kind", Section = true },
            new() { Name = "town", Code = ["Station / S"], Label = "note", FillDown = true },
            CsvLayouts.Level("table", "Station / T"),
        ],
        Selections = ["Votes / A", "Votes / B"],
    };

    /// <summary>Records that are short, long or blank, numbers in groups, a remark at the end.</summary>
    private const string Spaced =
        "\n,\nS,T,A,B,note,image\n1,1,1 234,20,,\n1,2,1\u00A0234,\u00A020,\n1,3,1\u202F000\u202F234,20,x,,,\n"
        + "\n2,1,7\n2,2,7,8,,,\"\", \n2,\"3\",7,\"8\"\n* provisional\n"
        + "Source,,,,\n2,4,7,8,\"a\n,1,2\"\n2,5,,,x\n3,1,7,80";

    private static readonly CsvLayout Spaces = new()
    {
        Delimiter = ',',
        GroupSeparator = ' ',
        Levels = [CsvLayouts.Level("state", "S"), CsvLayouts.Level("table", "T")],
        Selections = ["A", "B"],
        Image = "image",
    };

    /// <summary>Records of sheets in no order, counts among them, one sheet with a hole.</summary>
    private const string Long =
        "S,N,T,C,K,V,R\n1,a,1,A,x,10,5\n1,a,1,B,x,20,5\n2,a,1,A,x,7,5\n1,a,2,\"B\",x,NA,6\r\n1,a,1,C,r,3,\n"
        + "2,a,1,B,x,8,5\n,,,,,,\n1,a,2,A ,x,1.0,6\n2,a,1,é,x,9,5\n1,a,3,\"C\n1\",m,4,5\n1,a,3,B,x,,5\n";

    /// <summary>The same below lines that say of what kind they are, with cells as above; votes in two columns.
    /// </summary>
    private const string LongSections =
        "S,T,C,V,P,R\nDay,,,,,\n1,1,A,5,1,9\n,1,B,6,,9\n,2,A,7,0,8\n\"Post, early\",,,,,\n1,1,A,1,1,9\n,1,B,NA,2,9\n"
        + "2,1,A,3,0,\n,,,,,\n,3,A,1,1,7\n2,1,B,4,x,\n,1,C,2,2,\nDay\n2,1,B,9,1,4\n1,2,B,1,1,8\n,2,null,3,0,8\nEnd\n"
        + "S,T\n";

    private static readonly CsvLayout SectionedLong = new()
    {
        Delimiter = ',',
        Encoding = "utf-8",
        Levels =
        [
            new() { Name = "kind", Section = true },
            CsvLayouts.Level("town", "S") with { FillDown = true },
            CsvLayouts.Level("table", "T"),
        ],
        Selections = [],
        Long = new() { Selection = ["C"], Votes = ["V", "P"] },
        EndsBefore = [new("S", "End")],
    };

    /// <summary>Groups in any order, some of them empty.</summary>
    private const string Grouped =
        "S,T,R,C1,V1,C2,V2,C3,V3\n1,1,5,A,1,B,2,C,3\n1,2,5,B,4,,,A,5\r\n2,1,,C,6,A,,,\n2,2,5,\"A\",7,B,8\n,,,,,,,,\n";

    private static readonly CsvLayout Headless = Pivot.CsvPivotCases.GroupLayouts[^1];

    public static IReadOnlyList<CsvCase> All { get; } =
    [
        .. Pivot.CsvPivotCases.LongLayouts.Where(layout => layout.Encoding == "utf-8")
            .Select(layout => new CsvCase(Encoding.UTF8.GetBytes(Long), layout)),
        new(Encoding.UTF8.GetBytes(LongSections), SectionedLong),
        new(Encoding.UTF8.GetBytes(LongSections), SectionedLong with
        {
            Registered = "R",
            Long = SectionedLong.Long! with
            {
                Votes = "V",
                Counts = new() { Invalid = [new("C", "null")] },
                Repeated = RepeatedVotes.Add,
                Absent = AbsentVotes.Zero,
            },
        }),
        .. Pivot.CsvPivotCases.GroupLayouts.SkipLast(1)
            .Select(layout => new CsvCase(Encoding.UTF8.GetBytes(Grouped), layout)),
        new(Encoding.UTF8.GetBytes(Grouped[(Grouped.IndexOf('\n', StringComparison.Ordinal) + 1)..]), Headless),
        new(Encoding.UTF8.GetBytes(Deep), DeepLayout),
        new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Deep)], DeepLayout) { MaxRecordLength = 60 },
        new(Encoding.Latin1.GetBytes(Deep), DeepLayout) { Duplicates = DuplicatePolicy.KeepLast },
        new(Encoding.Unicode.GetBytes(Deep), DeepLayout),
        new(Encoding.UTF8.GetBytes(Wide), WideLayout),
        new(Encoding.UTF8.GetBytes(
            Wide.ReplaceLineEndings("\r")), WideLayout) { Duplicates = DuplicatePolicy.RejectAll },
        new(Encoding.Latin1.GetBytes(
            Wide), WideLayout with { Quote = '\'', Encoding = "windows-1252" }) { MaxRecordLength = 30 },
        new("3\n1|20|30\n2|\"21|31\n3|22|\n\n4|x|1\n1|1|1"u8.ToArray(), Numbered),
        new(Encoding.UTF8.GetBytes(Spaced), Spaces),
        new(Encoding.Latin1.GetBytes(Spaced.Replace('\u202F', '\u00A0')), Spaces),
        new(Encoding.UTF8.GetBytes(Summed), Sums),
        new(Encoding.Latin1.GetBytes(Summed), Sums with { Filter = [new("S", "a"), new("S", "c")] }),
        new(Encoding.UTF8.GetBytes(Sectioned), Sections),
        new(Encoding.UTF8.GetBytes(Sectioned), Sections) { MaxRecordLength = 12 },
        new(Compressed(Encoding.UTF8.GetBytes(Deep)), DeepLayout),
    ];

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest)) stream.Write(bytes);
        return compressed.ToArray();
    }
}
