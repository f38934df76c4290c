using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>False alarms: a row for each test, shape and size.</summary>
internal sealed class RateTable : IStudyTable
{
    private const double Lowest = 0.035;
    private const double Highest = 0.065;
    private const double HighestFamilywise = 0.06;

    private readonly List<(string Test, StudyCell Cell, TestCount Count)> _rows = [];

    public void Add(StudyCell cell, BatteryCounts counts)
    {
        foreach (var (test, count) in counts.Tests) _rows.Add((test, cell, count));
    }

    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            "| test | election | stations | elections | false alarms | 99.9 % Monte Carlo | attainable | at 1 % | |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|---|");
        foreach (var (test, cell, count) in _rows.OrderBy(row => row.Test, StringComparer.Ordinal))
        {
            output.WriteLine(Line(test, cell, count));
        }
    }

    private static string Line(string test, StudyCell cell, TestCount count)
    {
        double rate = (double)count.Rejected / count.Computed;
        var interval = BinomialInterval.ClopperPearson(count.Rejected, count.Computed, 0.999);
        bool isAny = test == BatteryCounts.Familywise;
        string attainable = count.Lattice == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{100 * count.Attainable / count.Lattice:0.0} %");
        string verdict = interval.Low > (isAny ? HighestFamilywise : Highest) ? "above"
            : interval.High < Lowest && !isAny ? "below" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {test} | {cell.Shape.ToString().ToLowerInvariant()} | {cell.Stations:N0} | {count.Computed:N0} "
            + $"| {100 * rate:0.0} % | {100 * interval.Low:0.0}–{100 * interval.High:0.0} | {attainable} "
            + $"| {100.0 * count.RejectedFar / count.Computed:0.0} % | {verdict} |");
    }
}
