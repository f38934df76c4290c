namespace Electoral.Tally;

/// <summary>Compares the earlier half of the sheets with the later one.</summary>
internal static class ArrivalCheck
{
    public static MissingnessCheck Of(TallyTable sheets, SheetFigures figures, MissingnessMeasure measure)
    {
        var check = new MissingnessCheck { Level = null, Measure = measure };
        var order = Enumerable.Range(0, sheets.Count)
            .Select(row => (Row: row, Arrived: sheets.Columns.Arrivals![sheets.First + row]))
            .Where(sheet => sheet.Arrived != 0 && figures[sheet.Row].Registered > 0)
            .OrderBy(sheet => sheet.Arrived).ThenBy(sheet => sheet.Row)
            .Select(sheet => sheet.Row)
            .ToArray();
        if (ArrivalTime.AreMixed(order.Select(row => sheets.Columns.Arrivals![sheets.First + row])))
        {
            return check with { Reason = new("mixed-arrivals", MissingnessTexts.MixedArrivals) };
        }

        int half = order.Length / 2;
        var earlier = HalfOf(sheets, figures, measure, order.AsSpan(..half));
        var later = HalfOf(sheets, figures, measure, order.AsSpan(half..));
        if (earlier is not { } first || later is not { } second)
        {
            return check with { Reason = new("no-arrivals", MissingnessTexts.NoArrivals) };
        }

        double spread = Math.Sqrt(first.Variance + second.Variance);
        bool isEnough = Math.Min(first.Parts, second.Parts) >= MissingnessCheck.FewestUnits && spread > 0;
        return check with
        {
            Before = first.Ratio,
            After = second.Ratio,
            Units = order.Length,
            Score = isEnough ? (second.Ratio - first.Ratio) / spread : null,
        };
    }

    /// <summary>The ratio of a half, and its variance with the sheets of a lowest unit taken together.</summary>
    private static (double Ratio, double Variance, int Parts)? HalfOf(
        TallyTable sheets, SheetFigures figures, MissingnessMeasure measure, ReadOnlySpan<int> rows)
    {
        Figures all = default;
        foreach (int row in rows) all += figures[row];
        if (all.Below(measure) == 0) return null;
        double ratio = (double)all.Above(measure) / all.Below(measure);
        var units = new SortedDictionary<int, double>();
        foreach (int row in rows)
        {
            int unit = sheets.Units.Levels.Count == 0 ? row : sheets.UnitOf(row).Index;
            double residual = figures[row].Above(measure) - ratio * figures[row].Below(measure);
            units[unit] = units.GetValueOrDefault(unit) + residual;
        }

        double squares = units.Values.Sum(residual => residual * residual);
        double below = all.Below(measure);
        return (ratio, squares / (below * below), units.Count);
    }
}
