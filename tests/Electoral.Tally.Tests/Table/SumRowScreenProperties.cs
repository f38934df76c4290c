using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Electoral.Tally.Tests.Table;

/// <summary>Small tables with sums of each kind: the screen leaves out no search that would find any.</summary>
public sealed class SumRowScreenProperties
{
    private const int Columns = 4;

    [Property]
    public void Screened_search_finds_what_the_whole_one_finds(int seed)
    {
        var table = new Country(new Random(seed)).Table();
        var whole = SumRows.Find(table, CountWords.IsSum, threads: 1, isScreened: false);
        Assert.Equal(whole, SumRows.Find(table, CountWords.IsSum, threads: 2));
    }

    [Fact]
    public void Many_of_these_tables_have_sums_and_many_have_none()
    {
        int withSums = Enumerable.Range(1, 400).Count(
            seed => SumRows.Find(new Country(new Random(seed)).Table(), CountWords.IsSum, 1).Count > 0);
        Assert.InRange(withSums, 100, 300);
    }

    /// <summary>Stations in units, each unit perhaps with its sum: as a row, in parts, more than once.</summary>
    private sealed class Country(Random random)
    {
        private readonly List<(string[] Codes, int?[] Counts, bool Counted)> _rows = [];
        private readonly int _levels = random.Next(4);
        private readonly int _most = random.Next(3) == 0 ? 30 : 900;
        private readonly bool _mayLack = random.Next(3) == 0, _hasSums = random.Next(4) > 0;
        private int _codes;

        public TallyTable Table()
        {
            Fill([]);
            if (random.Next(4) == 0) random.Shuffle(CollectionsMarshal.AsSpan(_rows));
            string[] levels = [.. Enumerable.Range(0, _levels + 1).Select(level => $"l{level}")];
            var text = new StringBuilder(string.Join(',', levels)).Append(",registered,valid,ANA,BEN,status\n");
            foreach (var (codes, counts, isCounted) in _rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"{string.Join(',', codes)},{string.Join(',', counts)}")
                    .Append(isCounted ? ",C\n" : ",A\n");
            }

            return TallyCsv.ReadText(text.ToString(), new()
            {
                Levels = [.. levels.Select(name => new CsvLevel { Name = name, Code = [name] })],
                Registered = "registered",
                Valid = "valid",
                Selections = ["ANA", "BEN"],
                Status = new() { Column = "status", Counted = ["C"], Annulled = ["A"] },
            });
        }

        private int[] Fill(string[] path)
        {
            int first = _rows.Count;
            int[] sums = new int[Columns];
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                int[] own = path.Length < _levels ? Fill([.. path, Code()]) : Station([.. path, Code()]);
                for (int column = 0; column < Columns; column++) sums[column] += own[column];
            }

            if (_hasSums && random.Next(3) == 0) AddSum(path, first, sums);
            return sums;
        }

        private int[] Station(string[] path)
        {
            int[] votes = [random.Next(_most), random.Next(_most)];
            int[] counts = random.Next(12) == 0 ? new int[Columns] : [random.Next(3 * _most), votes.Sum(), .. votes];
            bool isCounted = random.Next(20) > 0;
            int?[] given = [.. counts.Select(count => _mayLack && random.Next(6) == 0 ? null : (int?)count)];
            _rows.Add((path, given, isCounted));
            return isCounted ? [.. given.Select(count => count ?? 0)] : new int[Columns];
        }

        private void AddSum(string[] path, int first, int[] sums)
        {
            string[] codes = path;
            if (codes.Length > 0 && random.Next(3) == 0) codes = ["S", .. codes[1..]];
            for (int parts = random.Next(4) == 0 ? 2 : 1, copies = random.Next(5) == 0 ? 2 : 1; copies > 0; copies--)
            {
                string[] unit = [.. codes];
                while (unit.Length < _levels) unit = [.. unit, random.Next(4) == 0 ? "Total" : Code()];
                for (int part = 0; part < parts; part++)
                {
                    int rest = parts - 1;
                    int?[] counts = [.. sums.Select(sum => (int?)(part > 0 ? sum / 3 : sum - (sum / 3 * rest)))];
                    if (random.Next(4) == 0) counts[random.Next(Columns)] = null;
                    if (random.Next(8) == 0) counts[random.Next(Columns)] += 1;
                    string code = random.Next(4) == 0 ? "Total" : random.Next(3) == 0 ? "" : Code();
                    _rows.Insert(random.Next(2) == 0 ? first : _rows.Count, ([.. unit, code], counts, true));
                }
            }
        }

        private string Code() => string.Create(CultureInfo.InvariantCulture, $"{++_codes}");
    }
}
