using System.Text;
using Electoral.Tally.Tests.Formats.Csv;
using Electoral.Tally.Tests.Formats.Csv.Oracle;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Table;

/// <summary>Keys that are put together from codes.</summary>
public class CodeKeyProperties
{
    private static readonly CsvKeyColumn Trimmed = new() { Column = "S", TrimZeros = true };

    private static readonly CsvLayout Deep = States with
    {
        Delimiter = ',',
        Levels = [Level("state", [Trimmed]), Level("town", "M"), Level("centre", ["C", "D"]), Level("table", "T")],
    };

    /// <summary>Keys of one code, of several in any order, with and without the sheet's own; and others.</summary>
    private static readonly CsvKeyColumn[][] Keys =
    [
        ["T"], ["M"], ["C", "D"], ["C", "D", "T"], ["T", Trimmed], [Trimmed, "M", "C", "D", "T"], ["M", "T", "C", "D"],
        ["C", "T"], ["S", "T"], ["D", "C"],
    ];

    /// <summary>The codes that a column has: few, so that keys come twice.</summary>
    private static readonly Gen<string[]> Few = Codes.Fashion.SelectMany(codes => codes.ArrayOf(3));

    private static readonly Arbitrary<CsvCase> Files = (
        from few in Few.ArrayOf(5)
        from key in Gen.Elements(Keys)
        from policy in Gen.Elements(Enum.GetValues<DuplicatePolicy>())
        from rows in Gen.CollectToArray(few, codes => Gen.Elements(codes)).ListOf()
        select Case([.. rows], key, policy)).ToArbitrary();

    [Property]
    public Property Sheets_with_the_same_key_are_found_as_the_oracle_finds_them() => Prop.ForAll(Files, file =>
    {
        var reference = file.Read();
        Assert.Null(OracleComparer.FirstDifference(file.Expected(), reference));
        file.AssertSame(reference, threads: 3, blockSize: 30);
    });

    [Property]
    public Property The_texts_of_all_keys_are_those_of_the_rows() => Prop.ForAll(Files, file =>
    {
        var table = file.Read();
        AssertTexts(table);
        AssertTexts(table.Where(row => row.Index % 3 != 1));
        if (table.Count > 0) AssertTexts(table.Slice(table[table.Count / 2].Unit));
    });

    [Fact]
    public void Only_keys_of_whole_codes_need_no_texts() => Assert.Equal(
        [true, true, true, true, true, true, true, false, false, false],
        Keys.Select(key => CsvCodeKey.Of(Deep with { Key = key }) is not null));

    private static CsvCase Case(string[][] rows, CsvKeyColumn[] key, DuplicatePolicy policy)
    {
        string text = "S,M,C,D,T,A,B\n" + string.Concat(rows.Select(row => CsvLines.Join([.. row, "1", "2"])));
        return new(Encoding.UTF8.GetBytes(text), Deep with { Key = key }) { Duplicates = policy };
    }

    private static void AssertTexts(TallyTable table)
    {
        if (table.Keys() is not var (texts, first)) throw new InvalidOperationException("There are no keys.");
        Assert.Equal(
            table.Select(row => row.Key), Enumerable.Range(first, table.Count).Select(index => texts.GetString(index)));
    }
}
