using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>The results of finished blocks of replicates, one line each, so that a stopped study goes on.</summary>
internal sealed class StudyFile
{
    private readonly string? _path;
    private readonly string _seed;
    private readonly Dictionary<(string Cell, int First, int Count), BatteryCounts> _blocks = [];
    private readonly Lock _lock = new();

    /// <param name="path">The file; null keeps results in memory alone.</param>
    /// <param name="seed">Lines of other seeds are left alone.</param>
    public StudyFile(string? path, int seed)
    {
        (_path, _seed) = (path, seed.ToString(CultureInfo.InvariantCulture));
        if (path is null || !File.Exists(path)) return;
        foreach (string line in File.ReadLines(path))
        {
            // A run that was stopped while it wrote leaves part of a line.
            string[] parts = line.Split('\t');
            if (parts.Length >= 5 && parts[0] == _seed && parts[^1] == ".") Read(parts);
        }
    }

    public BatteryCounts? Find(StudyCell cell, int first, int count) =>
        _blocks.GetValueOrDefault((cell.Name, first, count));

    public void Add(StudyCell cell, int first, int count, BatteryCounts counts)
    {
        lock (_lock)
        {
            _blocks[(cell.Name, first, count)] = counts;
            if (_path is null) return;
            var tests = counts.Tests.Select(test => string.Create(
                CultureInfo.InvariantCulture,
                $"{test.Key}={test.Value.Computed},{test.Value.Rejected},{test.Value.RejectedFar},"
                + $"{test.Value.Attainable:R},{test.Value.Lattice}"));
            string name = string.Create(CultureInfo.InvariantCulture, $"{_seed}\t{cell.Name}\t{first}\t{count}\t");
            File.AppendAllText(_path, $"{name}{string.Join('\t', tests)}\t.\n");
        }
    }

    private void Read(string[] parts)
    {
        var counts = new BatteryCounts();
        foreach (string part in parts.AsSpan(4, parts.Length - 5))
        {
            int equals = part.LastIndexOf('=');
            string[] numbers = part[(equals + 1)..].Split(',');
            counts.Add(part[..equals], new(
                Whole(numbers[0]), Whole(numbers[1]), Whole(numbers[2]),
                double.Parse(numbers[3], CultureInfo.InvariantCulture), Whole(numbers[4])));
        }

        _blocks[(parts[1], Whole(parts[2]), Whole(parts[3]))] = counts;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
