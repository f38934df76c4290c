namespace Electoral.Tally;

/// <summary>The lead over valid votes of each stratum in an earlier election.</summary>
internal static class BaselineShares
{
    /// <returns>The shares; null where the earlier election lacks a stratum.</returns>
    public static double[]? Of(EstimationTask task, TallyTable baseline, AreaFigures[] areas, out long lacking)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        if (task.Options.Sample.Strata is null or { LevelName: not null })
        {
            var products = baseline.CrossProductsAt(task.Level);
            foreach (var (unit, sums) in products)
            {
                double valid = (double)sums.Sum(LinearCount.Valid);
                if (valid > 0) shares.Add(unit.Path.ToKey(), (double)sums.Sum(task.Margin) / valid);
            }
        }

        lacking = areas.Count(area => !shares.ContainsKey(area.Stratum.Name));
        return lacking > 0 ? null : [.. areas.Select(area => shares[area.Stratum.Name])];
    }
}
