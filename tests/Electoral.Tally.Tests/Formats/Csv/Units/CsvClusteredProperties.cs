using System.Globalization;
using System.Text;
using Electoral.Tally.Tests.Formats.Csv.Oracle;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Files whose rows of a unit stand together, in no order of codes, and some in two places or more.</summary>
public class CsvClusteredProperties
{
    private static readonly CsvLayout Deep = States with
    {
        Delimiter = ',',
        Levels = [Level("state", "S", "N"), Level("town", "M", "L"), Level("centre", "C"), Level("table", "T")],
    };

    private static readonly Gen<string> Name = Gen.Frequency((8, Gen.Constant("n")), (1, Gen.Elements("o", "p", "")));

    /// <summary>Runs of centres in runs of towns in runs of states.</summary>
    private static readonly Arbitrary<Clustered> Files = (
        from fashion in Codes.Fashion
        from rows in Gen.Choose(1, 6)
        from states in (
            from state in fashion
            from name in Name
            from towns in (
                from town in fashion
                from label in Name
                from centres in fashion.Zip(Gen.Choose(1, rows)).NonEmptyListOf()
                select (town, label, centres.ToArray())).ListOf(3)
            select (state, name, towns.ToArray())).ListOf(4)
        select new Clustered([.. states])).ToArbitrary();

    [Property]
    public Property Clustered_files_are_read_as_the_oracle_reads_them_whatever_the_blocks() => Prop.ForAll(
        Files, Arb.From(Gen.Choose(20, 400)), (file, blockSize) =>
        {
            var read = CsvCase.Of(file.Text, Deep) with { Bytes = Encoding.UTF8.GetBytes(file.Text) };
            var reference = read.Read();
            Assert.Null(OracleComparer.FirstDifference(read.Expected(), reference));
            read.AssertSame(reference, 1, blockSize);
            read.AssertSame(reference, 3, blockSize);
        });

    [Theory]
    [InlineData("{0}")]
    [InlineData("B/{0}")]
    [InlineData("0{0}")]
    public void Regions_in_another_order_than_their_codes_are_put_into_it(string code)
    {
        // Each unit comes once, its rows together; some codes of sheets descend, some come twice.
        var rows = from state in (int[])[3, 1, 20, 2, 10]
                   from centre in Enumerable.Range(0, 30)
                   from sheet in Enumerable.Range(0, (centre % 4) + 1)
                   let number = centre % 7 == 5 ? 40 - sheet : sheet / (centre % 11 == 9 ? 2 : 1)
                   let written = string.Format(CultureInfo.InvariantCulture, code, number)
                   select $"{state},s{state},{centre / 10},p,{centre},{written},{sheet},{number}\n";
        var read = CsvCase.Of("S,N,M,L,C,T,A,B\n" + string.Concat(rows), Deep);
        var reference = read.Read();
        Assert.Null(OracleComparer.FirstDifference(read.Expected(), reference));
        Assert.NotEmpty(reference.Reading.Rejects);
        read.AssertSame(reference, 1, 300);
        read.AssertSame(reference, 3, 300);
    }

    [Fact]
    public void A_clustered_file_that_becomes_scattered_keeps_first_names_and_counts_the_others()
    {
        // Two runs of the same state by two names while units are listed; then rows that change state each time.
        string clustered = string.Concat(Enumerable.Range(0, 40).Select(i => $"2,x,1,p,{i / 4},{i % 4},1,1\n"))
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"1,y,1,q,{i / 4},{i % 4},1,1\n"))
            + string.Concat(Enumerable.Range(40, 40).Select(i => $"2,z,1,p,{i / 4},{i % 4},1,1\n"));
        string scattered = string.Concat(Enumerable.Range(0, 80).Select(
            i => $"{1 + (i % 2)},{(i % 2 == 0 ? "y" : "z")},1,{(i % 2 == 0 ? "q" : "p")},{100 + (i % 7)},{i},1,1\n"));
        var read = CsvCase.Of("S,N,M,L,C,T,A,B\n" + clustered + scattered, Deep);
        foreach (int blockSize in (int[])[256, 1 << 16])
        {
            var table = read.Read(3, blockSize);
            Assert.Null(OracleComparer.FirstDifference(read.Expected(), table));
            Assert.Equal([new(new("2"), "x", "z", 80)], table.Reading.LabelConflicts);
        }
    }

    [Fact]
    public void Units_in_several_places_count_once_towards_the_limit()
    {
        string rows = string.Concat(Enumerable.Range(0, 60).Select(
            i => $"1,n,{3 - (i / 10 % 3)},n,1,{i},1,1\n"));
        // A state, three towns, a centre in each.
        string text = "S,N,M,L,C,T,A,B\n" + rows;
        Assert.Equal(60, TallyCsv.ReadText(text, Deep, new() { MaxUnits = 7 }).Count);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(text, Deep, new() { MaxUnits = 6 }));
    }

    private sealed record Clustered(
        (string State, string Name, (string Town, string Label, (string Code, int Rows)[] Centres)[] Towns)[] States)
    {
        public string Text => field ??= Write();

        private string Write()
        {
            var text = new StringBuilder("S,N,M,L,C,T,A,B\n");
            int table = 0;
            foreach (var (state, name, towns) in States)
            {
                foreach (var (town, label, centres) in towns)
                {
                    foreach (var (centre, rows) in centres)
                    {
                        for (int row = 0; row < rows; row++)
                        {
                            text.Append(CsvLines.Join(state, name, town, label, centre, $"{table++}", "1", "2"));
                        }
                    }
                }
            }

            return text.ToString();
        }

        public override string ToString() => Text;
    }
}
