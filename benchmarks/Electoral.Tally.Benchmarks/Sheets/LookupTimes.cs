using System.Diagnostics;
using Electoral.Tally.Lookup;

namespace Electoral.Tally.Benchmarks;

/// <summary>The time of single look-ups of sheets and units drawn at random.</summary>
internal sealed class LookupTimes(SheetIndex index)
{
    private const int Queries = 2_000, Warm = 300;

    private readonly TallyTable _sheets = index.Table;
    private readonly Random _random = new(1);

    /// <summary>Each kind of look-up: its name, the median of microseconds, and what 99 of 100 are below.</summary>
    public IEnumerable<(string Kind, double Median, double High)> All()
    {
        yield return Time("path", row => row.ToString(), index.FindByPath);
        if (_sheets.HasKeys) yield return Time("key", row => row.Key, index.FindById);
        if (_sheets.HasKeys) yield return Time("key, whatever it may be", row => row.Key, index.Find);
        if (_sheets.HasImages) yield return Time("image", row => row.Provenance.ImageAddress!, index.FindByImage);
        if (!_sheets.HasKeys) yield break;
        yield return Time("name", row => row.Unit.Name, index.FindByName);
        yield return Time("most of a name", row => row.Unit.Name[..^2], index.FindByName);
        yield return Time("a word of a name", row => row.Unit.Name.Split(' ')[^2], index.FindByWords);
        yield return Time("two words of a name", row => TwoWords(row.Unit.Name), index.FindByWords);
        yield return Time("the first letter of a word", row => row.Unit.Name.Split(' ')[^3][..1], index.FindByWords);
        yield return Time("code of a sheet", row => row.Code, index.FindById);
        yield return Time("name with a slip", row => Slipped(row.Unit.Name), index.FindNearest);
        yield return Time("name with a slip, whatever it may be", row => Slipped(row.Unit.Name), index.Find);
        yield return Time("word with a slip", row => SlippedWord(row.Unit.Name), index.FindNearest);
    }

    private (string, double, double) Time(string kind, Func<TallyRow, string> textOf, Func<string, LookupResult> find)
    {
        var times = new List<double>();
        for (int query = 0; query < Queries + Warm; query++)
        {
            var row = _sheets[_random.Next(_sheets.Count)];
            string text = textOf(row);
            long start = Stopwatch.GetTimestamp();
            var found = find(text);
            double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            bool isFound = found.Any(match => match.Rows.Start.Value <= row.Index && row.Index < match.Rows.End.Value);
            bool isCut = found.Count < found.Total;
            if (!isFound && !isCut) throw new InvalidOperationException($"{kind}: {text} not found");
            if (query >= Warm) times.Add(time);
        }

        times.Sort();
        return (kind, times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static string TwoWords(string name)
    {
        string[] words = name.Split(' ');
        return $"{words[^2]} {words[^4]}";
    }

    private string SlippedWord(string name)
    {
        string[] words = [.. name.Split(' ').Where(word => word.Length > 5)];
        string word = words[_random.Next(words.Length)];
        return word.Remove(_random.Next(2, word.Length - 2), 1);
    }

    private string Slipped(string name)
    {
        int at = _random.Next(1, name.Length - 8);
        return name.Remove(at, 1);
    }
}
