using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Table;

/// <summary>Keys of the sheets' own, against grouping by a dictionary.</summary>
public class RepeatedKeysProperties
{
    private static readonly Arbitrary<string[]> Some =
        Gen.Elements("", "k1", "k2", "K1", "00000001", "000000001", "a key longer than most", "a key longer than all")
            .ArrayOf().ToArbitrary();

    [Property]
    public Property The_rows_of_a_key_are_those_of_a_dictionary() => Prop.ForAll(Some, keys => Same(keys, threads: 2));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Many_keys_are_found_by_any_number_of_threads(int threads)
    {
        var random = new Random(5);
        Same([.. Enumerable.Range(0, 60_000).Select(
            _ => random.Next(200_000).ToString("'mesa 'D12", CultureInfo.InvariantCulture))], threads);
    }

    [Property]
    public Property A_file_keeps_the_first_sheet_of_a_key() => Prop.ForAll(Some, keys =>
    {
        string rows = string.Concat(keys.Select((key, row) => $"{row % 3},{row},k{key},{row},0\n"));
        var table = TallyCsv.ReadText("S,T,K,A,B\n" + rows, States with { Key = ["K"] });
        var kept = keys.Index().GroupBy(row => row.Item).Select(same => same.First().Index);
        Assert.Equal(kept.Order(), table.Counts("A").Cast<int>().Order());
        Assert.Equal(keys.Length - keys.Distinct().Count(), table.Reading.Rejected);
    });

    private static void Same(string[] keys, int threads)
    {
        var texts = new TextArrayBuilder();
        foreach (string key in keys) texts.Add(Encoding.UTF8.GetBytes(key));
        var found = RepeatedKeys.Find(new TextKeys(texts.Build()), threads).OrderBy(rows => rows[0]);
        var expected = keys.Index().GroupBy(row => row.Item).Where(same => same.Count() > 1)
            .Select(same => same.Select(row => row.Index).ToList());
        Assert.Equal(expected, found);
    }
}
