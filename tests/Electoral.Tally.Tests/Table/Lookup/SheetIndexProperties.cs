using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Lookup;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table.Lookup;

/// <summary>An index against going through the sheets one by one.</summary>
public sealed class SheetIndexProperties
{
    private static readonly Arbitrary<TallyTable> Any = Tables.Any.ToArbitrary();

    private static readonly string[] Words =
        ["Simón", "Bolívar", "simon", "Liceo", "LICEO", "Nº", "07", "7", "Straße", "თბილისი", "Żory", "école", "x"];

    [Property(MaxTest = 200)]
    public Property Every_sheet_is_found_by_its_id_its_path_and_its_image() => Prop.ForAll(Any, table =>
    {
        var index = table.IndexSheets(new() { MostMatches = int.MaxValue });
        foreach (var row in table)
        {
            if (Fold(row.Key).Length > 0) Assert.Contains(row, index.FindById(row.Key).Sheets());
            if (Fold(row.Code).Length > 0) Assert.Contains(row, index.FindById(row.Code).Sheets());
            string path = row.Unit.Path.Append(row.Code).ToKey();
            if (UnitPath.TryParse(path, out _)) Assert.Contains(row, index.FindByPath(path).Sheets());
            if (row.Provenance.ImageAddress is not { } image) continue;
            var same = table.AsEnumerable().Where(other => other.Provenance.ImageAddress == image);
            Assert.Equal(same, index.FindByImage(image).Sheets());
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Names_are_those_of_going_through_all_units(int seed)
    {
        var random = new Random(seed);
        var table = Named(random, rows: 400);
        var index = table.IndexSheets(new() { MostMatches = int.MaxValue });
        for (int i = 0; i < 300; i++)
        {
            string text = Query(random);
            string[] expected = [.. Expected(table, text)];
            Assert.Equal(
                expected.Where(match => !match.StartsWith("WordBeginnings", StringComparison.Ordinal)),
                index.FindByName(text).Select(Shown));
            Assert.Equal(
                expected.Select(PathOf).Order(), index.FindByWords(text).Select(match => PathOf(Shown(match))).Order());
            Assert.Equal(Nearest(table, text), index.FindNearest(text).Select(match => (match.Edits, Path(match))));
        }
    }

    [Fact]
    public void A_name_with_a_slip_is_found()
    {
        var random = new Random(4);
        var table = Named(random, rows: 300);
        var index = table.IndexSheets(new() { MostMatches = int.MaxValue });
        int looked = 0;
        foreach (var unit in table.Units.UnitsAt("centre"))
        {
            string name = Fold(unit.Name);
            if (name.Length < 4 || !NameIndex.HasLetter(name)) continue;
            looked++;
            int at = random.Next(name.Length - 1);
            string[] slips =
            [
                name.Remove(at, 1), name.Insert(at, "q"), name[..at] + "q" + name[(at + 1)..],
                $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            ];
            Assert.All(
                slips.Where(slip => Fold(slip) == slip && slip.Length > 2),
                slip => Assert.Contains(unit, index.FindNearest(slip).Select(match => match.Unit)));
        }

        Assert.True(looked > 100);
    }

    [Fact]
    public void Neither_the_order_of_the_file_nor_threads_change_an_answer()
    {
        string[] rows = Rows(new Random(5), 500);
        var table = TallyCsv.ReadText(Header + string.Join('\n', rows), Layout);
        string[] expected = [.. Answers(table, threads: 1)];
        for (int seed = 0; seed < 4; seed++)
        {
            new Random(seed).Shuffle(rows);
            var other = TallyCsv.ReadText(Header + string.Join('\n', rows), Layout);
            Assert.Equal(expected, Answers(other, threads: 1 + seed));
        }
    }

    [Fact]
    public void Beyond_a_block_of_rows_every_sheet_is_still_found()
    {
        var rows = Enumerable.Range(0, 70_000).Select(
            row => string.Create(
                CultureInfo.InvariantCulture, $"{row % 7},S,{row % 900},Centre,{row},K{row:000000},1,i{row}"));
        var table = TallyCsv.ReadText(Header + string.Join('\n', rows), Layout);
        var index = table.IndexSheets(new() { MaxDegreeOfParallelism = 3 });
        for (int row = 0; row < table.Count; row += 331)
        {
            Assert.Equal(row, Assert.Single(index.FindById(table[row].Key)).Sheet!.Value.Index);
            Assert.Equal(row, Assert.Single(index.FindByImage(table[row].Provenance.ImageAddress!)).Sheet!.Value.Index);
            Assert.Equal(row, Assert.Single(index.FindByPath(table[row].ToString())).Sheet!.Value.Index);
        }
    }

    private const string Header = "sc,sn,cc,cn,t,key,A,url\n";

    private static readonly CsvLayout Layout = new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["sc"], Label = "sn" },
            new() { Name = "centre", Code = ["cc"], Label = "cn" },
            new() { Name = "table", Code = ["t"] },
        ],
        Key = ["key"],
        Selections = [new() { Columns = ["A"] }],
        Image = "url",
    };

    private static TallyTable Named(Random random, int rows) =>
        TallyCsv.ReadText(Header + string.Join('\n', Rows(random, rows)), Layout);

    private static string[] Rows(Random random, int rows)
    {
        // A code has one name, whichever row comes first.
        string[] names = [.. Enumerable.Range(0, rows).Select(_ => Name(random))];
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            int state = random.Next(5), centre = random.Next(rows);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{state},{names[state]},{centre},{names[centre]},{row},{row * 7},1,{random.Next(rows)}");
        })];
    }

    private static string Name(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Query(Random random)
    {
        string name = Name(random);
        if (random.Next(2) == 0) name = name[..random.Next(1, name.Length + 1)];
        if (random.Next(3) == 0) name = name.Remove(random.Next(name.Length), 1);
        return random.Next(3) == 0 ? name.ToUpperInvariant() : name;
    }

    private static IEnumerable<string> Expected(TallyTable table, string text)
    {
        string wanted = Fold(text);
        if (wanted.Length == 0) return [];
        string[] words = wanted.Split(' ');
        return Units(table)
            .Select(unit => (Unit: unit, Name: Fold(unit.Name)))
            .Where(one => one.Name.Any(letter => !char.IsAsciiDigit(letter) && letter != ' '))
            .Select(one => (one.Unit, one.Name, Reason: one.Name == wanted ? MatchReason.UnitName
                : one.Name.StartsWith(wanted, StringComparison.Ordinal) ? MatchReason.NameBeginning
                : words.All(word => one.Name.Split(' ').Any(w => w.StartsWith(word, StringComparison.Ordinal)))
                    ? MatchReason.WordBeginnings : MatchReason.Spelling))
            .Where(one => one.Reason != MatchReason.Spelling)
            .OrderBy(one => one.Reason).ThenBy(one => one.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Unit.Depth).ThenBy(one => one.Unit.Index)
            .Select(one => $"{one.Reason} {one.Unit.Path}");
    }

    private static IEnumerable<(int Edits, string Path)> Nearest(TallyTable table, string text)
    {
        string wanted = Fold(text);
        int most = Math.Min(2, wanted.Length / 3);
        if (most == 0 || !NameIndex.HasLetter(wanted)) return [];
        var units = Units(table).Select(unit => (Unit: unit, Name: Fold(unit.Name)))
            .Where(one => NameIndex.HasLetter(one.Name)).ToArray();
        string[] known = [.. units.SelectMany(one => one.Name.Split(' ')).Distinct()];
        (int, string)[] Found(Func<string, int?> distance) =>
        [
            .. units.Select(one => (one.Unit, one.Name, Distance: distance(one.Name)))
                .Where(one => one.Distance <= most)
                .OrderBy(one => one.Distance).ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Unit.Depth).ThenBy(one => one.Unit.Index)
                .Select(one => (one.Distance!.Value, one.Unit.Path.ToString())),
        ];
        int? WordDistance(string name, string word, bool isKnownMeant)
        {
            string[] words = name.Split(' ');
            if (words.Any(one => one.StartsWith(word, StringComparison.Ordinal))) return 0;
            bool isKnown = known.Any(one => one.StartsWith(word, StringComparison.Ordinal));
            if (!NameIndex.HasLetter(word) || (isKnown && isKnownMeant)) return null;
            return words.Min(one => Distance(one, word, Math.Min(most, word.Length / 3)));
        }

        int? Sum(string name, bool isKnownMeant) => wanted.Split(' ')
            .Select(word => WordDistance(name, word, isKnownMeant)).Aggregate((int?)0, (sum, one) => sum + one);
        var whole = Found(name => Distance(name, wanted, most));
        if (whole.Length > 0) return whole;
        var meant = Found(name => Sum(name, true));
        return meant.Length > 0 ? meant : Found(name => Sum(name, false));
    }

    private static int? Distance(string name, string wanted, int most)
    {
        var found = SpellingSearch.Find(new([name]), wanted, most);
        return found.Count == 0 ? null : found[0].Distance;
    }

    private static IEnumerable<ReportingUnit> Units(TallyTable table) =>
        table.Units.Levels.SelectMany(level => table.Units.UnitsAt(level));

    private static IEnumerable<string> Answers(TallyTable table, int threads)
    {
        var index = table.IndexSheets(new() { MaxDegreeOfParallelism = threads });
        string[] texts = ["7", "14", "liceo", "simon bol", "bol", "0/3", "lceo", "3", "x", "sträse 7", "12/liceo"];
        return texts.SelectMany(text => index.Find(text).Select(match => $"{text}: {Shown(match)}"));
    }

    private static string PathOf(string shown) => shown[(shown.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Shown(LookupMatch match) => $"{match.Reason} {match.Sheet?.ToString() ?? Path(match)}";

    private static string Path(LookupMatch match) => match.Unit.Path.ToString();

    private static string Fold(string text) => new NameFolding().Of(Encoding.UTF8.GetBytes(text)).ToString();
}
