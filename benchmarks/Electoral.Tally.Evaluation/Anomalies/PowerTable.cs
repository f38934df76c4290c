namespace Electoral.Tally.Evaluation;

/// <summary>Power: a row for each irregularity and test, a column for each share of sheets.</summary>
internal sealed class PowerTable : IStudyTable
{
    private readonly List<(StudyCell Cell, BatteryCounts Counts)> _cells = [];

    public void Add(StudyCell cell, BatteryCounts counts) => _cells.Add((cell, counts));

    public void Write(TextWriter output)
    {
        double[] shares = [.. _cells.Select(cell => cell.Cell.Share).Distinct().Order()];
        output.WriteLine();
        output.WriteLine("| planted | test |" + string.Concat(shares.Select(share => Cell($"{100 * share:0.#} %"))));
        output.WriteLine("|---|---|" + string.Concat(shares.Select(_ => "--:|")));
        foreach (var kind in _cells.GroupBy(cell => cell.Cell.Planted))
        {
            var tests = kind.SelectMany(cell => cell.Counts.Tests.Keys).Distinct().Order(StringComparer.Ordinal);
            foreach (string test in tests.Where(test => test != BatteryCounts.Familywise))
            {
                var found = shares.Select(share => kind.FirstOrDefault(cell => cell.Cell.Share == share).Counts);
                string cells = string.Concat(found.Select(counts => Power(counts, test)));
                output.WriteLine($"| {kind.Key} | {test} |{cells}");
            }
        }
    }

    private static string Power(BatteryCounts? counts, string test)
    {
        if (counts is null || !counts.Tests.TryGetValue(test, out var count)) return " |";
        return Cell($"{100.0 * count.Rejected / count.Computed:0.0} % of {count.Computed}");
    }

    private static string Cell(FormattableString text) => $" {FormattableString.Invariant(text)} |";
}
