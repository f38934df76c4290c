namespace Electoral.Tally.Validation;

/// <summary>A count is the sum of others, as a form prints it: "c = d + e + f".</summary>
internal sealed class DeclaredSum : CountRule
{
    private readonly string _sum;
    private readonly string[] _parts;

    public DeclaredSum(string id, string sum, IReadOnlyList<string> parts) : base(id, FindingSeverity.Contradiction)
    {
        (_sum, _parts) = (sum, [.. parts]);
        string equation = VisibleText.Line($"{sum} = {string.Join(" + ", parts)}");
        Title = new($"Not so: {equation}", $"No se cumple: {equation}");
        Compares = new($"Whether {equation}.", $"Si {equation}.");
        Sentence = new(
            $"By {equation} it would be {{0:N0}}; the sheet gives {{1:N0}} (difference {{2:N0}}).",
            $"Según {equation} sería {{0:N0}}; el acta da {{1:N0}} (diferencia {{2:N0}}).");
    }

    public override ReportText Title { get; }

    public override ReportText Compares { get; }

    public override ReportText Sentence { get; }

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        Span<long> sums = stackalloc long[SheetBlock.MaxRows], counts = stackalloc long[SheetBlock.MaxRows];
        sums.Clear();
        foreach (string part in _parts)
        {
            block.Read(ColumnOf(block, part), counts);
            for (int i = 0; i < block.Count; i++) sums[i] = (sums[i] | counts[i]) < 0 ? -1 : sums[i] + counts[i];
        }

        block.Read(ColumnOf(block, _sum), counts);
        for (int i = 0; i < block.Count; i++)
        {
            if ((sums[i] | counts[i]) < 0 || sums[i] == counts[i]) continue;
            findings.Add(block.First + i, _sum, sums[i], counts[i]);
        }
    }

    private static CountColumn ColumnOf(SheetBlock block, string name)
    {
        if (CountNames.Find(block.Table, name) is { } column) return column;
        Throw.NoSuchCount(name);
        return null;
    }
}
