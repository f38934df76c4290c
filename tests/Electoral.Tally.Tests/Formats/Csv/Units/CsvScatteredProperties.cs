using System.Globalization;
using System.Text;
using Electoral.Tally.Tests.Formats.Csv.Oracle;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Files whose rows come in any order, so that most have another unit than the row above.</summary>
public class CsvScatteredProperties
{
    private const string Header = "S,N,M,L,C,K,T,A,B\n";

    /// <summary>One level and several, with and without names, columns together, apart, joined, out of order.</summary>
    private static readonly CsvLevel[][] Shapes =
    [
        [Level("state", "S")],
        [Level("state", "S", "N")],
        [Level("state", "S"), Level("town", "M"), Level("centre", "C")],
        [Level("state", "S"), Level("town", "M"), Level("centre", "C", "K")],
        [Level("state", "S", "N"), Level("town", "M", "L"), Level("centre", "C", "K")],
        [Level("town", "M"), Level("state", "S"), Level("centre", "C")],
        [Level("state", "S"), Level("centre", "C"), Level("town", "M")],
        [Level("state", "S"), Joined("town", "S", "M"), Joined("centre", "M", "C")],
        [Trimmed("state", "S"), Level("town", "M"), Trimmed("centre", "C")],
    ];

    /// <summary>Records of few units, each field in quotes or not.</summary>
    private static readonly Arbitrary<Scattered> Files = (
        from shape in Gen.Elements(Shapes)
        from upper in Codes.Fashion
        from lowest in Codes.Fashion
        from name in Gen.Elements(Gen.Constant("n"), Gen.Elements("n", "n", "n", "o", ""))
        from end in Gen.Elements("\n", "\r\n")
        from quoted in Gen.Elements(0, 1, 2)
        from rows in (
            from state in upper
            from town in upper
            from centre in lowest
            from names in name.ArrayOf(3)
            from quotes in quoted == 2 ? Gen.Choose(0, 127) : Gen.Constant(quoted * 127)
            from table in Gen.Choose(0, 12)
            select ((string[])[state, names[0], town, names[1], centre, names[2], $"{table}", "1", "2"], quotes))
            .ListOf(40)
        select new Scattered([.. rows], shape, end)).ToArbitrary();

    [Property]
    public Property Scattered_files_are_read_as_the_oracle_reads_them_whatever_the_blocks() => Prop.ForAll(
        Files, Arb.From(Gen.Choose(20, 400)), (file, blockSize) =>
        {
            var layout = States with { Delimiter = ',', Levels = [.. file.Shape, Level("table", "T")] };
            var read = CsvCase.Of(file.Text, layout) with { Bytes = Encoding.UTF8.GetBytes(file.Text) };
            var reference = read.Read();
            Assert.Null(OracleComparer.FirstDifference(read.Expected(), reference));
            read.AssertSame(reference, 1, blockSize);
            read.AssertSame(reference, 3, blockSize);
        });

    [Theory]
    [InlineData("{0}")]
    [InlineData("B-{0}")]
    [InlineData("{0:000000000000000000000}")]
    public void More_units_above_than_a_reader_remembers_are_found_as_well(string code)
    {
        // Towns in an order of their own, each in two places; centres of the same code in all of them.
        const int Towns = 66_000;
        var layout = States with { Levels = [.. Shapes[2], Level("table", "T")] };
        string Row(int town, int table) => string.Format(
            CultureInfo.InvariantCulture, $"{{1}},{{2}},{code},{{3}},1,2\n", town % 3, town % 7, town, table);
        string scattered = string.Concat(Enumerable.Range(0, 2 * Towns).Select(
            i => Row((int)(i * 40_507L % Towns), i / Towns)));
        string ordered = string.Concat(Enumerable.Range(0, Towns)
            .OrderBy(town => town % 7).ThenBy(town => town)
            .SelectMany(town => (string[])[Row(town, 0), Row(town, 1)]));
        var expected = CsvCase.Of("C,S,M,T,A,B\n" + ordered, layout).Read();
        foreach (int threads in (int[])[1, 3])
        {
            var found = CsvCase.Of("C,S,M,T,A,B\n" + scattered, layout).Read(threads, 1 << 14);
            Assert.Equal(expected.Codes(), found.Codes());
        }
    }

    [Fact]
    public void The_same_bytes_that_begin_in_quotes_and_outside_name_different_units()
    {
        // From the first letter on both rows have the bytes a","b: once they are a and b, once a" and b.
        string rows = string.Concat(Enumerable.Range(0, 40).Select(
            i => (i % 2 == 0 ? "\"a\",\"b\"" : "a\",\"b\"") + $",{i % 3},{i},1,2\n"));
        var layout = States with { Delimiter = ',', Levels = [.. Shapes[2], Level("table", "T")] };
        var read = CsvCase.Of("S,M,C,T,A,B\n" + rows, layout);
        foreach (int blockSize in (int[])[60, 128 * 1024])
        {
            var table = read.Read(1, blockSize);
            Assert.Null(OracleComparer.FirstDifference(read.Expected(), table));
            Assert.Equal(20, table.Codes().Count(code => code.StartsWith("a\"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Scattered_units_count_towards_the_limit()
    {
        string text = Header + string.Concat(Enumerable.Range(0, 60).Select(
            i => $"{i % 2},n,{i % 3},n,{i % 5},n,{i},1,1\n"));
        var layout = States with { Delimiter = ',', Levels = [.. Shapes[2], Level("table", "T")] };
        // Two states, three towns in each, five centres in each.
        Assert.Equal(60, TallyCsv.ReadText(text, layout, new() { MaxUnits = 38 }).Count);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(text, layout, new() { MaxUnits = 37 }));
    }

    private static CsvLevel Joined(string name, params CsvKeyColumn[] code) => Level(name, code);

    private static CsvLevel Trimmed(string name, string code) =>
        Level(name, (CsvKeyColumn[])[new() { Column = code, TrimZeros = true }]);

    private sealed record Scattered((string[] Fields, int Quotes)[] Rows, CsvLevel[] Shape, string LineEnd)
    {
        public string Text => Header.Trim() + LineEnd + string.Concat(Rows.Select(Line));

        private string Line((string[] Fields, int Quotes) row) =>
            string.Join(',', row.Fields.Select((field, i) => Field(field, row.Quotes >> i))) + LineEnd;

        /// <summary>In quotes where it must be, or where it may be and the bit says so.</summary>
        private static string Field(string field, int quoted) =>
            (quoted & 1) != 0 || field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field.StartsWith(' ')
                ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : field;

        public override string ToString() => $"{string.Join(" / ", Shape.Select(level => level.Name))}\n{Text}";
    }
}
